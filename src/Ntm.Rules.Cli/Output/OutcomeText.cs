using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>Outcomes and levels in the words that offices use.</summary>
internal static class OutcomeText
{
    public static string Of(Outcome outcome, Words words) => outcome switch
    {
        Outcome.Met => words.Say("Đạt", "Met"),
        Outcome.NotMet => words.Say("Chưa đạt", "Not met"),
        Outcome.NotApplicable => words.Say("Không xét", "Not applicable"),
        _ => words.Say("Chưa đủ căn cứ", "Undetermined"),
    };

    /// <summary>The id by which JSON and CSV name an outcome.</summary>
    public static string Key(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "notMet",
        Outcome.NotApplicable => "notApplicable",
        _ => "undetermined",
    };

    /// <summary>The id by which JSON and CSV name what a row is; null where it does not say.</summary>
    public static string? Nature(Communes.DataNature nature) => nature switch
    {
        Communes.DataNature.Real => "real",
        Communes.DataNature.Illustrative => "illustrative",
        _ => null,
    };

    /// <summary>The level met; while a higher one is still possible, that it cannot be told.</summary>
    public static string Level(CommuneAssessment assessment, Words words)
    {
        string met = Name(assessment.Level, words);
        return assessment.Level?.Id == assessment.PossibleLevel?.Id
            ? met
            : words.Say(
                $"{met} (chưa đủ căn cứ: có thể {Name(assessment.PossibleLevel, words)})",
                $"{met} (undetermined: possibly {Name(assessment.PossibleLevel, words)})");
    }

    public static string Name(Level? level, Words words) => level is null ? "-" : words.Say(level.Name);
}
