using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Các bảng tổng hợp. A summary -> the tables that offices print.</summary>
public static class SummaryTables
{
    /// <summary>Levels, sets, groups and criteria.</summary>
    /// <param name="summary">The figures.</param>
    public static ImmutableArray<ReportTable> Of(PortfolioSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        SetSummary[] listed = [.. summary.Sets.Where(set => !set.Criteria.IsEmpty)];
        return [Levels(summary), .. listed.Length > 0 ? [Averages(listed, summary.Settings)] : Array.Empty<ReportTable>(), .. listed.SelectMany(set => new[] { Groups(set), Criteria(set) })];
    }

    /// <summary>What changed since an earlier portfolio, by level.</summary>
    /// <param name="change">The change.</param>
    public static ReportTable Of(PortfolioChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        int merged = change.Communes.Count(commune => commune.IsMerged);
        int unmatched = change.Communes.Count(commune => commune.Before.IsEmpty);
        LocalizedText? note = merged + unmatched + change.Ended.Length == 0 ? null : new LocalizedText(
            $"{merged} xã hợp thành từ nhiều xã, phải xét lại; {unmatched} xã không rõ trước đây là xã nào; {change.Ended.Length} xã kỳ trước không còn.",
            $"{merged} communes were made of several and are to be reviewed; of {unmatched} it is not known what they were; {change.Ended.Length} earlier ones are no more.");
        return new TableBuilder<LevelChange>("change", "So với kỳ trước", "Change since the earlier period")
            .Column("level", "Cấp", "Level", row => ReportCell.Of(row.Level.Name))
            .Column("newlyRecognised", "Công nhận thêm", "Newly recognised", row => ReportCell.Of(row.NewlyRecognised.Length))
            .Column("newlyMet", "Đạt thêm", "Newly met", row => ReportCell.Of(row.NewlyMet.Length))
            .Column("noLongerMet", "Không còn đạt", "No longer met", row => ReportCell.Of(row.NoLongerMet.Length))
            .Column("averageBefore", "Bình quân tiêu chí kỳ trước", "Average criteria before", row => ReportCell.Of(row.AverageBefore, 2))
            .Column("averageNow", "Bình quân tiêu chí kỳ này", "Average criteria now", row => ReportCell.Of(row.AverageNow, 2))
            .Column("difference", "Tăng (giảm)", "Difference", row => ReportCell.Of(row.PrintedDifference, 2))
            .Of(change.Levels, note);
    }

    /// <summary>A plan against what the communes show.</summary>
    /// <param name="targets">The plan.</param>
    /// <param name="answers">The answers for it.</param>
    public static ReportTable Of(Targets targets, ImmutableArray<TargetAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(targets);
        string document = targets.Provenance.Legal?.Document is { } number ? $" ({number})" : "";
        return new TableBuilder<TargetAnswer>("targets", $"Thực hiện kế hoạch năm {targets.Year}{document}", $"Targets of {targets.Year}{document}")
            .Column("id", "Mã", "Id", row => ReportCell.Of(row.Target.Id))
            .Column("name", "Chỉ tiêu kế hoạch", "Target", row => ReportCell.Of(row.Target.Name))
            .Column("atLeast", "Kế hoạch", "Planned", row => ReportCell.Of((Rational)row.Target.AtLeast, 4))
            .Column("to", "đến", "to", row => ReportCell.Of(row.Target.To, 4))
            .Column("actual", "Thực hiện", "Reached", row => ReportCell.Of(row.Actual, 2))
            .Column("actualAtMost", "Nhiều nhất", "At most", row => row.AtMost == row.Actual ? ReportCell.Of((string?)null) : ReportCell.Of(row.AtMost, 2))
            .Column("outcome", "Kết quả", "Outcome", row => ReportCell.Of(Outcomes[row.Outcome]))
            .Column("shortBy", "Còn thiếu", "Short by", row => ReportCell.Of(row.ShortBy, 2))
            .Column("overBy", "Vượt", "Over by", row => ReportCell.Of(row.OverBy, 2))
            .Column("unplaced", "Xã không rõ thuộc diện", "Communes that do not tell whether they count", row => ReportCell.Of(row.Unplaced))
            .Of(answers);
    }

    /// <summary>A row for each part of a portfolio: who meets and is recognised, and the average of criteria.</summary>
    /// <param name="heading">What the parts are by, e.g. "Huyện".</param>
    /// <param name="parts">The parts; under null those that do not tell.</param>
    /// <param name="level">The level whose figures are shown.</param>
    /// <param name="settings">How outcomes count.</param>
    public static ReportTable By(LocalizedText heading, IEnumerable<(string? Value, Portfolio Communes)> parts, Level level, PortfolioSettings settings)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(level);
        return new TableBuilder<(string? Value, PortfolioSummary Summary)>("by", $"{level.Name.Vi}: theo {heading.Vi.ToLowerInvariant()}", $"{level.Name.En}: by {heading.En.ToLowerInvariant()}")
            .Column("value", heading.Vi, heading.En, row => row.Value is { } value ? ReportCell.Of(value) : ReportCell.Of(NotTold))
            .Column("communes", "Số xã", "Communes", row => ReportCell.Of(row.Summary.Communes))
            .Column("recognised", "Được công nhận", "Recognised", row => ReportCell.Of(row.Summary[level.Id].Recognised))
            .Column("recognisedPercent", "Tỷ lệ (%)", "Share (%)", row => Percent(row.Summary[level.Id].Recognised, row.Summary.Communes))
            .Column("met", "Đạt", "Met", row => ReportCell.Of(row.Summary[level.Id].Met))
            .Column("mayMeet", "Chưa đủ căn cứ", "Cannot be told", row => ReportCell.Of(row.Summary[level.Id].MayMeet))
            .Column("average", "Bình quân tiêu chí", "Average criteria", row => ReportCell.Of(row.Summary[level.Id].Average, 2))
            .Of(parts.Select(part => (part.Value, part.Communes.Summarize(settings))));
    }

    /// <summary>The settings in a sentence, which stands under every figure that depends on them.</summary>
    /// <param name="settings">The settings.</param>
    public static LocalizedText Sentence(PortfolioSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        LocalizedText none = Counting(settings.NotApplicable);
        LocalizedText open = Counting(settings.Undetermined);
        return new($"Không xét: {none.Vi}. Chưa đủ căn cứ: {open.Vi}.", $"Not applicable: {none.En}. Undetermined: {open.En}.");
    }

    private static readonly FrozenDictionary<TargetOutcome, LocalizedText> Outcomes = new Dictionary<TargetOutcome, LocalizedText>
    {
        [TargetOutcome.Reached] = new("đạt", "reached"),
        [TargetOutcome.Short] = new("chưa đạt", "short"),
        [TargetOutcome.CannotBeTold] = new("chưa đủ căn cứ", "cannot be told"),
    }.ToFrozenDictionary();

    private static readonly LocalizedText NotTold = new("(không rõ)", "(not told)");

    private static LocalizedText Counting(OutcomeCounting counting) => counting switch
    {
        OutcomeCounting.AsMet => new("tính là đạt", "counted as met"),
        OutcomeCounting.AsNotMet => new("tính là chưa đạt", "counted as not met"),
        _ => new("không tính", "left out"),
    };

    private static ReportTable Levels(PortfolioSummary summary) => new TableBuilder<LevelSummary>("levels", "Theo cấp độ", "By level")
        .Column("level", "Cấp", "Level", row => ReportCell.Of(row.Level.Name))
        .Column("communes", "Số xã", "Communes", _ => ReportCell.Of(summary.Communes))
        .Column("recognised", "Được công nhận (lũy kế)", "Recognised (cumulative)", row => ReportCell.Of(row.Recognised))
        .Column("recognisedPercent", "Tỷ lệ (%)", "Share (%)", row => Percent(row.Recognised, summary.Communes))
        .Column("newlyRecognised", "Công nhận trong kỳ", "Recognised in the period", row => ReportCell.Of(row.NewlyRecognised))
        .Column("recognisedWithoutDay", "Không rõ ngày công nhận", "Recognised, day not told", row => ReportCell.Of(row.RecognisedWithoutDay))
        .Column("notTold", "Không rõ công nhận", "Recognition not told", row => ReportCell.Of(row.NotTold))
        .Column("met", "Đạt theo số liệu", "Met by the figures", row => ReportCell.Of(row.Met))
        .Column("mayMeet", "Chưa đủ căn cứ", "Cannot be told", row => ReportCell.Of(row.MayMeet))
        .Column("recognisedNotMet", "Đã công nhận trong giai đoạn của bộ, không còn đạt", "Recognised in the set's period, no longer met", row => ReportCell.Of(row.RecognisedNotMet))
        .Column("metNotRecognised", "Đạt, chưa công nhận trong giai đoạn của bộ", "Met, not recognised in the set's period", row => ReportCell.Of(row.MetNotRecognised))
        .Column("withoutSet", "Không có bộ tiêu chí hiệu lực", "No set in force", row => ReportCell.Of(row.WithoutSet))
        .Of(summary.Levels);

    private static ReportTable Averages(IEnumerable<SetSummary> sets, PortfolioSettings settings) =>
        new TableBuilder<SetSummary>("averages", "Bình quân tiêu chí đạt", "Average of criteria met")
            .Column("set", "Bộ tiêu chí", "Set", row => ReportCell.Of(row.Set.Title))
            .Column("communes", "Số xã", "Communes", row => ReportCell.Of(row.Communes))
            .Column("criteriaMet", "Tổng số tiêu chí đạt", "Criteria met", row => ReportCell.Of(row.CriteriaMet))
            .Column("average", "Bình quân/xã", "Average", row => ReportCell.Of(row.Average, 2))
            .Column("averageAtLeast", "Ít nhất", "At least", row => ReportCell.Of(row.AverageAtLeast, 2))
            .Column("averageAtMost", "Nhiều nhất", "At most", row => ReportCell.Of(row.AverageAtMost, 2))
            .Of(sets, Sentence(settings));

    private static ReportTable Groups(SetSummary set) =>
        new TableBuilder<GroupCount>($"groups:{set.Set.Id}", $"{set.Set.Title.Vi}: xã theo số tiêu chí đạt", $"{set.Set.Title.En}: communes by criteria met")
            .Column("group", "Số tiêu chí đạt", "Criteria met", row => ReportCell.Of(row.ToString()))
            .Column("communes", "Số xã", "Communes", row => ReportCell.Of(row.Communes))
            .Column("percent", "Tỷ lệ (%)", "Share (%)", row => Percent(row.Communes, set.Communes - set.NotTranscribed))
            .Column("certain", "Chắc chắn", "Certain", row => ReportCell.Of(row.Certain))
            .Column("possible", "Có thể", "Possible", row => ReportCell.Of(row.Possible))
            .Of(set.Groups);

    private static ReportTable Criteria(SetSummary set)
    {
        Dictionary<string, LocalizedText> names = (set.Set.Criteria ?? []).ToDictionary(criterion => criterion.Id, criterion => criterion.Name, StringComparer.Ordinal);
        return new TableBuilder<PartSummary>($"criteria:{set.Set.Id}", $"{set.Set.Title.Vi}: xã đạt từng tiêu chí", $"{set.Set.Title.En}: communes that pass each criterion")
            .Column("id", "Tiêu chí", "Criterion", row => ReportCell.Of(row.Id))
            .Column("name", "Tên", "Name", row => ReportCell.Of(names.GetValueOrDefault(row.Id)))
            .Column("passed", "Số xã đạt", "Communes that pass", row => ReportCell.Of(row.Passed.Passed))
            .Column("percent", "Tỷ lệ (%)", "Share (%)", row => ReportCell.Of(row.Passed.Percent, 1))
            .Column("notMet", "Chưa đạt", "Not met", row => ReportCell.Of(row.Outcomes.NotMet))
            .Column("alone", "Chỉ còn thiếu tiêu chí này", "Short of this alone", row => ReportCell.Of(row.Alone))
            .Column("notApplicable", "Không xét", "Not applicable", row => ReportCell.Of(row.Outcomes.NotApplicable))
            .Column("undetermined", "Chưa đủ căn cứ", "Undetermined", row => ReportCell.Of(row.Outcomes.Undetermined))
            .Column("passedRecognised", "Xã được công nhận đạt", "Recognised that pass", row => ReportCell.Of(row.PassedRecognised.Passed))
            .Column("percentRecognised", "Tỷ lệ trong xã được công nhận (%)", "Share of the recognised (%)", row => ReportCell.Of(row.PassedRecognised.Percent, 1))
            .Of(set.Criteria);
    }

    private static ReportCell Percent(int part, int whole) => ReportCell.Of(new PassCount(part, whole).Percent, 1);
}
