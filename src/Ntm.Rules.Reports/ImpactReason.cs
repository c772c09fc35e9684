using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Lý do thay đổi. Why an indicator of a commune has another outcome: the reason and article of the later side, or of the earlier one where the indicator is gone.</summary>
public sealed class ImpactReason
{
    private readonly Lazy<CommuneAssessment> _before;

    private ImpactReason(OutcomeChange change, Lazy<CommuneAssessment> before, CommuneAssessment after) => (Change, _before, After) = (change, before, AnswerIn(after, change.Column));

    /// <summary>The indicator and its two outcomes.</summary>
    public OutcomeChange Change { get; }

    /// <summary>The earlier answer; null where the earlier law has no such indicator for the commune.</summary>
    public IndicatorAssessment? Before => AnswerIn(_before.Value, Change.Column);

    /// <summary>The later answer; null where the later law has none.</summary>
    public IndicatorAssessment? After { get; }

    /// <summary>Why, with the figure.</summary>
    public LocalizedText Sentence => (After ?? Before) is { } answer
        ? new(answer.Reason.Sentence(Language.Vietnamese), answer.Reason.Sentence(Language.English))
        : new("", "");

    /// <summary>On what it rests; null under an overlay that is no law.</summary>
    public LegalReference? Legal => (After ?? Before)?.Legal;

    /// <summary>The indicators of a commune that change, in the order of the law.</summary>
    /// <param name="commune">The commune.</param>
    public static IEnumerable<ImpactReason> Of(CommuneImpact commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        OutcomeChange[] indicators = [.. commune.Changes.Where(change => change.Column.Kind == OutcomeColumnKind.Indicator)];
        if (indicators.Length == 0)
        {
            return [];
        }

        var before = new Lazy<CommuneAssessment>(commune.ExplainBefore);
        CommuneAssessment after = commune.ExplainAfter();
        return indicators.Select(change => new ImpactReason(change, before, after));
    }

    private static IndicatorAssessment? AnswerIn(CommuneAssessment assessment, OutcomeColumn column) =>
        assessment.Sets.FirstOrDefault(set => set.SetId == column.SetId)?.Indicators.FirstOrDefault(indicator => indicator.Id == column.Id);
}
