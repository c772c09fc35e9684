using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports;

/// <summary>Còn thiếu bao nhiêu. A shortfall in a sentence: "Còn thiếu: 2,5 %", and in counts where they are known.</summary>
public static class ShortfallText
{
    /// <summary><c>{0}</c>: an amount with its unit, by which a value must rise.</summary>
    internal static LocalizedText Raise { get; } = new("Còn thiếu: {0}", "Short by: {0}");

    /// <summary><c>{0}</c>: an amount with its unit, by which a value must fall.</summary>
    internal static LocalizedText Lower { get; } = new("Còn vượt: {0}", "Over by: {0}");

    /// <summary><c>{0}</c>: a sentence of the above whose limit is itself not enough.</summary>
    internal static LocalizedText Excluded { get; } = new("{0} và hơn nữa", "{0} and more than that");

    /// <summary><c>{0}</c>: a sentence of the above; <c>{1}</c>: how many, with their unit; <c>{2}</c>: what is counted.</summary>
    internal static LocalizedText Counted { get; } = new("{0} ({1}: {2})", "{0} ({1}: {2})");

    /// <summary>The sentence.</summary>
    public static LocalizedText Of(Shortfall shortfall)
    {
        ArgumentNullException.ThrowIfNull(shortfall);
        LocalizedText sentence = Fill(shortfall.Direction == ShortfallDirection.Raise ? Raise : Lower, Amount(shortfall));
        sentence = shortfall.LimitExcluded ? Fill(Excluded, sentence) : sentence;
        return shortfall.InCounts is { } counts ? Fill(Counted, sentence, Count(counts), counts.Metric.Name) : sentence;
    }

    /// <summary>How many are missing, with their unit.</summary>
    internal static LocalizedText Count(CountShortfall counts) => new($"{counts.Amount} {counts.Metric.Unit?.SymbolVi}".TrimEnd(), $"{counts.Amount} {counts.Metric.Unit?.SymbolEn}".TrimEnd());

    /// <summary>How much is missing, with its unit.</summary>
    internal static LocalizedText Amount(Shortfall shortfall)
    {
        if (shortfall.Metric.Scale.Length == 0)
        {
            return QuantityText.Value(shortfall.Metric, shortfall.Amount.Value, Rational.Zero);
        }

        string steps = shortfall.Amount.Value.ToString(0);
        return new($"{steps} {shortfall.Amount.Unit.SymbolVi}", $"{steps} {shortfall.Amount.Unit.SymbolEn}");
    }

    private static LocalizedText Fill(LocalizedText template, params LocalizedText[] parts) => new(
        string.Format(CultureInfo.InvariantCulture, template.Vi, [.. parts.Select(part => part.Vi)]),
        string.Format(CultureInfo.InvariantCulture, template.En, [.. parts.Select(part => part.En)]));
}
