using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Benchmarks.Binding;

/// <summary>The law of a place: bound anew by a run that has not seen the place, and found again by one that has. The baseline walks over the requirements of the set.</summary>
[MemoryDiagnoser]
public class BindBenchmarks
{
    private static readonly CommuneRecord Place = new()
    {
        Code = "",
        Province = RealLaw.Regions[0].Province,
        Region = RealLaw.Regions[0].Region,
        ReportingDate = RealLaw.Day,
    };

    private readonly CriteriaSet _set = RealLaw.Book.Sets.Single(set => set.Id == RealLaw.SetId);

    [Benchmark(Baseline = true)]
    public int Walk() => _set.Criteria!.Value.SelectMany(criterion => criterion.Indicators!.Value).Sum(indicator => indicator.Requirement.SelfAndBelow.Count());

    [Benchmark]
    public int BoundAnew() => RealLaw.Book.StartRun(RealLaw.Day).LawFor(Place).Length;

    [Benchmark]
    public int FoundAgain() => RealLaw.Run.Assess(Place).Sets.Length;
}
