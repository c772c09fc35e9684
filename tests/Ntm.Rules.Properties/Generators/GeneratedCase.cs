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
        from book in GeneratedBook.Of(shape, count, count)
        select book.Runs.Zip(book.Records, (run, record) => new GeneratedCase(book.Catalog, book.Sets, book.Overlays, run, record)).ToArray();

    public Assessor NewAssessor() => new(Catalog, Sets, Overlays, [], new("hash"), Options);

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
