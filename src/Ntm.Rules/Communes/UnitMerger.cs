using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>Nhập xã. Records of communes -> records of the communes that a map makes of them. All parts of a commune are taken together, so their order does not matter.</summary>
public sealed class UnitMerger
{
    private readonly Catalog _catalog;
    private readonly UnitMap _map;
    private readonly Dictionary<string, List<CommuneRecord>> _records;
    private readonly HashSet<CommuneRecord> _used = [];
    private readonly List<MergeNote> _notes = [];

    private UnitMerger(Catalog catalog, UnitMap map, IEnumerable<CommuneRecord> communes)
    {
        _catalog = catalog;
        _map = map;
        _records = communes.GroupBy(record => record.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The communes after the day of the map. Never throws for what records hold: what cannot be merged is noted.</summary>
    /// <param name="catalog">How each metric merges.</param>
    /// <param name="map">Which communes became which.</param>
    /// <param name="communes">Records of before that day, one for each commune.</param>
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
            Note(MergeNoteKind.Unassigned, lost.Unit, "", lost.Provenance.Note ?? "");
            Find(lost.Unit);
        }

        foreach (CommuneRecord record in _records.Values.SelectMany(records => records).Where(record => !_used.Contains(record)))
        {
            Note(MergeNoteKind.NotInMap, UnitOf(record));
        }

        return new MergedCommunes(
            [.. merged.OrderBy(record => record.Code, StringComparer.Ordinal)],
            [.. _notes.OrderBy(note => note.Kind).ThenBy(note => note.Unit.Code, StringComparer.Ordinal)]);
    }

    private CommuneRecord? Keep(ListedUnit kept)
    {
        CommuneRecord? record = Find(kept.Unit);
        if (record is null)
        {
            Note(MergeNoteKind.UnchangedWithoutRecord, kept.Unit);
        }
        else if (kept.Provenance.Verification is null or Verification.Unverified)
        {
            Note(MergeNoteKind.UnchangedUnverified, kept.Unit, "", kept.Provenance.Note ?? "");
        }

        return record;
    }

    private CommuneRecord Make(MappedUnit unit)
    {
        if (unit.Parts is not { } parts)
        {
            Note(MergeNoteKind.PartsNotKnown, unit.Unit, "", unit.Provenance.Note ?? "");
            return new PartsMerger(_catalog, _map.From, unit, [], _notes).Merge();
        }

        CommuneRecord?[] found = [.. parts.Select(Find)];
        foreach (LegalUnit missing in parts.Zip(found).Where(pair => pair.Second is null).Select(pair => pair.First))
        {
            Note(MergeNoteKind.PartWithoutRecord, unit.Unit, "", missing.ToString());
        }

        return new PartsMerger(_catalog, _map.From, unit, found, _notes).Merge();
    }

    /// <summary>The record of a commune of before: of its code and first day, and of its name where both tell it.</summary>
    private CommuneRecord? Find(LegalUnit unit)
    {
        foreach (CommuneRecord record in _records.GetValueOrDefault(unit.Code, []).Where(record => !_used.Contains(record)))
        {
            bool isOfItsTime = record.ValidFrom is null || (record.ValidFrom < _map.From && (unit.ValidFrom is null || record.ValidFrom == unit.ValidFrom));
            if (!isOfItsTime)
            {
                continue;
            }

            if (unit.Name.Length == 0 || record.Name.Length == 0 || Heading.Key(unit.Name) == Heading.Key(record.Name))
            {
                _used.Add(record);
                return record;
            }

            Note(MergeNoteKind.OtherName, unit, "", record.Name);
        }

        return null;
    }

    private void Note(MergeNoteKind kind, LegalUnit unit, string subject = "", params ImmutableArray<string> details) => _notes.Add(new MergeNote(kind, unit, subject, details));

    private static LegalUnit UnitOf(CommuneRecord record) => new(record.Code, record.Name, record.ValidFrom);
}
