using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Các xã sắp đạt. A row for each commune that is near a level, with what is missing, nearest first.</summary>
public static class NearMissTable
{
    /// <summary>The table; communes with the fewest indicators to go come first.</summary>
    /// <param name="level">The level.</param>
    /// <param name="near">The communes with what they lack.</param>
    public static ReportTable Of(Level level, IEnumerable<NearMiss> near)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(near);
        return new TableBuilder<NearMiss>("near", $"{level.Name.Vi}: xã sắp đạt", $"{level.Name.En}: communes that are near")
            .Column("code", "Mã", "Code", row => ReportCell.Of(row.Unit.Code))
            .Column("name", "Xã", "Commune", row => ReportCell.Of(row.Unit.Name))
            .Column("criteriaNotMet", "Tiêu chí chưa đạt", "Criteria not met", row => ReportCell.Of(row.Criteria.NotMet))
            .Column("criteriaUndetermined", "Tiêu chí chưa đủ căn cứ", "Criteria undetermined", row => ReportCell.Of(row.Criteria.Undetermined))
            .Column("fewestToGo", "Chỉ tiêu chưa đạt", "Indicators not met", row => ReportCell.Of(row.FewestToGo))
            .Column("missing", "Còn thiếu, gần nhất trước", "Missing, nearest first", row => ReportCell.Of(Missing(row)))
            .Of(NearMiss.InOrder(near));
    }

    private static LocalizedText Missing(NearMiss miss)
    {
        LocalizedText[] all = [.. miss.Unmet.Select(One)];
        return new(string.Join("; ", all.Select(text => text.Vi)), string.Join("; ", all.Select(text => text.En)));
    }

    private static LocalizedText One(UnmetIndicator unmet)
    {
        IndicatorAssessment indicator = unmet.Indicator;
        LocalizedText[] shortfalls = [.. indicator.Shortfalls.Select(ShortfallText.Of)];
        LocalizedText why = unmet.Outcome == Outcome.Undetermined ? new("chưa đủ căn cứ", "undetermined")
            : shortfalls.Length > 0 ? new(string.Join(", ", shortfalls.Select(text => text.Vi)), string.Join(", ", shortfalls.Select(text => text.En)))
            : new("chưa đạt", "not met");
        return new($"{indicator.Id} {indicator.Name.Vi}: {why.Vi}", $"{indicator.Id} {indicator.Name.En}: {why.En}");
    }
}
