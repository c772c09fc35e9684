using System.Collections.Frozen;
using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>The sentences of <see cref="MergeNoteKind"/> in both languages.</summary>
public static class MergeNoteWording
{
    private static readonly FrozenDictionary<MergeNoteKind, LocalizedText> Templates = new Dictionary<MergeNoteKind, LocalizedText>
    {
        [MergeNoteKind.PartsNotKnown] = new("Chưa rõ gồm những xã nào, nên không có số liệu. {1}", "It is not known what it was made of, so that it has no values. {1}"),
        [MergeNoteKind.PartWithoutRecord] = new("Thiếu hồ sơ của xã cũ {1}; các tổng và bình quân cần đến xã này đều thiếu.", "The old commune {1} has no record; sums and means that need it are missing."),
        [MergeNoteKind.OtherName] = new("Có hồ sơ cùng mã mang tên khác: {1}; số liệu không vào xã nào.", "A record of that code has another name: {1}; its figures are in no commune."),
        [MergeNoteKind.OtherTime] = new("Có hồ sơ cùng mã thuộc thời gian khác: {1}; số liệu không vào xã nào.", "A record of that code is of another time: {1}; its figures are in no commune."),
        [MergeNoteKind.NotIdentified] = new(
            "Có hồ sơ chỉ cho biết mã; mã được cấp lại nên chưa rõ là xã nào. Ghi tên, và ngày hiệu lực hoặc ngày số liệu.",
            "A record tells the code alone; codes are given again, so that it is not clear which commune it is. Tell the name, and valid_from or reporting_date."),
        [MergeNoteKind.SeveralRecords] = new("Có nhiều hồ sơ phù hợp ({1}); không dùng hồ sơ nào. Để lại một.", "Several records fit ({1}); none is used. Leave one."),
        [MergeNoteKind.Unassigned] = new("Không còn, chưa rõ nhập vào đâu; số liệu không vào xã nào. {1}", "It ended, and it is not known into which commune; its figures are in none. {1}"),
        [MergeNoteKind.NotInMap] = new("Bảng sắp xếp không nêu xã này; số liệu không vào xã nào.", "The map does not name this commune; its figures are in none."),
        [MergeNoteKind.UnchangedWithoutRecord] = new("Giữ nguyên nhưng không có hồ sơ.", "It goes on unchanged, and has no record."),
        [MergeNoteKind.UnchangedUnverified] = new("Chuyển sang như giữ nguyên; điều này chưa được xác minh. {1}", "Carried over as unchanged, which is not verified. {1}"),
        [MergeNoteKind.DatesDiffer] = new("Số liệu các xã cũ khác ngày ({1}); không nhập số liệu nào.", "The figures of its parts are of different days ({1}); none is merged."),
        [MergeNoteKind.ValueOutOfRange] = new("{0}: có xã cũ ngoài khoảng cho phép ({1}), nên xã mới thiếu.", "{0}: some part is out of range ({1}), so that the new commune lacks it."),
        [MergeNoteKind.ValueIncomplete] = new("{0}: có xã cũ thiếu số liệu ({1}), nên xã mới thiếu.", "{0}: some part lacks it ({1}), so that the new commune does."),
        [MergeNoteKind.NotMergeable] = new(
            "{0}: không nhập được ({1}); cần số đếm hoặc số liệu gốc.", "{0}: it cannot be merged ({1}); the counts or the data behind it are needed."),
        [MergeNoteKind.AttributeDiffers] = new("{0}: các xã cũ khác nhau ({1}); cần ghi lại.", "{0}: its parts differ ({1}); it must be told anew."),
        [MergeNoteKind.LevelToBeReviewed] = new("Cấp của xã mới cần xét lại. Đã công nhận: {1}.", "The level of the new commune is to be reviewed. Recognised: {1}."),
        [MergeNoteKind.PapersLeft] = new("Tài liệu kiểm chứng và kết quả tự đánh giá của các xã cũ không chuyển sang.", "Evidence and declared outcomes of its parts were left behind."),
    }.ToFrozenDictionary();

    /// <summary>The note in a sentence, without the name of the commune.</summary>
    /// <param name="note">The note.</param>
    /// <param name="catalog">Names metrics and attributes.</param>
    /// <param name="language">The language.</param>
    public static string Sentence(this MergeNote note, Catalog catalog, Language language)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(catalog);
        string name = catalog.Metrics.GetValueOrDefault(note.Subject.Split('.')[0])?.Name.In(language) ?? catalog.Attribute(note.Subject)?.Name.In(language) ?? note.Subject;
        string part = note.Subject.Contains('.', StringComparison.Ordinal) ? $" ({note.Subject.Split('.')[1]})" : "";
        return string.Format(CultureInfo.InvariantCulture, Templates[note.Kind].In(language), name + part, string.Join("; ", note.Details)).TrimEnd();
    }
}
