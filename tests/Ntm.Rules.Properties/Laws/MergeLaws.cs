using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Merging communes takes all parts at once, and what follows from merged counts is what follows from the sums.</summary>
public sealed class MergeLaws
{
    private static readonly Catalog Catalog = Mergeable();

    private static Gen<CommuneRecord[]> AnyParts =>
        from count in Gen.Choose(2, 5)
        from parts in Gen.CollectToArray(Enumerable.Range(0, count), AnyPart)
        select parts;

    private static Gen<CommuneRecord> AnyPart(int number) =>
        from whole in Gen.Choose(0, 1000)
        from part in Gen.Choose(0, 1000)
        from mean in Gen.Choose(0, 100_000)
        from yes in Gen.Elements(true, false)
        from step in Gen.Elements("s0", "s1", "s2")
        from category in Gen.Elements("A", "B")
        from given in Gen.ArrayOf(Draw.Chance(90), 7)
        let values = new (string Id, MetricValue Value)[]
        {
            ("whole", whole), ("count", part), ("amount", mean / 1000m), ("yes", yes), ("yes2", yes), ("grade", step), ("rate", mean / 1000m),
        }
        select new CommuneRecord
        {
            Code = $"{number}",
            Name = $"Xã {number}",
            ReportingDate = new DateOnly(2019, 12, 31),
            Attributes = new Dictionary<string, string> { ["group"] = category },
            Recognitions = part > 500 ? [new RecognitionFact("standard", Year: 2016)] : [],
            Values = values.Zip(given).Where(pair => pair.Second).ToDictionary(pair => pair.First.Id, pair => pair.First.Value),
        };

    [Fact]
    public void Merge_AnyOrderOfParts_GivesTheSame() => Runs.Hold(
        from parts in AnyParts from order in Gen.Shuffle(parts) select (parts, order),
        Runs.Cases(600),
        drawn => Assert.Equal(Told(drawn.parts), Told(drawn.order)));

    [Fact]
    public void Merge_CountsThenRate_IsTheRateOfTheSummedCounts() => Runs.Hold(AnyParts, Runs.Cases(600), parts =>
    {
        CommuneRecord merged = Merge(parts).Communes.Single();
        decimal? Sum(string id) => parts.All(part => part.Values.ContainsKey(id)) ? parts.Sum(part => part.Values[id].Number) : null;
        var summed = new CommuneRecord
        {
            Code = "9",
            ReportingDate = merged.ReportingDate,
            Values = new[] { "count", "whole" }.Where(id => Sum(id) is not null).ToDictionary(id => id, id => MetricValue.OfNumber(Sum(id)!.Value)),
        };

        Assert.Equal(Judge(summed), Judge(merged));
    });

    [Fact]
    public void Merge_MeanByWeight_IsTheMeanOfAllPeople() => Runs.Hold(AnyParts, Runs.Cases(300), parts =>
    {
        CommuneRecord merged = Merge(parts).Communes.Single();
        bool isKnown = parts.All(part => part.Values.ContainsKey("amount") && part.Values.ContainsKey("whole")) && parts.Sum(part => part.Values["whole"].Number) > 0;

        Assert.Equal(isKnown, merged.Values.ContainsKey("amount"));
        if (isKnown)
        {
            Assert.Equal(
                (Rational)parts.Sum(part => part.Values["amount"].Number * part.Values["whole"].Number),
                merged.Values["amount"].Exact * parts.Sum(part => part.Values["whole"].Number));
        }
    });

    private static string Judge(CommuneRecord record)
    {
        IndicatorAssessment rate = new Assessor(Catalog, [Set], [], [], new(""), new AssessmentOptions { AsOf = new DateOnly(2019, 12, 31) }).Assess(record).Sets[0].Indicators.Single();
        return $"{rate.Outcome} {rate.Reason.Code} {rate.Measured?.Value}";
    }

    private static string[] Told(CommuneRecord[] parts)
    {
        MergedCommunes merged = Merge(parts);
        CommuneRecord commune = merged.Communes.Single();
        return
        [
            .. commune.Values.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {(pair.Value.Kind == MetricValueKind.Number ? $"{pair.Value.Exact}" : pair.Value)}"),
            .. commune.Attributes.Select(pair => $"{pair}"),
            .. merged.Notes.Select(note => $"{note.Kind} {note.Subject}").Order(StringComparer.Ordinal),
        ];
    }

    private static MergedCommunes Merge(CommuneRecord[] parts)
    {
        Provenance known = Draw.Known(null);
        var unit = new MappedUnit(new LegalUnit("9", "Mới"), [.. parts.Select(part => new LegalUnit(part.Code, part.Name))], null, ImmutableSortedDictionary<string, string>.Empty, known);
        return UnitMerger.Merge(Catalog, new UnitMap { From = new DateOnly(2020, 1, 1), Units = [unit], Provenance = known }, parts);
    }

    private static CriteriaSet Set => new()
    {
        Id = "only",
        Level = "standard",
        Period = "2016-2020",
        Provenance = Draw.Known(null),
        Criteria =
        [
            new Criterion
            {
                Id = "1",
                Provenance = Draw.Known(null),
                Indicators =
                [
                    new Indicator
                    {
                        Id = "1.1",
                        Provenance = Draw.Known(null),
                        Requirement = new ComparisonRequirement(null, Catalog.Metrics["rate"], Comparison.AtLeast, new FigureThreshold(50m, Draw.Known(Verification.Confirmed)), [], null, null, Draw.Known(Verification.Confirmed)),
                    },
                ],
            },
        ],
    };

    /// <summary>The catalog of the other laws, with rules by which its metrics merge.</summary>
    private static Catalog Mergeable()
    {
        Catalog plain = Runs.Draw(Catalogs.Any, 0);
        Metric With(Metric metric) => new()
        {
            Id = metric.Id,
            Name = metric.Name,
            Type = metric.Type,
            Unit = metric.Unit,
            Decimals = metric.Decimals,
            Min = metric.Min,
            Max = metric.Id == "amount" ? null : metric.Max,
            Counts = metric.Counts,
            Scale = metric.Scale,
            Merge = metric.Id switch
            {
                "whole" or "count" or "count2" => new MergeRule(MergeKind.Sum),
                "amount" => new MergeRule(MergeKind.WeightedMean, "whole"),
                "yes" => new MergeRule(MergeKind.All),
                "yes2" => new MergeRule(MergeKind.Any),
                "grade" => new MergeRule(MergeKind.Lowest),
                _ => MergeRule.None,
            },
        };
        return new Catalog
        {
            Metrics = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(plain.Metrics.Values.Where(metric => metric.Formula is null).Select(With), metric => metric.Id),
            Units = plain.Units,
            Attributes = plain.Attributes,
            Levels = plain.Levels,
            Regions = plain.Regions,
            Provinces = plain.Provinces,
        };
    }
}
