using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>
/// Outcomes of indicators, criteria and set for all communes, beside others that judge the same communes by the same figures. The baseline reads the very bytes that the
/// batch reads, and judges nothing. RulesEngine answers for 207 communes at most: multiply.
/// </summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private Peers _peers = null!;

    [ParamsAllValues]
    public Workload Workload { get; set; }

    [Params(1, 207, RealCommunes.Country)]
    public int Communes { get; set; }

    [GlobalSetup]
    public void Prepare() => _peers = new Peers(RealCommunes.Make(Communes, Workload), Math.Min(Communes, 207));

    [Benchmark(Baseline = true)]
    public long Memory() => _peers.Memory();

    [Benchmark]
    public int Batch() => _peers.Batch();

    [Benchmark]
    public int HandWrittenDecimal() => _peers.Decimals();

    [Benchmark]
    public int HandWrittenDouble() => _peers.Doubles();

    [Benchmark]
    public int DecimalTable() => _peers.Table();

    [Benchmark]
    public int RulesEngineExecutor() => _peers.RulesEngine();

    [Benchmark]
    public int RulesEngineDelegates() => _peers.RulesEngineDelegates();
}
