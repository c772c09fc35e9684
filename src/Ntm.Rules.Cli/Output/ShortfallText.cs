using Ntm.Rules.Assessments;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Cli.Output;

/// <summary>What is missing, in a sentence.</summary>
internal static class ShortfallText
{
    public static string Of(Shortfall shortfall, Words words)
    {
        string amount = words.Say(QuantityText.Value(shortfall.Metric, shortfall.Amount.Value, Rational.Zero));
        if (shortfall.Metric.Scale.Length > 0)
        {
            amount = shortfall.Amount.Value.ToString(0) + " " + words.Say(shortfall.Amount.Unit.SymbolVi, shortfall.Amount.Unit.SymbolEn);
        }

        string text = shortfall.Direction == ShortfallDirection.Raise
            ? words.Say($"Còn thiếu: {amount}", $"Short by: {amount}")
            : words.Say($"Còn vượt: {amount}", $"Over by: {amount}");
        if (shortfall.LimitExcluded)
        {
            text += words.Say(" và hơn nữa", " and more than that");
        }

        return shortfall.InCounts is { } counts
            ? text + words.Say(
                $" ({counts.Amount} {counts.Metric.Unit?.SymbolVi}: {counts.Metric.Name.Vi})", $" ({counts.Amount} {counts.Metric.Unit?.SymbolEn}: {counts.Metric.Name.En})")
            : text;
    }
}
