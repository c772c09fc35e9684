using System.Collections.Frozen;
using System.Globalization;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>The sentences of <see cref="ReasonCode"/> in both languages; <c>{0}</c> … are the arguments.</summary>
public static class ReasonWording
{
    /// <summary>The sentence template of every code, e.g. for a page that renders reasons itself.</summary>
    public static FrozenDictionary<ReasonCode, LocalizedText> Templates { get; } = new Dictionary<ReasonCode, LocalizedText>
    {
        [ReasonCode.ThresholdMet] = new("{0} {1}, yêu cầu {2}.", "{0} is {1}; {2} required."),
        [ReasonCode.ThresholdMissed] = new("{0} {1}, chưa đạt yêu cầu {2}.", "{0} is {1}, which does not meet the requirement ({2})."),
        [ReasonCode.EveryPossibleFigureMet] = new(
            "{0} {1}: chưa rõ ngưỡng ({2}) nhưng đạt mọi mức có thể.", "{0} is {1}: the figure is not known ({2}), but every possible one is met."),
        [ReasonCode.EveryPossibleFigureMissed] = new(
            "{0} {1}: chưa rõ ngưỡng ({2}) nhưng không đạt mức nào có thể.", "{0} is {1}: the figure is not known ({2}), but no possible one is met."),
        [ReasonCode.BetweenPossibleFigures] = new(
            "{0} {1}: đạt hay không tùy ngưỡng chưa rõ ({2}).", "{0} is {1}: whether that suffices depends on a figure that is not known ({2})."),
        [ReasonCode.LowerBoundSuffices] = new(
            "{0} không có số liệu riêng, nhưng không thể dưới {1}; yêu cầu {2}.", "{0} has no value of its own but cannot be below {1}; {2} required."),
        [ReasonCode.ValueMissing] = new("Thiếu số liệu: {0}.", "No value for: {0}."),
        [ReasonCode.ValueUnusable] = new("Số liệu không dùng được: {0}.", "The value cannot be used: {0}."),
        [ReasonCode.MissingCountedAsNotMet] = new(
            "Thiếu số liệu: {0}; theo yêu cầu của người dùng, thiếu được tính là chưa đạt.",
            "No value for: {0}; counted as not met, as the caller asked."),
        [ReasonCode.FigureUnknown] = new("Ngưỡng chưa được xác minh: {0}.", "The figure is not known: {0}."),
        [ReasonCode.FigureDelegated] = new(
            "UBND cấp tỉnh quy định mức của: {0}; chưa có quy định của tỉnh.", "The province sets the figure for: {0}; no provincial file gives it."),
        [ReasonCode.FigureUnverified] = new(
            "Ngưỡng của {0} có ghi nhưng chưa được xác minh; theo yêu cầu của người dùng, coi như chưa có.",
            "The figure for {0} is unverified and taken as not set, as the caller asked."),
        [ReasonCode.DimensionMissing] = new("Không xác định được ngưỡng của {0}: hồ sơ thiếu thông tin '{1}'.", "The figure for {0} cannot be picked: the record does not tell '{1}'."),
        [ReasonCode.NoCase] = new("Quy định không có mức của {0} cho trường hợp {1}.", "The law has no figure of {0} for {1}."),
        [ReasonCode.DivisionByZero] = new(
            "{0}: xã không có đối tượng thuộc diện tính (mẫu số bằng 0); quy định không nói rõ trường hợp này.", "{0}: the denominator is 0, and the law does not say what follows."),
        [ReasonCode.NothingToCountNotApplicable] = new("{0}: xã không có đối tượng thuộc diện tính; không xét.", "{0}: there is nothing to count, not considered."),
        [ReasonCode.NothingToCountMet] = new("{0}: xã không có đối tượng thuộc diện tính; tính là đạt theo quy định.", "{0}: there is nothing to count, which the law takes as met."),
        [ReasonCode.EveryPartHolds] = new("{0}: mọi nhóm ({1}) đều đạt yêu cầu {2}.", "{0}: every part ({1}) meets the requirement ({2})."),
        [ReasonCode.PartFails] = new("{0}: {1} chưa đạt yêu cầu {2}.", "{0}: the requirement ({2}) is not met by {1}."),
        [ReasonCode.PartsMissing] = new("{0}: chưa đủ căn cứ riêng cho {1} (yêu cầu {2}).", "{0}: it cannot be told whether {1} meets the requirement ({2})."),
        [ReasonCode.Attested] = new("Đã được xác nhận đạt: {0}.", "Confirmed: {0}."),
        [ReasonCode.NotAttested] = new("Được xác nhận là chưa đạt: {0}.", "Confirmed as not met: {0}."),
        [ReasonCode.RequirementUnknown] = new("Nội dung yêu cầu chưa được xác minh.", "What is required is not known."),
        [ReasonCode.RequirementDelegated] = new(
            "UBND cấp tỉnh quy định cụ thể; chưa có quy định của tỉnh.", "The province says what is required; no provincial file does."),
        [ReasonCode.RequirementUnverified] = new(
            "Yêu cầu có ghi nhưng chưa được xác minh; theo yêu cầu của người dùng, coi như chưa có.",
            "The requirement is unverified and taken as not set, as the caller asked."),
        [ReasonCode.AllMet] = new("Đạt tất cả {0} nội dung được xét.", "All {0} applicable parts are met."),
        [ReasonCode.SomeNotMet] = new("Chưa đạt: {0}.", "Not met: {0}."),
        [ReasonCode.SomeUndetermined] = new("Chưa đủ căn cứ: {0}.", "Cannot be told: {0}."),
        [ReasonCode.OneMet] = new("Đạt một trong các nội dung: {0}.", "One of the alternatives is met: {0}."),
        [ReasonCode.NoneMet] = new("Không đạt nội dung nào trong {0} nội dung.", "None of the {0} alternatives is met."),
        [ReasonCode.NoneMetYet] = new("Chưa có nội dung nào đạt; chưa đủ căn cứ: {0}.", "None is met so far; cannot be told: {0}."),
        [ReasonCode.EnoughMet] = new("Đạt {0} nội dung, yêu cầu ít nhất {1}.", "{0} parts are met, {1} required."),
        [ReasonCode.TooFewCanBeMet] = new("Chỉ có thể đạt {0} nội dung, yêu cầu ít nhất {1}.", "At most {0} parts can be met, {1} required."),
        [ReasonCode.TooFewKnown] = new(
            "Mới biết đạt {0} nội dung, yêu cầu ít nhất {1}; chưa đủ căn cứ: {2}.", "{0} parts are known to be met, {1} required; cannot be told: {2}."),
        [ReasonCode.NoPartApplies] = new("Không có nội dung nào phải xét.", "No part applies."),
        [ReasonCode.ConditionNotMet] = new("Không thuộc trường hợp phải xét.", "Not considered: the condition of application does not hold."),
        [ReasonCode.ConditionUndetermined] = new(
            "Chưa rõ có thuộc trường hợp phải xét hay không.", "Whether it is to be considered cannot be told."),
        [ReasonCode.RuleDependsOnMissing] = new("Quy định nào áp dụng còn tùy '{0}', hồ sơ không có thông tin này.", "Which rule applies depends on '{0}', which the record does not tell."),
        [ReasonCode.NotTranscribed] = new("Các chỉ tiêu của tiêu chí này chưa được nhập.", "The indicators of this criterion are not in the rule files."),
        [ReasonCode.CriteriaDelegated] = new(
            "Mỗi tỉnh ban hành bộ tiêu chí riêng; chưa có bộ tiêu chí của tỉnh.", "Each province issues these criteria; no provincial file does."),
        [ReasonCode.CriteriaUnknown] = new("Các tiêu chí của bộ này chưa được nhập.", "The criteria of this set are not in the rule files."),
        [ReasonCode.NoSetInForce] = new("Không có bộ tiêu chí nào đang có hiệu lực ngày {0}.", "No criteria set is in force on {0}."),
        [ReasonCode.NoDate] = new("Không rõ ngày áp dụng: hồ sơ không có ngày số liệu.", "No day is named: the record has no reporting date."),
    }.ToFrozenDictionary();

    internal static string Sentence(Reason reason, Language language) => string.Format(
        CultureInfo.InvariantCulture,
        Templates[reason.Code].In(language),
        [.. reason.Arguments.Select(argument => argument.In(language))]);
}
