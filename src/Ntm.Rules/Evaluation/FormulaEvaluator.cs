using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Formulas, exactly.</summary>
internal static class FormulaEvaluator
{
    /// <summary>The value, or null where a division by 0 leaves none.</summary>
    public static Rational? Evaluate(FormulaNode node, Func<string, Rational> valueOf) => node switch
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
