using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.RulesEngine;

/// <summary>A value of <c>input</c> in conditions: given, or the rate of two counts.</summary>
internal sealed class Reading
{
    // A product of it with a count of at most 13 digits is a decimal.
    private const int MostDigits = 14;

    private readonly string _given;
    private readonly string? _part;
    private readonly string? _whole;
    private readonly Metric? _rate;
    private readonly string _subject;

    private Reading(string given, Metric? rate, string subject)
    {
        _given = $"input.{InputShape.NameOf(given)}";
        _rate = rate;
        _part = rate is null ? null : $"input.{InputShape.NameOf(rate.Counts!.Numerator)}";
        _whole = rate is null ? null : $"input.{InputShape.NameOf(rate.Counts!.Denominator)}";
        _subject = subject;
    }

    /// <summary>Where there is nothing to count.</summary>
    public string Nothing => _rate is null ? "false" : $"({_whole} != null && {_whole} == 0m)";

    /// <summary>Where there is no value.</summary>
    public string Missing => $"({_given} == null && !{_given}__unusable{(_rate is null ? "" : $" && !{Counted} && !{Nothing}")})";

    private string Counted => $"({_part} != null && {_whole} != null && {_whole} != 0m)";

    public static Reading Of(Catalog catalog, Metric metric, BoundComparison comparison)
    {
        string subject = comparison.Origin.Address.ToString();
        bool isComputed = metric.Formula is not null || (metric.Counts is { } counts && new[] { counts.Numerator, counts.Denominator }.Any(id => catalog.Metrics[id] is { Formula: not null } or { Counts: not null }));
        return isComputed ? throw new NotExpressibleException(NotExpressibleReason.Formula, subject) : new Reading(metric.Id, metric.Counts is null ? null : metric, subject);
    }

    /// <summary>A part such as women, which is never computed.</summary>
    public static Reading Plain(string id, BoundComparison comparison) => new(id, null, comparison.Origin.Address.ToString());

    /// <summary>Where the value is known and satisfies the comparison.</summary>
    public string Holds(Comparison comparison, Rational figure) => Known(comparison switch
    {
        Comparison.AtLeast => ">=",
        Comparison.AtMost => "<=",
        Comparison.MoreThan => ">",
        _ => "<",
    }, figure);

    /// <summary>Where the value is known and does not satisfy the comparison.</summary>
    public string Fails(Comparison comparison, Rational figure) => Known(comparison switch
    {
        Comparison.AtLeast => "<",
        Comparison.AtMost => ">",
        Comparison.MoreThan => "<=",
        _ => ">=",
    }, figure);

    private string Known(string sign, Rational figure)
    {
        string literal = Literal(figure);
        string given = $"({_given} != null && {_given} {sign} {literal})";
        if (_rate is null)
        {
            return given;
        }

        string least = _rate.Min is { } min ? $" && {_part} * 100m >= {Literal(min)} * {_whole}" : "";
        string most = _rate.Max is { } max ? $" && {_part} * 100m <= {Literal(max)} * {_whole}" : "";
        string counted = $"({Counted}{least}{most} && {_part} * 100m {sign} {literal} * {_whole})";
        return $"({counted} || (!{Counted} && !{Nothing} && {given}))";
    }

    /// <summary>As <c>12.5m</c>; what is negative in brackets.</summary>
    private string Literal(Rational figure)
    {
        if (!figure.TryToDecimal(out decimal exact))
        {
            throw new NotExpressibleException(NotExpressibleReason.Figure, _subject);
        }

        string digits = Math.Abs(exact).ToString(CultureInfo.InvariantCulture);
        if (digits.Count(char.IsAsciiDigit) > MostDigits)
        {
            throw new NotExpressibleException(NotExpressibleReason.Figure, _subject);
        }

        return exact < 0 ? $"(-{digits}m)" : $"{digits}m";
    }
}
