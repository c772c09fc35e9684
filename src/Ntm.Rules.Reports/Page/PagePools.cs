using System.Runtime.CompilerServices;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Reports.Page;

/// <summary>What the columns of a page name by place: texts, requirements, answers, and what is made of these.</summary>
internal sealed class PagePools
{
    private readonly ConditionalWeakTable<BoundIndicator, object> _indicators = [];
    private readonly RowPool _described = new();

    public PagePools()
    {
        Requirements = new RequirementPool(Texts);
        Answers = new AnswerPool(Texts, Requirements);
    }

    public TextPool Texts { get; } = new();

    public RequirementPool Requirements { get; }

    public AnswerPool Answers { get; }

    /// <summary>Pairs of an indicator, as <see cref="IndicatorOf"/> describes it, and the answer for its requirement.</summary>
    public RowPool IndicatorAnswers { get; } = new();

    /// <summary>Rows of a set's answer, prerequisite, standing, conditions of recognition, ground of revocation, and what is missing to decide it.</summary>
    public RowPool SetAnswers { get; } = new();

    /// <summary>Lists of places in other pools.</summary>
    public RowPool Rows { get; } = new();

    /// <summary>An indicator as it is bound: its number, name, law, verification, and how it is measured.</summary>
    public int IndicatorOf(IndicatorAssessment indicator, RuleBook book)
    {
        // The weakest verification is that of the parts that were looked at, so it may differ between communes of one place.
        int sure = RequirementPool.Sure(indicator.Verification);
        int known = (int)_indicators.GetValue(indicator.Indicator, _ => _described.Of(
            Texts.Of(indicator.Id), Texts.Of(indicator.Name), Texts.Of(indicator.Legal?.ToString()), Rows.Of([.. MeasureText.Of(indicator, book).Select(Texts.Of)])));
        return Indicators.Of([.. _described[known], sure]);
    }

    /// <summary>Rows of number, name, law, lines on how it is measured, verification.</summary>
    private RowPool Indicators { get; } = new();

    /// <summary>Writes each pool under its name.</summary>
    public void Write(Utf8JsonWriter json)
    {
        Requirements.Write(json);
        Answers.Write(json);
        foreach ((string name, RowPool pool) in new[] { ("indicators", Indicators), ("indicatorAnswers", IndicatorAnswers), ("setAnswers", SetAnswers), ("rows", Rows) })
        {
            json.WritePropertyName(name);
            pool.Write(json);
        }

        // Last: the others are written from texts that are there already, but a mistake would show as a place beyond the end.
        json.WritePropertyName("texts");
        Texts.Write(json);
    }
}
