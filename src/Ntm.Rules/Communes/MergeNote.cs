using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>Ghi chú khi nhập xã. Something that a merger left open or dropped.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">The commune that it is about.</param>
/// <param name="Subject">Id of the metric or attribute; empty where there is none.</param>
/// <param name="Details">What it names further: communes, values, decisions.</param>
public sealed record MergeNote(MergeNoteKind Kind, LegalUnit Unit, string Subject, ImmutableArray<string> Details);

/// <summary>Kinds of <see cref="MergeNote"/>, in the order in which they are told.</summary>
public enum MergeNoteKind
{
    /// <summary>A new commune of which the map does not know the parts; it has no values.</summary>
    PartsNotKnown,

    /// <summary>A part of a new commune has no record; sums and means that need it are missing.</summary>
    PartWithoutRecord,

    /// <summary>A record of that code has another name than the map; its figures are in no new commune.</summary>
    OtherName,

    /// <summary>A record of that code is of another time than the commune, by its first day or by the day of its figures; they are in no new commune.</summary>
    OtherTime,

    /// <summary>A record of that code tells neither the name nor a day by which it could be known; its figures are in no new commune.</summary>
    NotIdentified,

    /// <summary>Several records fit one commune; none is taken.</summary>
    SeveralRecords,

    /// <summary>A commune that ended, and it is not known into which; its figures are in no new commune.</summary>
    Unassigned,

    /// <summary>A record of a code that the map does not name; its figures are in no new commune.</summary>
    NotInMap,

    /// <summary>A commune that goes on unchanged has no record.</summary>
    UnchangedWithoutRecord,

    /// <summary>Carried over as unchanged, which the map says without being sure.</summary>
    UnchangedUnverified,

    /// <summary>The figures of the parts are of different days; none is merged.</summary>
    DatesDiffer,

    /// <summary>Some part has a value outside of the range of the metric, so that the new commune has none.</summary>
    ValueOutOfRange,

    /// <summary>A value that some parts lack, so that the new commune has none.</summary>
    ValueIncomplete,

    /// <summary>A value that cannot be merged, since nothing says how, or the counts or weights behind it are missing.</summary>
    NotMergeable,

    /// <summary>An attribute in which the parts differ; the new commune has none.</summary>
    AttributeDiffers,

    /// <summary>The level of a new commune is to be reviewed; names the recognitions of its parts.</summary>
    LevelToBeReviewed,

    /// <summary>Documents and declared outcomes of the parts are of the parts alone and were left behind.</summary>
    PapersLeft,
}

/// <summary>Kết quả nhập xã. The communes after a merger and everything that was left open. Immutable.</summary>
/// <param name="Communes">One record for each commune of the map, in the order of codes.</param>
/// <param name="Notes">What was left open or dropped, by kind and commune.</param>
public sealed record MergedCommunes(ImmutableArray<CommuneRecord> Communes, ImmutableArray<MergeNote> Notes);
