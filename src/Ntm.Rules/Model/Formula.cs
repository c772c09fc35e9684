using System.Collections.Immutable;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Công thức. An arithmetic expression over metrics, at most 512 characters and 32 levels deep. Evaluated exactly; a division by zero has no
/// value. Immutable.
/// </summary>
public sealed class Formula
{
    internal Formula(string text, FormulaNode root)
    {
        Text = text;
        Root = root;
        List<string> distinct = [];
        foreach (string metric in Appearing)
        {
            if (!distinct.Contains(metric))
            {
                distinct.Add(metric);
            }
        }

        Metrics = [.. distinct];
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public FormulaNode Root { get; }

    /// <summary>Ids of the metrics it reads, as often as they appear, in order.</summary>
    internal List<string> Appearing
    {
        get
        {
            List<string> appearing = [];
            Root.AddMetrics(appearing);
            return appearing;
        }
    }

    /// <summary>Ids of the metrics it reads, each once, in order of appearance.</summary>
    public ImmutableArray<string> Metrics { get; }
}

/// <summary>A node of a formula: number, metric, arithmetic, min or max.</summary>
public abstract class FormulaNode
{
    private protected FormulaNode()
    {
    }

    /// <summary>Adds the ids of the metrics in it, as often as they appear, in order.</summary>
    internal abstract void AddMetrics(List<string> to);
}

/// <summary>A decimal literal.</summary>
public sealed class FormulaNumber : FormulaNode
{
    internal FormulaNumber(Rational value) => Value = value;

    /// <summary>The value of the literal.</summary>
    public Rational Value { get; }

    internal override void AddMetrics(List<string> to)
    {
    }
}

/// <summary>The value of a metric.</summary>
public sealed class FormulaMetric : FormulaNode
{
    internal FormulaMetric(string id) => Id = id;

    /// <summary>Metric id.</summary>
    public string Id { get; }

    internal override void AddMetrics(List<string> to) => to.Add(Id);
}

/// <summary>Two operands, or the arguments of min or max, in order.</summary>
public sealed class FormulaOperation : FormulaNode
{
    internal FormulaOperation(FormulaOperator op, ImmutableArray<FormulaNode> operands)
    {
        Operator = op;
        Operands = operands;
    }

    /// <summary>The operator.</summary>
    public FormulaOperator Operator { get; }

    /// <summary>Two operands for arithmetic, one for negation, one or more for min and max.</summary>
    public ImmutableArray<FormulaNode> Operands { get; }

    internal override void AddMetrics(List<string> to)
    {
        foreach (FormulaNode operand in Operands)
        {
            operand.AddMetrics(to);
        }
    }
}

/// <summary>The operators of formulas.</summary>
public enum FormulaOperator
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b; no value when b is 0.</summary>
    Divide,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>The least argument.</summary>
    Min,

    /// <summary>The greatest argument.</summary>
    Max,
}
