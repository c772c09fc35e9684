using BenchmarkDotNet.Attributes;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Quantities;

/// <summary>Exact comparison against that of decimals: 1,000 pairs.</summary>
[MemoryDiagnoser]
public class RationalComparisonBenchmarks
{
    private const int Pairs = 1000;

    private readonly decimal[] _decimals = new decimal[Pairs];
    private readonly Rational[] _rationals = new Rational[Pairs];
    private decimal _decimalLimit;
    private Rational _rationalLimit;

    [ParamsAllValues]
    public ComparisonWorkload Workload { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _decimalLimit = Workload == ComparisonWorkload.SameDecimals ? 85.5m : 85m;
        _rationalLimit = _decimalLimit;
        for (int index = 0; index < Pairs; index++)
        {
            (_decimals[index], _rationals[index]) = Workload switch
            {
                ComparisonWorkload.SameDecimals => Typed(index / 10m),
                ComparisonWorkload.OtherDecimals => Typed(80m + (index / 100m)),
                _ => (index * 100m / 1117m, Rational.Create(index, 1117) * 100m),
            };
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int Decimals()
    {
        int met = 0;
        foreach (decimal value in _decimals)
        {
            met += value >= _decimalLimit ? 1 : 0;
        }

        return met;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Rationals()
    {
        int met = 0;
        foreach (Rational value in _rationals)
        {
            met += Comparison.AtLeast.Holds(value, _rationalLimit) ? 1 : 0;
        }

        return met;
    }

    private static (decimal Plain, Rational Exact) Typed(decimal value) => (value, value);
}
