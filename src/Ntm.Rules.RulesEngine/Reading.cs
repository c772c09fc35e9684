using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.RulesEngine;

/// <summary>A value of <c>input</c> in conditions: given, or computed from others.</summary>
internal sealed class Reading
{
    // A product of it with a count is a decimal.
    private const int MostDigits = 14;

    // Of a decimal.
    private const int MostDigitsOfProducts = 28;

    private readonly string _given;
    private readonly Ratio? _ratio;
    private readonly Metric? _metric;
    private readonly string _subject;

    // Of which it is the least or the greatest, where these are computed themselves.
    private readonly Reading[] _among = [];
    private readonly bool _isLeast;

    private Reading(Metric metric, Reading[] among, bool isLeast, string subject)
        : this(metric.Id, metric, null, subject)
    {
        _among = among;
        _isLeast = isLeast;
    }

    private Reading(string given, Metric? metric, Ratio? ratio, string subject)
    {
        _given = $"input.{InputShape.NameOf(given)}";
        _metric = metric;
        _ratio = ratio;
        _subject = subject;
    }

    /// <summary>Where there is nothing to count.</summary>
    public string Nothing => _ratio?.Nothing ?? "false";

    /// <summary>Where there is no value.</summary>
    public string Missing => _among.Length > 0 ? $"({_given} == null && !{_given}__unusable && !{AllKnown})" : $"({_given} == null && !{_given}__unusable{(_ratio is null ? "" : $" && !{_ratio.Known} && !{_ratio.Nothing}")})";

    public static Reading Of(Catalog catalog, Metric metric, BoundComparison comparison)
    {
        string subject = comparison.Origin.Address.ToString();
        if (AmongOf(metric) is { } operands)
        {
            Reading[] among = [.. operands.Select(id => Of(catalog, catalog.Metrics[id], comparison))];
            bool isWithin = operands.All(id => catalog.Metrics[id].Min >= (metric.Min ?? decimal.MinValue) && catalog.Metrics[id].Max <= (metric.Max ?? decimal.MaxValue));
            return isWithin
                ? new Reading(metric, among, ((FormulaOperation)metric.Formula!.Root).Operator == FormulaOperator.Min, subject)
                : throw new NotExpressibleException(NotExpressibleReason.Formula, subject);
        }

        IEnumerable<string> inputs = metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : metric.Formula?.Metrics ?? [];
        bool isDeep = inputs.Any(id => catalog.Metrics[id] is { Formula: not null } or { Counts: not null });
        Ratio? ratio = metric.Counts is { } of ? Ratio.OfCounts(of) : metric.Formula is { } formula ? Ratio.OfFormula(formula) : null;
        return isDeep || (metric.Formula is not null && ratio is null)
            ? throw new NotExpressibleException(NotExpressibleReason.Formula, subject)
            : new Reading(metric.Id, metric, ratio, subject);
    }

    /// <summary>A part such as women, which is never computed.</summary>
    public static Reading Plain(string id, BoundComparison comparison) => new(id, null, null, comparison.Origin.Address.ToString());

    /// <summary>Where the value is known and satisfies the comparison.</summary>
    public string Holds(Comparison comparison, Rational figure) => Known(SignOf(comparison), figure);

    /// <summary>Where the value is known and does not satisfy the comparison.</summary>
    public string Fails(Comparison comparison, Rational figure) => Known(comparison switch
    {
        Comparison.AtLeast => "<",
        Comparison.AtMost => ">",
        Comparison.MoreThan => "<=",
        _ => ">=",
    }, figure);

    /// <summary>The metrics of which a formula takes the least or the greatest; null where it does anything else.</summary>
    private static string[]? AmongOf(Metric metric) =>
        metric.Formula?.Root is FormulaOperation { Operator: FormulaOperator.Min or FormulaOperator.Max } operation && operation.Operands.All(operand => operand is FormulaMetric)
            ? [.. operation.Operands.Select(operand => ((FormulaMetric)operand).Id)]
            : null;

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => ">=",
        Comparison.AtMost => "<=",
        Comparison.MoreThan => ">",
        _ => "<",
    };

    private string Known(string sign, Rational figure)
    {
        string given = $"({_given} != null && {_given} {sign} {Literal(figure)})";
        if (_among.Length > 0)
        {
            // All of them reach what the least reaches; one of them what the greatest does.
            bool isEach = _isLeast == sign.StartsWith('>');
            string among = string.Join(isEach ? " && " : " || ", _among.Select(one => one.Known(sign, figure)));
            return Short($"(({AllKnown} && ({among})) || (!{AllKnown} && {given}))");
        }

        if (_ratio is null)
        {
            return given;
        }

        return $"(({_ratio.Known}{Within} && {Against(sign, figure)}) || (!{_ratio.Known} && !{_ratio.Nothing} && {given}))";
    }

    private string AllKnown => $"({string.Join(" && ", _among.Select(one => one.IsKnown))})";

    private string IsKnown
    {
        get
        {
            if (_among.Length > 0)
            {
                return Short($"({AllKnown} || {_given} != null)");
            }

            string given = $"{_given} != null";
            return _ratio is null ? $"({given})" : $"(({_ratio.Known}{Within}) || (!{_ratio.Known} && !{_ratio.Nothing} && {given}))";
        }
    }

    /// <summary>The range of the metric, as further conditions on a computed value.</summary>
    private string Within => (_metric!.Min is { } min ? $" && {Against(">=", min)}" : "") + (_metric.Max is { } max ? $" && {Against("<=", max)}" : "");

    /// <summary>The computed value against a figure, multiplied out; below a negative denominator the sign turns.</summary>
    private string Against(string sign, Rational figure)
    {
        string literal = Literal(figure);
        if (_ratio!.Under is not { } under)
        {
            return $"({_ratio.Top} {sign} {literal})";
        }

        if (literal.Count(char.IsAsciiDigit) + _ratio.UnderDigits > MostDigitsOfProducts)
        {
            throw new NotExpressibleException(NotExpressibleReason.Formula, _subject);
        }

        string turned = sign.Replace('<', '#').Replace('>', '<').Replace('#', '>');
        return $"(({under} > 0m && {_ratio.Top} {sign} {literal} * {under}) || ({under} < 0m && {_ratio.Top} {turned} {literal} * {under}))";
    }

    /// <summary>What others are printed into several times over must not grow without end.</summary>
    private string Short(string text) => text.Length <= RulesEngineWorkflows.LongestExpression ? text : throw new NotExpressibleException(NotExpressibleReason.TooLong, _subject);

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
