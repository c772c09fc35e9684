using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>One commune's answer in a row: identity, level met, outcome and criteria of each level, recognitions.</summary>
internal static class AssessmentRow
{
    public static (string Key, string Heading)[] Columns(Catalog catalog, Words words) =>
    [
        ("code", words.Say("Mã", "Code")),
        ("name", words.Say("Xã", "Commune")),
        ("district", words.Say("Huyện", "District")),
        ("level", words.Say("Cấp đạt", "Level met")),
        .. catalog.Levels.Select(level => (level.Id, words.Say(level.Name))),
        ("recognised", words.Say("Đã công nhận", "Recognised")),
        ("standing", words.Say("Đối chiếu", "Beside recognition")),
    ];

    public static string[] Cells(CommuneAssessment assessment, Catalog catalog, Words words) =>
    [
        assessment.Commune.Code,
        assessment.Commune.Name,
        assessment.Commune.District ?? "",
        OutcomeText.Level(assessment, words),
        .. assessment.Sets.Select(set => Cell(set, words)),
        Recognitions(assessment, catalog, words),
        StandingText.Of(assessment, catalog, words),
    ];

    private static string Cell(SetAssessment set, Words words) => set.Criteria.Length == 0
        ? OutcomeText.Of(set.Outcome, words)
        : $"{OutcomeText.Of(set.Outcome, words)} {set.Met}";

    private static string Recognitions(CommuneAssessment assessment, Catalog catalog, Words words) => assessment.Recognitions is not { } facts
        ? "?"
        : string.Join(", ", facts.Select(fact => $"{OutcomeText.Name(catalog.Level(fact.Level), words)} {fact.Date?.Year ?? fact.Year}".TrimEnd()));
}
