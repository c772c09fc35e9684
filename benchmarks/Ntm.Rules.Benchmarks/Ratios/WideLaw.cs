using System.Collections.Frozen;
using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>Made-up sets of as many indicators as asked for, each with a metric of its own, and communes for them. Not law.</summary>
internal static class WideLaw
{
    private static readonly Provenance Nowhere = new(new LegalReference("synthetic"), [], Verification.Unverified, null, SourceLocation.File("synthetic.json"));

    public static CommuneBatch Batch(int indicators, int communes)
    {
        var percent = new Unit(Unit.PercentId, "%", "%");
        Metric[] metrics =
        [
            .. Enumerable.Range(0, indicators).Select(number => new Metric
            {
                Id = $"metric_{number}", Name = new LocalizedText("", ""), Type = MetricType.Quantity, Unit = percent, Decimals = 2, Min = 0, Max = 100, Provenance = Nowhere,
            }),
        ];
        var catalog = new Catalog { Metrics = metrics.ToFrozenDictionary(metric => metric.Id), Levels = [new Level("standard", new LocalizedText("", ""), [])] };
        var set = new CriteriaSet
        {
            Id = "wide",
            Level = "standard",
            Period = "2016-2020",
            Provenance = Nowhere,
            Criteria = [.. metrics.Chunk(10).Select((some, number) => CriterionOf(number, some))],
        };
        var options = new AssessmentOptions { AsOf = new DateOnly(2019, 12, 31) };
        var builder = new CommuneDatasetBuilder(catalog);
        var chance = new Random(1);
        for (int row = 0; row < communes; row++)
        {
            foreach (Metric metric in metrics.Where(_ => chance.Next(100) >= 3))
            {
                builder.Set(metric.Id, chance.Next(4000, 10000) / 100m);
            }

            builder.Add(new CommuneRecord { Code = row.ToString(CultureInfo.InvariantCulture), ReportingDate = options.AsOf });
        }

        return new AssessmentRun(new Assessor(catalog, [set], [], [], new("wide"), options), options).Batch(builder.Build());
    }

    private static Criterion CriterionOf(int number, Metric[] metrics) => new()
    {
        Id = $"{number}",
        Provenance = Nowhere,
        Indicators =
        [
            .. metrics.Select(metric => new Indicator
            {
                Id = $"{number}.{metric.Id}",
                Provenance = Nowhere,
                Requirement = new ComparisonRequirement(null, metric, Comparison.AtLeast, new FigureThreshold(50m, Nowhere), [], null, null, Nowhere),
            }),
        ],
    };
}
