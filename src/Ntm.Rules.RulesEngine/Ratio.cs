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
    // What a decimal holds in any case.
    private const int MostDigits = 28;

    /// <summary>Digits of <see cref="Under"/> at most.</summary>
    public int UnderDigits { get; private init; }

    public static Ratio OfCounts(MetricCounts counts)
    {
        (string part, string whole) = ($"input.{InputShape.NameOf(counts.Numerator)}", $"input.{InputShape.NameOf(counts.Denominator)}");
        return new Ratio($"({part} != null && {whole} != null && {whole} != 0m)", $"{part} * 100m", whole, $"({whole} != null && {whole} == 0m)")
        {
            UnderDigits = InputShape.MostWholeDigits + InputShape.MostDecimals,
        };
    }

    /// <summary>Sums, differences, min and max, divided once at most and multiplied by numbers, as long as no step can have more digits than a decimal; null for others.</summary>
    public static Ratio? OfFormula(Formula formula)
    {
        (Term? top, Term? under) = Of(formula.Root);
        if (top is null)
        {
            return null;
        }

        string given = $"({string.Join(" && ", formula.Metrics.Select(id => $"input.{InputShape.NameOf(id)} != null").DefaultIfEmpty("true"))})";
        return under is null
            ? new Ratio(given, top.Text, null, "false")
            : new Ratio($"({given} && {under.Text} != 0m)", top.Text, under.Text, $"({given} && {under.Text} == 0m)") { UnderDigits = under.Whole + under.Decimals };
    }

    private static (Term? Top, Term? Under) Of(FormulaNode node)
    {
        if (node is FormulaNumber { Value: var value })
        {
            return (value.TryToDecimal(out decimal number) ? Term.Of(number) : null, null);
        }

        if (node is FormulaMetric metric)
        {
            return (new Term($"input.{InputShape.NameOf(metric.Id)}", InputShape.MostWholeDigits, InputShape.MostDecimals), null);
        }

        var operation = (FormulaOperation)node;
        (Term? Top, Term? Under)[] parts = [.. operation.Operands.Select(Of)];
        if (parts.Any(part => part.Top is null))
        {
            return (null, null);
        }

        bool isWhole = parts.All(part => part.Under is null);
        Term[] tops = [.. parts.Select(part => part.Top!)];
        bool hasNumber = operation.Operands.Any(operand => operand is FormulaNumber);
        return operation.Operator switch
        {
            FormulaOperator.Divide when isWhole => (tops[0], tops[1]),
            FormulaOperator.Multiply when hasNumber => (tops[0].Times(tops[1]), parts[0].Under ?? parts[1].Under),
            FormulaOperator.Add when isWhole => (tops[0].And(tops[1], "+"), null),
            FormulaOperator.Subtract when isWhole => (tops[0].And(tops[1], "-"), null),
            FormulaOperator.Negate when isWhole => (tops[0] with { Text = $"(0m - {tops[0].Text})" }, null),
            FormulaOperator.Min when isWhole => (tops.Skip(1).Aggregate((Term?)tops[0], (best, next) => best?.Or(next, "<")), null),
            FormulaOperator.Max when isWhole => (tops.Skip(1).Aggregate((Term?)tops[0], (best, next) => best?.Or(next, ">")), null),
            _ => (null, null),
        };
    }

    /// <summary>A printed term with the digits that it has at most before and behind the point.</summary>
    private sealed record Term(string Text, int Whole, int Decimals)
    {
        // What is chosen among is printed twice, and so on upwards.
        private const int Longest = 2_000;

        public static Term? Of(decimal number)
        {
            string text = number.ToString(CultureInfo.InvariantCulture);
            return Held(new Term($"{text}m", text.Split('.')[0].Length, number.Scale));
        }

        public Term? Times(Term other) => Held(new Term($"({Text} * {other.Text})", Whole + other.Whole, Decimals + other.Decimals));

        public Term? And(Term other, string sign) => Held(new Term($"({Text} {sign} {other.Text})", Math.Max(Whole, other.Whole) + 1, Math.Max(Decimals, other.Decimals)));

        public Term? Or(Term other, string sign) =>
            Held(new Term($"iif({Text} {sign} {other.Text}, {Text}, {other.Text})", Math.Max(Whole, other.Whole), Math.Max(Decimals, other.Decimals)));

        private static Term? Held(Term term) => term.Whole + term.Decimals <= MostDigits && term.Text.Length <= Longest ? term : null;
    }
}
