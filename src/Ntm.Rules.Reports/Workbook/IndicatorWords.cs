using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Phần lời của chỉ tiêu. What a form says of an indicator whatever the commune, fit for cells.</summary>
internal sealed class IndicatorWords
{
    private readonly WorkbookWords _words;
    private readonly Rational? _limit;

    private IndicatorWords(BoundIndicator indicator, WorkbookWords words)
    {
        _words = words;
        _limit = (indicator.Requirement as BoundComparison)?.Threshold.Figure;
        Id = CellText.Of(indicator.Address.IndicatorId);
        Name = CellText.Of(indicator.Name.In(words.Language));
        Required = CellText.Of(words.Of(RequirementWording.Sentence(indicator)));
        BoundRequirement[] leaves = [.. RequirementWording.Leaves(indicator.Requirement)];
        Document = CellText.Of(string.Join("; ", leaves.Select(leaf => words.Of(LegalWording.LegalOf(leaf))).Distinct()));
        Verified = words.Of(leaves.Min(LegalWording.VerificationOf));
    }

    public string Id { get; }

    public string Name { get; }

    public string Required { get; }

    /// <summary>The articles of its figures and requirements.</summary>
    public string Document { get; }

    /// <summary>The weakest verification of them.</summary>
    public string Verified { get; }

    /// <summary>The words of an indicator, made once for each that is bound.</summary>
    public static IndicatorWords Of(BoundIndicator indicator, Dictionary<BoundIndicator, IndicatorWords> known, WorkbookWords words)
    {
        if (!known.TryGetValue(indicator, out IndicatorWords? made))
        {
            made = new IndicatorWords(indicator, words);
            known.Add(indicator, made);
        }

        return made;
    }

    /// <summary>What was measured; why it is judged as it is where there is no single value.</summary>
    public string Measured(IndicatorAssessment answer)
    {
        if (answer.Measured is not { } measured)
        {
            return answer.Reason.Sentence(_words.Language);
        }

        if (measured.Metric.Type == MetricType.Attestation)
        {
            return measured.Value.Sign > 0 ? _words.Say("có", "yes") : _words.Say("không", "no");
        }

        string value = QuantityText.Value(measured.Metric, measured.Value, _limit).In(_words.Language);
        return measured.Basis == MeasurementBasis.LowerBound ? _words.Say($"ít nhất {value}", $"at least {value}") : value;
    }

    /// <summary>What is missing; null where nothing is, or it cannot be told in figures.</summary>
    public static string? Missing(IndicatorAssessment answer, Language language)
    {
        if (answer.Outcome != Outcome.NotMet)
        {
            return null;
        }

        string? all = null;
        foreach (Shortfall shortfall in answer.Shortfalls)
        {
            string one = ShortfallText.Of(shortfall).In(language);
            all = all is null ? one : $"{all}; {one}";
        }

        return all;
    }
}
