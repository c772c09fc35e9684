using System.Text.Json;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Reports.Page;

/// <summary>
/// Every answer for a requirement, criterion or set once. An answer is a frame, which it shares with all that differ from it by their values alone, and what the frame leaves open: texts of the
/// reason's sentence, shortfalls, and the answers of parts and condition.
/// </summary>
internal sealed class AnswerPool(TextPool texts, RequirementPool requirements)
{
    private const int Open = -1;

    private readonly RowPool _frames = new();
    private readonly RowPool _answers = new();
    private readonly RowPool _shortfalls = new();
    private readonly List<int> _row = [];

    /// <summary>The answer for a requirement with all below it.</summary>
    public int Of(RequirementAssessment node)
    {
        int[] parts = [.. node.Parts.Select(Of)];
        int[] shortfalls = node.Parts.Length > 0 ? [] : [.. node.Shortfalls.Select(Shortfall)];
        int condition = node.Condition is { } applies ? Of(applies) : -1;
        RequirementPool.Entry required = requirements.Of(node.Requirement);
        return Make(required, node.Outcome, node.Reason, node.PartsShort ?? 0, shortfalls, parts, condition);
    }

    /// <summary>The answer for a criterion or a set, apart from what it is made of.</summary>
    public int Of(Outcome outcome, Reason reason, RequirementAssessment? condition = null) => Make(null, outcome, reason, 0, [], [], condition is null ? -1 : Of(condition));

    /// <summary><c>frames</c>, <c>answers</c>, <c>shortfalls</c>, as <c>docs/reports.md</c> describes.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("frames");
        _frames.Write(json);
        json.WritePropertyName("answers");
        _answers.Write(json);
        json.WritePropertyName("shortfalls");
        _shortfalls.Write(json);
    }

    // A frame: requirement, outcome, code, parts short, number of shortfalls, of parts, whether there is a condition, and of each text of the sentence its place, or that it is open.
    private int Make(RequirementPool.Entry? required, Outcome outcome, Reason reason, int partsShort, int[] shortfalls, int[] parts, int condition)
    {
        _row.Clear();
        var frame = new List<int> { required?.Place ?? -1, (int)outcome, (int)reason.Code, partsShort, shortfalls.Length, parts.Length, condition < 0 ? 0 : 1 };
        foreach (var argument in reason.Arguments)
        {
            int text = texts.Of(argument);
            bool isFixed = required is not null && (text == required.Name || text == required.Required);
            frame.Add(isFixed ? text : Open);
            if (!isFixed)
            {
                _row.Add(text);
            }
        }

        return _answers.Of([_frames.Of([.. frame]), .. _row, .. shortfalls, .. parts, .. condition < 0 ? Array.Empty<int>() : [condition]]);
    }

    private int Shortfall(Shortfall shortfall)
    {
        CountShortfall? counts = shortfall.InCounts;
        return _shortfalls.Of(
            shortfall.Direction == ShortfallDirection.Raise ? 0 : 1,
            shortfall.LimitExcluded ? 1 : 0,
            texts.Of(ShortfallText.Amount(shortfall)),
            counts is null ? -1 : texts.Of(ShortfallText.Count(counts)),
            counts is null ? -1 : texts.Of(counts.Metric.Name));
    }
}
