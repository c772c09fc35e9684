using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>Values and figures in words of both languages: decimal comma in Vietnamese, point in English, units behind.</summary>
public static class QuantityText
{
    /// <summary>
    /// A value of a metric, rounded half away from zero to its decimals. Where rounding would make it look equal to
    /// <paramref name="limit"/> without being so, as many decimals are shown as tell them apart.
    /// </summary>
    public static LocalizedText Value(Metric metric, Rational value, Rational? limit = null)
    {
        if (metric.Type == MetricType.Rating)
        {
            return Rank(metric, value);
        }

        string digits = value.ToString(Decimals(metric, value, limit));
        return WithUnit(digits, metric.Unit);
    }

    /// <summary>A value beside a threshold: told apart from both of its limits.</summary>
    internal static LocalizedText Value(Metric metric, Rational value, BoundThreshold threshold) =>
        metric.Type == MetricType.Rating
            ? Rank(metric, value)
            : WithUnit(value.ToString(Math.Max(Decimals(metric, value, threshold.Loosest), Decimals(metric, value, threshold.Strictest))), metric.Unit);

    /// <summary>A figure of a metric with all its digits, at most nine.</summary>
    public static LocalizedText Figure(Metric metric, Rational figure) =>
        metric.Type == MetricType.Rating ? Rank(metric, figure) : WithUnit(figure.ToString(9), metric.Unit);

    /// <summary>"từ 85 % trở lên", "at least 85 %".</summary>
    public static LocalizedText Required(Metric metric, Comparison comparison, Rational figure)
    {
        LocalizedText text = Figure(metric, figure);
        return comparison switch
        {
            Comparison.AtLeast => new($"từ {text.Vi} trở lên", $"at least {text.En}"),
            Comparison.AtMost => new($"không quá {text.Vi}", $"at most {text.En}"),
            Comparison.MoreThan => new($"trên {text.Vi}", $"more than {text.En}"),
            _ => new($"dưới {text.Vi}", $"less than {text.En}"),
        };
    }

    /// <summary>A bound threshold: its figure, or what limits it, or that it is not known.</summary>
    public static LocalizedText Required(Metric metric, Comparison comparison, BoundThreshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return threshold switch
        {
            { Figure: { } figure } => Required(metric, comparison, figure),
            { Loosest: { } loosest, Strictest: { } strictest } => Between(metric, loosest, strictest),
            { Loosest: { } loosest } => new(
                $"dễ nhất là {Required(metric, comparison, loosest).Vi}", $"no looser than {Required(metric, comparison, loosest).En}"),
            { Strictest: { } strictest } => new(
                $"khó nhất là {Required(metric, comparison, strictest).Vi}", $"no stricter than {Required(metric, comparison, strictest).En}"),
            _ => new("chưa rõ", "not known"),
        };
    }

    private static LocalizedText Between(Metric metric, Rational loosest, Rational strictest)
    {
        // The lower one first: for an "at most" the loosest figure is the higher one.
        LocalizedText from = Figure(metric, Rational.Min(loosest, strictest));
        LocalizedText to = Figure(metric, Rational.Max(loosest, strictest));
        return new($"trong khoảng {from.Vi} đến {to.Vi}", $"between {from.En} and {to.En}");
    }

    private static int Decimals(Metric metric, Rational value, Rational? limit)
    {
        int decimals = metric.Decimals;
        while (limit is { } other && value != other && decimals < 28 && value.Round(decimals) == other.Round(decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private static LocalizedText WithUnit(string digits, Unit? unit)
    {
        string vi = digits.Replace('.', ',');
        return unit is null ? new LocalizedText(vi, digits) : new LocalizedText($"{vi} {unit.SymbolVi}".TrimEnd(), $"{digits} {unit.SymbolEn}".TrimEnd());
    }

    private static LocalizedText Rank(Metric metric, Rational rank) =>
        metric.Scale[(int)Rational.Max(Rational.Zero, Rational.Min(rank, metric.Scale.Length - 1)).Floor()].Name;
}
