using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>Findings beside facts, in words and as the ids of JSON and CSV.</summary>
internal static class StandingText
{
    public static string Key(RecognitionStanding standing)
    {
        string name = $"{standing}";
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Of(RecognitionStanding standing, Words words) => words.Say(RecognitionStandingWording.Phrases[standing]);

    /// <summary>The standings worth a cell: of levels that are met or recognised.</summary>
    public static string Of(CommuneAssessment assessment, Catalog catalog, Words words) => string.Join("; ", assessment.Sets
        .Where(set => set.Standing is not (RecognitionStanding.NotMetAndNotRecognised or RecognitionStanding.CannotBeTold))
        .Select(set => $"{OutcomeText.Name(catalog.Level(set.Level), words)}: {Of(set.Standing, words)}"));

    /// <summary>How the criteria stand against a ground of revocation.</summary>
    public static string Of(RevocationAssessment revocation, Words words)
    {
        string legal = revocation.Ground?.Provenance.Legal?.ToString() ?? revocation.Rules.Provenance.Legal?.ToString() ?? "";
        string counts = words.Say(
            $"{revocation.Criteria.NotMet} trong {revocation.Criteria.Total} tiêu chí không còn đạt, {revocation.Criteria.Undetermined} chưa đủ căn cứ",
            $"{revocation.Criteria.NotMet} of {revocation.Criteria.Total} criteria are not met any more, {revocation.Criteria.Undetermined} undetermined");
        string keys = revocation.KeyCriteriaNotMet.IsEmpty ? "" : words.Say($", trong đó có {List(revocation)}", $", {List(revocation)} among them");
        string share = revocation.Ground is { } ground ? (ground.AtLeastShare * 100m).ToString(2) : "";
        string answer = revocation switch
        {
            { Rules.Revocation: null } => words.Say("chưa biết trường hợp thu hồi", "the grounds are not known"),
            { Holds: Outcome.Met } => words.Say($"đủ căn cứ xét thu hồi (từ {share} % tiêu chí)", $"a ground for revocation holds (from {share} % of the criteria)"),
            { Holds: Outcome.Undetermined } => words.Say($"có thể đủ căn cứ xét thu hồi (từ {share} % tiêu chí)", $"a ground for revocation may hold (from {share} % of the criteria)"),
            _ => words.Say("không có căn cứ xét thu hồi", "no ground for revocation can hold"),
        };
        return $"{counts}{keys}: {answer}{(legal.Length > 0 ? $"; {legal}" : "")}";
    }

    private static string List(RevocationAssessment revocation) => string.Join(", ", revocation.KeyCriteriaNotMet);
}
