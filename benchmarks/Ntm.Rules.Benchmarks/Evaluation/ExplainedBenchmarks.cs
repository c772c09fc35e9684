using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>The explained assessment of one commune: made, and read to the reasons, to the figures, shortfalls and articles, or to the last word; the baseline are bare ifs, which explain nothing.</summary>
[MemoryDiagnoser]
public class ExplainedBenchmarks
{
    private Peers _peers = null!;

    [ParamsAllValues]
    public Workload Workload { get; set; }

    [GlobalSetup]
    public void Prepare() => _peers = new Peers(RealCommunes.Make(1, Workload), 1);

    [Benchmark(Baseline = true)]
    public int HandWrittenDecimal() => _peers.Decimals();

    [Benchmark]
    public int Explained() => _peers.Explained();

    [Benchmark]
    public int ExplainedFigures() => _peers.ExplainedFigures();

    [Benchmark]
    public int ExplainedAllRead() => _peers.ExplainedAllRead();

    [Benchmark]
    public int RulesEngineExecutor() => _peers.RulesEngine();
}
