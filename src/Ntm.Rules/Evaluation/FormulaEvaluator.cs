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
        Rational? result = null;
        foreach (FormulaNode operand in operation.Operands)
        {
            Rational? value = Evaluate(operand, valueOf);
            if (value?.IsLongerThan(MostBits) == true)
            {
                return value;
            }

            result = value is not { } right ? null
                : result is { } left ? Combine(operation.Operator, left, right)
                : operation.Operator == FormulaOperator.Negate ? -right
                : right;
            if (result is null)
            {
                return null;
            }
        }

        return result;
    }

    private static Rational? Combine(FormulaOperator by, Rational left, Rational right) => by switch
    {
        FormulaOperator.Add => left + right,
        FormulaOperator.Subtract => left - right,
        FormulaOperator.Multiply => left * right,
        FormulaOperator.Divide => right.Sign == 0 ? null : left / right,
        FormulaOperator.Min => Rational.Min(left, right),
        FormulaOperator.Max => Rational.Max(left, right),
        _ => throw new InvalidOperationException(by.ToString()),
    };
}
