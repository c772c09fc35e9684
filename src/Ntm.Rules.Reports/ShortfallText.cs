using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports;

/// <summary>Còn thiếu bao nhiêu. A shortfall in a sentence: "Còn thiếu: 2,5 %", and in counts where they are known.</summary>
public static class ShortfallText
{
    /// <summary>The sentence.</summary>
    public static LocalizedText Of(Shortfall shortfall)
    {
        ArgumentNullException.ThrowIfNull(shortfall);
        LocalizedText amount = Amount(shortfall);
        bool isShort = shortfall.Direction == ShortfallDirection.Raise;
        (string vi, string en) = isShort ? ($"Còn thiếu: {amount.Vi}", $"Short by: {amount.En}") : ($"Còn vượt: {amount.Vi}", $"Over by: {amount.En}");
        if (shortfall.LimitExcluded)
        {
            (vi, en) = (vi + " và hơn nữa", en + " and more than that");
        }

        return shortfall.InCounts is { } counts
            ? new($"{vi} ({counts.Amount} {counts.Metric.Unit?.SymbolVi}: {counts.Metric.Name.Vi})", $"{en} ({counts.Amount} {counts.Metric.Unit?.SymbolEn}: {counts.Metric.Name.En})")
            : new(vi, en);
    }

    private static LocalizedText Amount(Shortfall shortfall)
    {
        if (shortfall.Metric.Scale.Length == 0)
        {
            return QuantityText.Value(shortfall.Metric, shortfall.Amount.Value, Rational.Zero);
        }

        string steps = shortfall.Amount.Value.ToString(0);
        return new($"{steps} {shortfall.Amount.Unit.SymbolVi}", $"{steps} {shortfall.Amount.Unit.SymbolEn}");
    }
}
