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
}
