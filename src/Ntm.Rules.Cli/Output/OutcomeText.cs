using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>Outcomes and levels in the words that offices use.</summary>
internal static class OutcomeText
{
    public static string Of(Outcome outcome, Words words) => words.Say(OutcomeWording.Words[outcome]);

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
