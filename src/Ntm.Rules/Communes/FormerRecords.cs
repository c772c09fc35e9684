using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>
/// The records of communes of before the day of a map. A code is given to others in time, so that it names nobody alone: the name must go with it, and where the map tells the
/// first day, a day of the record. What fits in part, or twice, is noted and not taken.
/// </summary>
internal sealed class FormerRecords(IEnumerable<CommuneRecord> communes, DateOnly from, ICollection<MergeNote> notes)
{
    private readonly ILookup<string, CommuneRecord> _byCode = communes.ToLookup(record => record.Code, StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The record of a commune; null where none fits, or several do.</summary>
    /// <param name="unit">The commune, asked for once.</param>
    /// <param name="ends">Whether it ended on the day of the map, so that later figures are of another.</param>
    public CommuneRecord? Find(LegalUnit unit, bool ends)
    {
        _asked.Add(unit.Code);
        List<CommuneRecord> fitting = [];
        foreach (CommuneRecord record in _byCode[unit.Code])
        {
            if (Misfit(unit, record, ends) is { } kind)
            {
                notes.Add(new MergeNote(kind, unit, "", [kind == MergeNoteKind.OtherName ? record.Name : Times(record)]));
            }
            else
            {
                fitting.Add(record);
            }
        }

        if (fitting.Count > 1)
        {
            notes.Add(new MergeNote(MergeNoteKind.SeveralRecords, unit, "", [.. fitting.Select(Times).Order(StringComparer.Ordinal)]));
        }

        return fitting is [var only] ? only : null;
    }

    /// <summary>Notes the records of codes that nobody asked for.</summary>
    public void NoteRest()
    {
        foreach (CommuneRecord record in _byCode.Where(group => !_asked.Contains(group.Key)).SelectMany(group => group))
        {
            notes.Add(new MergeNote(MergeNoteKind.NotInMap, new LegalUnit(record.Code, record.Name, record.ValidFrom), "", []));
        }
    }

    private MergeNoteKind? Misfit(LegalUnit unit, CommuneRecord record, bool ends)
    {
        bool tellsName = unit.Name.Length > 0 && record.Name.Length > 0;
        if (tellsName && Heading.Key(unit.Name) != Heading.Key(record.Name))
        {
            return MergeNoteKind.OtherName;
        }

        bool isLater = record.ValidFrom >= from || (ends && record.ReportingDate >= from);
        bool isOfAnother = unit.ValidFrom is { } first && ((record.ValidFrom ?? first) != first || record.ReportingDate < first);
        if (isLater || isOfAnother)
        {
            return MergeNoteKind.OtherTime;
        }

        bool isKnown = unit.ValidFrom is null ? tellsName : (record.ValidFrom ?? record.ReportingDate) is not null;
        return isKnown ? null : MergeNoteKind.NotIdentified;
    }

    /// <summary>First day and day of the figures, as columns of data call them.</summary>
    private static string Times(CommuneRecord record)
    {
        string Told(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
        return $"valid_from {Told(record.ValidFrom)}, reporting_date {Told(record.ReportingDate)}";
    }
}
