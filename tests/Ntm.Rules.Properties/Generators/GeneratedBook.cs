using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>A book, runs of it, and communes for every run, since a book takes longest to draw.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Sets">The sets.</param>
/// <param name="Overlays">The overlays.</param>
/// <param name="Runs">Days and policies.</param>
/// <param name="Records">The communes.</param>
/// <param name="Spoilt">Columns in which every value is of a wrong kind.</param>
/// <param name="KnowsCatalog">Whether the columns of a dataset have the decimals of their metrics.</param>
internal sealed record GeneratedBook(
    Catalog Catalog,
    ImmutableArray<CriteriaSet> Sets,
    ImmutableArray<Overlay> Overlays,
    ImmutableArray<AssessmentOptions> Runs,
    ImmutableArray<CommuneRecord> Records,
    ImmutableHashSet<string> Spoilt,
    bool KnowsCatalog)
{
    /// <param name="shape">What may occur.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="records">How many communes.</param>
    /// <param name="places">At how many places they stand, in turn; at a place, law, classes and day are the same.</param>
    public static Gen<GeneratedBook> Of(Shape shape, int runs, int records, int places = int.MaxValue) =>
        from catalog in Catalogs.Of(shape)
        from sets in new Sets(shape, catalog).Any
        from overlays in shape.Overlays ? new Overlays(shape, catalog, sets).Any : Gen.Constant(ImmutableArray<Overlay>.Empty)
        from isSpoilt in Draw.Chance(shape.FaultyData ? 30 : 0)
        from column in Gen.Elements(catalog.Metrics.Values.SelectMany(CommuneRecords.Columns).Select(pair => pair.Id).Order(StringComparer.Ordinal).ToArray())
        let spoilt = isSpoilt ? ImmutableHashSet.Create(column) : []
        from options in Gen.ArrayOf(Options(shape), runs)
        from communes in Gen.ArrayOf(new CommuneRecords(shape, catalog, Figures.In(sets, overlays), spoilt).Any, records)
        from knowsCatalog in Draw.Chance(50)
        select new GeneratedBook(catalog, sets, overlays, [.. options], [.. communes.Select((record, number) => number < places ? record : communes[number % places].With(record.Values))], spoilt, knowsCatalog);

    /// <summary>A record without the values that do not have the kind of their column.</summary>
    public CommuneRecord InColumns(CommuneRecord record) =>
        record.Values.All(pair => IsOfItsColumn(pair.Key, pair.Value)) ? record : record.With(record.Values.Where(pair => IsOfItsColumn(pair.Key, pair.Value)).ToImmutableDictionary());

    private bool IsOfItsColumn(string id, MetricValue value)
    {
        MetricValueKind kind = Catalog.Metrics[id.Split('.')[0]].Type switch
        {
            MetricType.Quantity => MetricValueKind.Number,
            MetricType.Attestation => MetricValueKind.Attestation,
            _ => MetricValueKind.Rating,
        };
        return (value.Kind == kind) != Spoilt.Contains(id);
    }

    private static Gen<AssessmentOptions> Options(Shape shape) =>
        from asOf in Gen.Elements<DateOnly?>(null, null, null, new(2019, 6, 30), new(2021, 6, 30), new(2026, 1, 1))
        from year in Gen.Elements<int?>(null, null, null, 2017, 2021)
        from named in Gen.Elements(null, null, null, null, "first", "none")
        from missing in Draw.Chance(shape.Policies ? 15 : 0)
        from unverified in Draw.Chance(shape.Policies ? 15 : 0)
        select new AssessmentOptions
        {
            AsOf = asOf,
            AssessmentYear = year,
            Set = named,
            MissingCountsAsNotMet = missing,
            UnverifiedCountsAsUnset = unverified,
        };
}
