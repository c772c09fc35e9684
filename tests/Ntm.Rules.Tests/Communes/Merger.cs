using System.Collections.Immutable;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Communes;

/// <summary>Makes maps and records for tests of merging, by the little catalog.</summary>
internal static class Merger
{
    public static readonly RuleBook Book = Law.Load(Law.SetOf(Law.AtLeast("insured_pct", "90")));

    /// <summary>What the merger tells beside the review that every new commune has before it.</summary>
    public static IEnumerable<MergeNote> Problems(MergedCommunes merged) => merged.Notes.Where(note => note.Kind != MergeNoteKind.LevelToBeReviewed);

    public static (MergeNoteKind, string) Only(MergedCommunes merged)
    {
        MergeNote note = Assert.Single(Problems(merged));
        return (note.Kind, note.Subject);
    }

    public static MergedCommunes Two((string, MetricValue)[] first, (string, MetricValue)[] second) =>
        Merge(Map(Unit(["1", "2"])), Part("1", "Một", first), Part("2", "Hai", second));

    public static MergedCommunes Merge(UnitMap map, params CommuneRecord[] communes) => UnitMerger.Merge(Book.Catalog, map, communes);

    public static UnitMap Map(MappedUnit unit, LegalUnit[]? unassigned = null) => new()
    {
        From = new DateOnly(2020, 1, 1),
        Units = [unit],
        Unassigned = [.. (unassigned ?? []).Select(lost => new ListedUnit(lost, Provenance()))],
        Provenance = Provenance(),
    };

    public static MappedUnit Unit(string[] parts, params (string Id, string Value)[] attributes) => new(
        new LegalUnit("9", "Mới"),
        [.. parts.Select(code => new LegalUnit(code, code == "1" ? "Một" : "Hai"))],
        null,
        attributes.ToImmutableSortedDictionary(pair => pair.Id, pair => pair.Value),
        Provenance());

    public static CommuneRecord Part(
        string code, string name, (string, MetricValue)[]? values = null, (string Id, string Value)[]? attributes = null, DateOnly? day = null) => new()
        {
            Code = code,
            Name = name,
            ReportingDate = day ?? new DateOnly(2019, 12, 31),
            Values = Values(values ?? []),
            Attributes = (attributes ?? []).ToDictionary(pair => pair.Id, pair => pair.Value),
        };

    public static Dictionary<string, MetricValue> Values(params (string Id, MetricValue Value)[] values) => values.ToDictionary(pair => pair.Id, pair => pair.Value);

    public static Provenance Provenance(Verification? verification = null, string? note = null) => new(null, [], verification, note, SourceLocation.File("test"));
}
