using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports;

/// <summary>Xét thu hồi. How the criteria of a recognised commune stand against a ground of revocation, in a sentence with its law.</summary>
public static class RevocationText
{
    /// <summary>The sentence.</summary>
    public static LocalizedText Of(RevocationAssessment revocation)
    {
        ArgumentNullException.ThrowIfNull(revocation);
        string list = string.Join(", ", revocation.KeyCriteriaNotMet);
        LocalizedText keys = revocation.KeyCriteriaNotMet.IsEmpty ? new("", "") : new($", trong đó có {list}", $", {list} among them");
        LocalizedText answer = Answer(revocation);
        string legal = (revocation.Ground?.Provenance.Legal ?? revocation.Rules.Provenance.Legal) is { } law ? $"; {law}" : "";
        Tally criteria = revocation.Criteria;
        return new(
            $"{criteria.NotMet} trong {criteria.Total} tiêu chí không còn đạt, {criteria.Undetermined} chưa đủ căn cứ{keys.Vi}: {answer.Vi}{legal}",
            $"{criteria.NotMet} of {criteria.Total} criteria are not met any more, {criteria.Undetermined} undetermined{keys.En}: {answer.En}{legal}");
    }

    private static LocalizedText Answer(RevocationAssessment revocation)
    {
        string share = revocation.Ground is { } ground ? (ground.AtLeastShare * 100m).ToString(2) : "";
        return revocation switch
        {
            { Rules.Revocation: null } => new("chưa biết trường hợp thu hồi", "the grounds are not known"),
            { Holds: Outcome.Met } => new($"đủ căn cứ xét thu hồi (từ {share} % tiêu chí)", $"a ground for revocation holds (from {share} % of the criteria)"),
            { Holds: Outcome.Undetermined } => new($"có thể đủ căn cứ xét thu hồi (từ {share} % tiêu chí)", $"a ground for revocation may hold (from {share} % of the criteria)"),
            _ => new("không có căn cứ xét thu hồi", "no ground for revocation can hold"),
        };
    }
}
