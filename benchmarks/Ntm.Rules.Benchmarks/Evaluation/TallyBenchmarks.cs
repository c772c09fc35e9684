using BenchmarkDotNet.Attributes;
using Ntm.Rules.Assessments;
using Ntm.Rules.Benchmarks.Ratios;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>How many communes have which outcome in each column of a filled matrix: counted in bits, beside asking for every single outcome.</summary>
[MemoryDiagnoser]
public class TallyBenchmarks
{
    private OutcomeMatrix _outcomes = null!;

    [ParamsAllValues]
    public Workload Workload { get; set; }

    [Params(1, 207, RealCommunes.Country)]
    public int Communes { get; set; }

    [GlobalSetup]
    public void Prepare() => _outcomes = RealLaw.Run.Batch(RealCommunes.Make(Communes, Workload).Dataset).Assess();

    [Benchmark(Baseline = true)]
    public int OneByOne()
    {
        int met = 0;
        foreach (OutcomeColumn column in _outcomes.Columns)
        {
            for (int row = 0; row < Communes; row++)
            {
                met += _outcomes[row, column] == Outcome.Met ? 1 : 0;
            }
        }

        return met;
    }

    [Benchmark]
    public int Tallies()
    {
        int met = 0;
        foreach (OutcomeColumn column in _outcomes.Columns)
        {
            met += _outcomes.TallyOf(column).Met;
        }

        return met;
    }
}
