using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>A made-up set of the size of a real one: 49 comparisons in 19 criteria, every third an at-most. Not law.</summary>
internal static class SyntheticLaw
{
    public const string Level = "standard";

    public const int Indicators = 49;

    private const int Criteria = 19;

    private static readonly Unit Percent = new(Unit.PercentId, "%", "%");

    private static readonly Provenance Nowhere =
        new(new LegalReference("synthetic"), [], Verification.Unverified, null, SourceLocation.File("synthetic.json"));

    private static readonly ImmutableArray<Metric> Metrics = [.. Enumerable.Range(0, Indicators).Select(Measured)];

    public static Catalog Catalog { get; } = new()
    {
        Metrics = Metrics.ToFrozenDictionary(metric => metric.Id),
        Units = new Dictionary<string, Unit> { [Percent.Id] = Percent }.ToFrozenDictionary(),
        Levels = [new Level(Level, new LocalizedText("đạt chuẩn", "standard"), [])],
    };

    public static CriteriaSet Set { get; } = new()
    {
        Id = "synthetic/standard",
        Level = Level,
        Title = new LocalizedText("Bộ tiêu chí giả định", "Synthetic set"),
        Period = "2016-2020",
        Effective = new EffectivePeriod(new DateOnly(2016, 1, 1), null),
        Criteria = [.. Enumerable.Range(0, Criteria).Select(CriterionAt)],
        Provenance = Nowhere,
    };

    public static string MetricId(int index) => Metrics[index].Id;

    public static Comparison ComparisonAt(int index) => index % 3 == 2 ? Comparison.AtMost : Comparison.AtLeast;

    public static decimal FigureAt(int index) => 50 + index;

    private static Criterion CriterionAt(int index) => new()
    {
        Id = $"{index + 1}",
        Name = new LocalizedText($"Tiêu chí {index + 1}", $"Criterion {index + 1}"),
        Indicators = [.. Enumerable.Range(0, Indicators).Where(indicator => indicator % Criteria == index).Select(number => IndicatorAt(index, number))],
        Provenance = Nowhere,
    };

    private static Indicator IndicatorAt(int criterion, int index) => new()
    {
        Id = $"{criterion + 1}.{(index / Criteria) + 1}",
        Name = Metrics[index].Name,
        Requirement = new ComparisonRequirement(
            null, Metrics[index], ComparisonAt(index), new FigureThreshold(FigureAt(index), Nowhere), [], null, null, Nowhere),
        Provenance = Nowhere,
    };

    private static Metric Measured(int index) => new()
    {
        Id = $"metric_{index}_pct",
        Name = new LocalizedText($"Tỷ lệ {index}", $"Rate {index}"),
        Unit = Percent,
        Min = 0,
        Max = 100,
        Decimals = 2,
        Provenance = Nowhere,
    };
}
