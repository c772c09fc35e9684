using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.RulesEngine;

/// <summary>A computed value as two conditions-to-be: <c>Top / Under</c>, never divided.</summary>
/// <param name="Known">When it is computed at all.</param>
/// <param name="Top">The numerator.</param>
/// <param name="Under">The denominator; null: 1.</param>
/// <param name="Nothing">When there is nothing to divide by.</param>
internal sealed record Ratio(string Known, string Top, string? Under, string Nothing)
{
    public static Ratio OfCounts(MetricCounts counts)
    {
        (string part, string whole) = ($"input.{InputShape.NameOf(counts.Numerator)}", $"input.{InputShape.NameOf(counts.Denominator)}");
        return new Ratio($"({part} != null && {whole} != null && {whole} != 0m)", $"{part} * 100m", whole, $"({whole} != null && {whole} == 0m)");
    }

    /// <summary>Sums, differences, min and max, divided once at most and multiplied by numbers; null for others.</summary>
    public static Ratio? OfFormula(Formula formula)
    {
        (string? top, string? under) = Of(formula.Root);
        if (top is null)
        {
            return null;
        }

        string given = $"({string.Join(" && ", formula.Metrics.Select(id => $"input.{InputShape.NameOf(id)} != null").DefaultIfEmpty("true"))})";
        return under is null ? new Ratio(given, top, null, "false") : new Ratio($"({given} && {under} != 0m)", top, under, $"({given} && {under} == 0m)");
    }

    private static (string? Top, string? Under) Of(FormulaNode node)
    {
        if (node is FormulaNumber { Value: var value })
        {
            return (value.TryToDecimal(out decimal number) ? $"{number.ToString(CultureInfo.InvariantCulture)}m" : null, null);
        }

        if (node is FormulaMetric metric)
        {
            return ($"input.{InputShape.NameOf(metric.Id)}", null);
        }

        var operation = (FormulaOperation)node;
        (string? Top, string? Under)[] parts = [.. operation.Operands.Select(Of)];
        if (parts.Any(part => part.Top is null))
        {
            return (null, null);
        }

        bool isWhole = parts.All(part => part.Under is null);
        string[] tops = [.. parts.Select(part => part.Top!)];
        bool hasNumber = operation.Operands.Any(operand => operand is FormulaNumber);
        return operation.Operator switch
        {
            FormulaOperator.Divide when isWhole => (tops[0], tops[1]),
            FormulaOperator.Multiply when hasNumber => ($"({tops[0]} * {tops[1]})", parts[0].Under ?? parts[1].Under),
            FormulaOperator.Add when isWhole => ($"({tops[0]} + {tops[1]})", null),
            FormulaOperator.Subtract when isWhole => ($"({tops[0]} - {tops[1]})", null),
            FormulaOperator.Negate when isWhole => ($"(0m - {tops[0]})", null),
            FormulaOperator.Min when isWhole => (tops.Aggregate((left, right) => $"iif({left} < {right}, {left}, {right})"), null),
            FormulaOperator.Max when isWhole => (tops.Aggregate((left, right) => $"iif({left} > {right}, {left}, {right})"), null),
            _ => (null, null),
        };
    }
}
