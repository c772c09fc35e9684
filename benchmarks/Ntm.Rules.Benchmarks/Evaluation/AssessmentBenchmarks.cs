using BenchmarkDotNet.Attributes;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>One commune against 49 comparisons: the explained assessment, beside the bare ifs that somebody would write by hand.</summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private readonly decimal?[] _values = new decimal?[SyntheticLaw.Indicators];
    private readonly decimal[] _figures = new decimal[SyntheticLaw.Indicators];
    private readonly bool[] _atMost = new bool[SyntheticLaw.Indicators];
    private AssessmentRun _run = null!;
    private CommuneRecord _commune = null!;

    [ParamsAllValues]
    public AssessmentWorkload Workload { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        for (int index = 0; index < SyntheticLaw.Indicators; index++)
        {
            _figures[index] = SyntheticLaw.FigureAt(index);
            _atMost[index] = SyntheticLaw.ComparisonAt(index) == Comparison.AtMost;
            _values[index] = ValueAt(index);
        }

        AssessmentOptions options = new() { AsOf = new DateOnly(2019, 12, 31) };
        _run = new AssessmentRun(new Assessor(SyntheticLaw.Catalog, [SyntheticLaw.Set], [], [], "synthetic", options), options);
        _commune = new CommuneRecord
        {
            Code = "00001",
            ReportingDate = new DateOnly(2019, 12, 31),
            Values = Enumerable.Range(0, SyntheticLaw.Indicators)
                .Where(index => _values[index] is not null)
                .ToDictionary(SyntheticLaw.MetricId, index => MetricValue.OfNumber(_values[index]!.Value)),
        };
        Agree();
    }

    [Benchmark(Baseline = true)]
    public int HandWrittenIfs()
    {
        int met = 0;
        for (int index = 0; index < _values.Length; index++)
        {
            if (_values[index] is { } value && (_atMost[index] ? value <= _figures[index] : value >= _figures[index]))
            {
                met++;
            }
        }

        return met;
    }

    [Benchmark]
    public CommuneAssessment Explained() => _run.Assess(_commune);

    /// <summary>Measures at, above or below the figure as the workload says; null is missing.</summary>
    private decimal? ValueAt(int index)
    {
        decimal better = SyntheticLaw.ComparisonAt(index) == Comparison.AtMost ? -0.25m : 0.25m;
        return (Workload, index % 2) switch
        {
            (AssessmentWorkload.HalfNotMet, 1) => SyntheticLaw.FigureAt(index) - better,
            (AssessmentWorkload.HalfMissing, 1) => null,
            _ => SyntheticLaw.FigureAt(index) + better,
        };
    }

    /// <summary>Two ways that do not give the same answer are not worth comparing.</summary>
    private void Agree()
    {
        int explained = Explained().Sets.Single().Indicators.Count(indicator => indicator.Outcome == Outcome.Met);
        if (explained != HandWrittenIfs())
        {
            throw new InvalidOperationException($"{explained} indicators are met, by hand {HandWrittenIfs()}.");
        }
    }
}
