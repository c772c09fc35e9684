using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;

namespace Ntm.Rules.Benchmarks.Data;

/// <summary>The bytes of a CSV file to verdicts; the baseline is the library's own reading of the same file, numbers parsed to decimals, which judges nothing.</summary>
[MemoryDiagnoser]
public class CsvBenchmarks
{
    private Peers _peers = null!;

    [ParamsAllValues]
    public Workload Workload { get; set; }

    [Params(1, 207, RealCommunes.Country)]
    public int Communes { get; set; }

    [GlobalSetup]
    public void Prepare() => _peers = new Peers(RealCommunes.Make(Communes, Workload), 1);

    [Benchmark(Baseline = true)]
    public decimal Parse() => _peers.Csv.Parse();

    [Benchmark]
    public int ToVerdicts() => _peers.Csv.ToVerdicts();
}
