using BenchmarkDotNet.Attributes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>The growth of income since recognition, a formula of the catalog, exactly as a fraction; the baseline is the same division of decimals, which rounds.</summary>
[MemoryDiagnoser]
public class FormulaBenchmarks
{
    private static readonly decimal[] Now = [.. Enumerable.Range(0, 1000).Select(number => 30m + (number / 7m))];
    private static readonly Rational[] NowExact = [.. Now.Select(value => (Rational)value)];
    private static readonly Rational Then = 21.7m;

    private readonly Formula _formula = new("now / then", new FormulaOperation(FormulaOperator.Divide, [new FormulaMetric("now"), new FormulaMetric("then")]));

    [Benchmark(Baseline = true, OperationsPerInvoke = 1000)]
    public decimal Decimals()
    {
        decimal sum = 0;
        foreach (decimal now in Now)
        {
            sum = Math.Max(sum, now / 21.7m);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = 1000)]
    public Rational Exact()
    {
        Rational most = Rational.Zero;
        foreach (Rational now in NowExact)
        {
            most = Rational.Max(most, FormulaEvaluator.Evaluate(_formula.Root, id => id == "now" ? now : Then, out _)!.Value);
        }

        return most;
    }
}
