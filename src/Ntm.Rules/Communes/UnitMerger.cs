using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>Nhập xã. Records of communes -> records of the communes that a map makes of them. All parts of a commune are taken together, so their order does not matter.</summary>
public sealed class UnitMerger
{
    private readonly Catalog _catalog;
    private readonly UnitMap _map;
    private readonly FormerRecords _records;
    private readonly List<MergeNote> _notes = [];

    private UnitMerger(Catalog catalog, UnitMap map, IEnumerable<CommuneRecord> communes)
    {
        _catalog = catalog;
        _map = map;
        _records = new FormerRecords(communes, map.From, _notes);
    }

    /// <summary>The communes after the day of the map. Never throws for what records hold: what cannot be merged is noted.</summary>
    /// <param name="catalog">How each metric merges.</param>
    /// <param name="map">Which communes became which.</param>
    /// <param name="communes">Records of before that day, one for each commune; the order does not matter. A record is of a commune of the map where code and name are the same, or
    /// code and first day; where the map tells the first day, the record must tell it too, or a reporting date since then. What cannot be told apart is noted and not taken.</param>
    public static MergedCommunes Merge(Catalog catalog, UnitMap map, IEnumerable<CommuneRecord> communes)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(communes);
        return new UnitMerger(catalog, map, communes).Merge();
    }

    private MergedCommunes Merge()
    {
        List<CommuneRecord> merged = [.. _map.Unchanged.Select(Keep).OfType<CommuneRecord>(), .. _map.Units.Select(Make)];
        foreach (ListedUnit lost in _map.Unassigned)
        {
            Note(MergeNoteKind.Unassigned, lost.Unit, lost.Provenance.Note ?? "");
            _records.Find(lost.Unit, ends: true);
        }

        _records.NoteRest();
        return new MergedCommunes(
            [.. merged.OrderBy(record => record.Code, StringComparer.Ordinal)],
            [
                .. _notes.OrderBy(note => note.Kind).ThenBy(note => note.Unit.Code, StringComparer.Ordinal).ThenBy(note => note.Subject, StringComparer.Ordinal)
                    .ThenBy(note => string.Join('\n', note.Details), StringComparer.Ordinal),
            ]);
    }

    private CommuneRecord? Keep(ListedUnit kept)
    {
        CommuneRecord? record = _records.Find(kept.Unit, ends: false);
        if (record is null)
        {
            Note(MergeNoteKind.UnchangedWithoutRecord, kept.Unit);
        }
        else if (kept.Provenance.Verification is null or Verification.Unverified)
        {
            Note(MergeNoteKind.UnchangedUnverified, kept.Unit, kept.Provenance.Note ?? "");
        }

        return record;
    }

    private CommuneRecord Make(MappedUnit unit)
    {
        if (unit.Parts is not { } parts)
        {
            Note(MergeNoteKind.PartsNotKnown, unit.Unit, unit.Provenance.Note ?? "");
            return new PartsMerger(_catalog, _map.From, unit, [], _notes).Merge();
        }

        CommuneRecord?[] found = [.. parts.Select(part => _records.Find(part, ends: true))];
        foreach (LegalUnit missing in parts.Zip(found).Where(pair => pair.Second is null).Select(pair => pair.First))
        {
            Note(MergeNoteKind.PartWithoutRecord, unit.Unit, missing.ToString());
        }

        return new PartsMerger(_catalog, _map.From, unit, found, _notes).Merge();
    }

    private void Note(MergeNoteKind kind, LegalUnit unit, params string[] details) => _notes.Add(new MergeNote(kind, unit, "", [.. details]));
}
