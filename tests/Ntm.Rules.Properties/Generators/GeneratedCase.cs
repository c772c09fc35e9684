using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Reference;

namespace Ntm.Rules.Properties.Generators;

/// <summary>A book, a run and a record.</summary>
internal sealed record GeneratedCase(
    Catalog Catalog, ImmutableArray<CriteriaSet> Sets, ImmutableArray<Overlay> Overlays, AssessmentOptions Options, CommuneRecord Record)
{
    public static Gen<GeneratedCase> Of(Shape shape) => Several(shape, 1).Select(cases => cases[0]);

    /// <summary>One book for several runs and records, since a book takes longest to draw.</summary>
    public static Gen<GeneratedCase[]> Several(Shape shape, int count) =>
        from catalog in Catalogs.Any
        from sets in new Sets(shape, catalog).Any
        from overlays in shape.Overlays ? new Overlays(shape, catalog, sets).Any : Gen.Constant(ImmutableArray<Overlay>.Empty)
        let records = new CommuneRecords(shape, catalog).Any
        let runs = Runs(shape)
        from cases in Gen.ArrayOf(
            from options in runs
            from record in records
            select new GeneratedCase(catalog, sets, overlays, options, record),
            count)
        select cases;

    private static Gen<AssessmentOptions> Runs(Shape shape) =>
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

    public Assessor NewAssessor() => new(Catalog, Sets, Overlays, [], "hash", Options);

    public CommuneAssessment Assess() => NewAssessor().Assess(Record);

    public CommuneAnswer Reference() => ReferenceInterpreter.Assess(Catalog, Sets, Overlays, Options, Record);

    public GeneratedCase With(IReadOnlyDictionary<string, MetricValue> values) => With(record => new CommuneRecord
    {
        Code = record.Code,
        Province = record.Province,
        FormerProvince = record.FormerProvince,
        Region = record.Region,
        ReportingDate = record.ReportingDate,
        Attributes = record.Attributes,
        Recognitions = record.Recognitions,
        Values = values,
    });

    public GeneratedCase With(Func<CommuneRecord, CommuneRecord> change) => this with { Record = change(Record) };
}
