using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Formulas, exactly.</summary>
internal static class FormulaEvaluator
{
    /// <summary>
    /// What is longer is no value: each step of a long formula would double it. Forty factors of 28 digits fit.
    /// </summary>
    public const int MostBits = 4096;

    /// <summary>The value, or null where a division by 0 leaves none, or where a step has more than <see cref="MostBits"/>.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="valueOf">The value of a metric.</param>
    /// <param name="isTooLong">Whether it is the latter.</param>
    public static Rational? Evaluate(FormulaNode node, Func<string, Rational> valueOf, out bool isTooLong)
    {
        Rational? value = Evaluate(node, valueOf);
        isTooLong = value?.IsLongerThan(MostBits) == true;
        return isTooLong ? null : value;
    }

    /// <summary>As soon as a step is too long it is the answer.</summary>
    private static Rational? Evaluate(FormulaNode node, Func<string, Rational> valueOf) => node switch
    {
        FormulaNumber number => number.Value,
        FormulaMetric metric => valueOf(metric.Id),
        FormulaOperation operation => Operate(operation, valueOf),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static Rational? Operate(FormulaOperation operation, Func<string, Rational> valueOf)
    {
        var operands = new Rational[operation.Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (Evaluate(operation.Operands[i], valueOf) is not { } value)
            {
                return null;
            }

            if (value.IsLongerThan(MostBits))
            {
                return value;
            }

            operands[i] = value;
        }

        return operation.Operator switch
        {
            FormulaOperator.Add => operands[0] + operands[1],
            FormulaOperator.Subtract => operands[0] - operands[1],
            FormulaOperator.Multiply => operands[0] * operands[1],
            FormulaOperator.Divide => operands[1].Sign == 0 ? null : operands[0] / operands[1],
            FormulaOperator.Negate => -operands[0],
            FormulaOperator.Min => operands.Aggregate(Rational.Min),
            FormulaOperator.Max => operands.Aggregate(Rational.Max),
            _ => throw new InvalidOperationException(operation.Operator.ToString()),
        };
    }
}
