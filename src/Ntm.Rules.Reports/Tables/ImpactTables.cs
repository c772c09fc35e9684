using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Bảng tác động. Who gains or loses what, as tables: by level, by criterion and indicator, by an attribute, and commune by commune with reasons.</summary>
public static class ImpactTables
{
    /// <summary>The tables in the order in which they are printed.</summary>
    /// <param name="impact">What happens.</param>
    /// <param name="by">Attributes with a table each, e.g. <c>district</c>.</param>
    /// <param name="catalog">Names attributes.</param>
    public static ImmutableArray<ReportTable> Of(Impact impact, IEnumerable<string> by, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(catalog);
        return [Levels(impact), Parts(impact), .. by.Select(attribute => By(impact, attribute, catalog)), Communes(impact)];
    }

    private static ReportTable Levels(Impact impact) => new TableBuilder<LevelImpact>("levels", "Tác động theo cấp", "Impact by level")
        .Column("level", "Cấp", "Level", row => ReportCell.Of(row.Level.Name))
        .Column("before", "Trước", "Before", row => ReportCell.Of(row.Before))
        .Column("after", "Sau", "After", row => ReportCell.Of(row.After))
        .Column("gained", "Thêm", "Gain", row => ReportCell.Of(row.Gained.Length))
        .Column("lost", "Mất", "Lose", row => ReportCell.Of(row.Lost.Length))
        .Column("lostToDoubt", "trong đó chưa đủ căn cứ", "of them undetermined", row => ReportCell.Of(row.LostToDoubt))
        .Column("inReach", "Có thể đạt thêm", "Newly in reach", row => ReportCell.Of(row.InReach))
        .Column("outOfReach", "Không còn có thể đạt", "Out of reach", row => ReportCell.Of(row.OutOfReach))
        .Of(impact.Levels, new(
            $"{impact.Communes} xã được xem xét, {impact.Moved.Length} xã có thay đổi. Đạt một cấp gồm cả các cấp cao hơn.",
            $"{impact.Communes} communes looked at, {impact.Moved.Length} of them with a change. Meeting a level includes the higher ones."));

    private static ReportTable Parts(Impact impact) => new TableBuilder<PartImpact>("parts", "Tác động theo tiêu chí, chỉ tiêu", "Impact by criterion and indicator")
        .Column("set", "Bộ tiêu chí", "Set", row => ReportCell.Of(row.Column.SetId))
        .Column("id", "Số", "No.", row => ReportCell.Of(row.Column.Id))
        .Column("name", "Nội dung", "Name", row => ReportCell.Of(row.Column.Kind == OutcomeColumnKind.Set ? new LocalizedText("Cả bộ tiêu chí", "The whole set") : row.Name))
        .Column("changed", "Thay đổi", "Changed", row => ReportCell.Of(row.Changed))
        .Column("gained", "Thêm", "Gain", row => ReportCell.Of(row.Gained))
        .Column("lost", "Mất", "Lose", row => ReportCell.Of(row.Lost))
        .Column("lostToDoubt", "trong đó chưa đủ căn cứ", "of them undetermined", row => ReportCell.Of(row.LostToDoubt))
        .Of(impact.Parts, new("Số xã; \"không xét\" được tính là đạt.", "Communes; not considered counts as met."));

    private static ReportTable By(Impact impact, string attribute, Catalog catalog)
    {
        LocalizedText name = catalog.Attribute(attribute)?.Name ?? new(attribute, attribute);
        TableBuilder<(string? Value, Impact Impact)> table = new TableBuilder<(string? Value, Impact Impact)>($"by-{attribute}", $"Tác động theo {Lower(name.Vi)}", $"Impact by {Lower(name.En)}")
            .Column("value", name.Vi, name.En, row => row.Value is { } value ? ReportCell.Of(value) : ReportCell.Of(new LocalizedText("(không ghi)", "(not told)")))
            .Column("communes", "Số xã", "Communes", row => ReportCell.Of(row.Impact.Communes))
            .Column("moved", "Có thay đổi", "With a change", row => ReportCell.Of(row.Impact.Moved.Length));
        foreach (Level level in impact.Levels.Where(one => one.Gained.Length + one.Lost.Length > 0).Select(one => one.Level))
        {
            table.Column($"{level.Id}Gained", $"Thêm: {level.Name.Vi}", $"Gain: {level.Name.En}", row => ReportCell.Of(row.Impact[level.Id].Gained.Length));
            table.Column($"{level.Id}Lost", $"Mất: {level.Name.Vi}", $"Lose: {level.Name.En}", row => ReportCell.Of(row.Impact[level.Id].Lost.Length));
        }

        return table.Of(impact.By(attribute));
    }

    private static ReportTable Communes(Impact impact) => new TableBuilder<CommuneImpact>("communes", "Các xã có thay đổi", "Communes with a change")
        .Column("code", "Mã", "Code", row => ReportCell.Of(row.Commune.Code))
        .Column("name", "Xã", "Commune", row => ReportCell.Of(row.Commune.Name))
        .Column("district", "Huyện", "District", row => ReportCell.Of(row.Commune.District))
        .Column("before", "Cấp trước", "Level before", row => ReportCell.Of(LevelText(row.LevelBefore, row.PossibleBefore)))
        .Column("after", "Cấp sau", "Level after", row => ReportCell.Of(LevelText(row.LevelAfter, row.PossibleAfter)))
        .Column("why", "Chỉ tiêu thay đổi, lý do", "Indicators that change, and why", row => ReportCell.Of(Why(row)))
        .Of(impact.Moved);

    private static LocalizedText LevelText(Level? level, Level? possible)
    {
        LocalizedText sure = level?.Name ?? new LocalizedText("chưa đạt cấp nào", "none");
        return level?.Id == possible?.Id ? sure
            : new($"{(level is null ? "" : sure.Vi + "; ")}chưa đủ căn cứ (có thể: {possible!.Name.Vi})", $"{(level is null ? "" : sure.En + "; ")}undetermined (could be: {possible.Name.En})");
    }

    private static LocalizedText Why(CommuneImpact commune)
    {
        LocalizedText[] all = [.. ImpactReason.Of(commune).Select(One)];
        return new(string.Join("; ", all.Select(text => text.Vi)), string.Join("; ", all.Select(text => text.En)));
    }

    private static LocalizedText One(ImpactReason reason)
    {
        (LocalizedText before, LocalizedText after) = (Word(reason.Change.Before), Word(reason.Change.After));
        string legal = reason.Legal is null ? "" : $" [{reason.Legal}]";
        return new(
            $"{reason.Change.Column.Id} {before.Vi} → {after.Vi}: {reason.Sentence.Vi}{legal}", $"{reason.Change.Column.Id} {before.En} → {after.En}: {reason.Sentence.En}{legal}");
    }

    private static LocalizedText Word(Outcome? outcome) => outcome is { } known ? OutcomeWording.Words[known] : new("không có", "none");

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
