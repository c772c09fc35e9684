using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>What is found of a set against what is recorded: the standing, and whether a recognition might be revoked.</summary>
internal static class StandingEvaluator
{
    /// <summary>The standing of a level.</summary>
    /// <param name="set">The outcome of the set.</param>
    /// <param name="prerequisite">The outcome of its prerequisite; Met where it has none.</param>
    /// <param name="by">How the prerequisite holds; null where there is none.</param>
    /// <param name="recognised">Whether the record states a recognition of the set's level and period.</param>
    /// <param name="revocation">Whether a ground holds; null where the rules of recognition are not there.</param>
    public static RecognitionStanding Of(Outcome set, Outcome prerequisite, PrerequisiteKind? by, Outcome recognised, RevocationAssessment? revocation)
    {
        // Who is recognised at a level had the recognition below it on that day; whether the record still tells of it changes no finding.
        Outcome found = recognised == Outcome.Met && by == PrerequisiteKind.Recognised ? LevelEvaluator.Together(set, Outcome.Met) : LevelEvaluator.Together(set, prerequisite);
        return (recognised, found) switch
        {
            (Outcome.Met, Outcome.Met) => RecognitionStanding.MetAndRecognised,
            (Outcome.Met, Outcome.NotMet) => NoLongerMet(revocation),
            (Outcome.NotMet, Outcome.Met) => RecognitionStanding.MetAndNotRecognised,
            (Outcome.NotMet, Outcome.NotMet) => RecognitionStanding.NotMetAndNotRecognised,
            _ => RecognitionStanding.CannotBeTold,
        };
    }

    /// <summary>Whether a ground of the rules holds for the criteria of a set as they stand.</summary>
    public static RevocationAssessment Revocation(RecognitionRules rules, SetAssessment set)
    {
        if (rules.Revocation is not { } grounds)
        {
            return new RevocationAssessment(rules, Outcome.Undetermined, null, set.Met, []);
        }

        // A set whose criteria are not listed tells nothing, so that every ground may hold.
        (RevocationGround Ground, Outcome Holds)[] answers = [.. grounds.Select(ground => (ground, set.Criteria.IsEmpty ? Outcome.Undetermined : Holds(ground, set)))];
        Outcome outcome = answers.Any(answer => answer.Holds == Outcome.Met) ? Outcome.Met
            : answers.Any(answer => answer.Holds == Outcome.Undetermined) ? Outcome.Undetermined
            : Outcome.NotMet;
        RevocationGround? ground = outcome == Outcome.NotMet ? null : answers.First(answer => answer.Holds == outcome).Ground;
        return new RevocationAssessment(rules, outcome, ground, set.Met, ground is null ? [] : Among(ground, set, Outcome.NotMet));
    }

    private static RecognitionStanding NoLongerMet(RevocationAssessment? revocation) => revocation switch
    {
        { Holds: Outcome.Met } => RecognitionStanding.GroundForRevocation,
        { Holds: Outcome.Undetermined, Ground: not null } => RecognitionStanding.AtRiskOfRevocation,
        _ => RecognitionStanding.RecognisedAndNoLongerMet,
    };

    private static Outcome Holds(RevocationGround ground, SetAssessment set)
    {
        bool isKeyNeeded = !ground.IncludingAnyOf.IsEmpty;
        bool isSurelyKey = !isKeyNeeded || Among(ground, set, Outcome.NotMet).Length > 0;
        bool isPossiblyKey = isSurelyKey || Among(ground, set, Outcome.Undetermined).Length > 0;
        int all = set.Criteria.Length;
        if (isSurelyKey && Rational.Create(set.Met.NotMet, all) >= ground.AtLeastShare)
        {
            return Outcome.Met;
        }

        return isPossiblyKey && Rational.Create(set.Met.NotMet + set.Met.Undetermined, all) >= ground.AtLeastShare ? Outcome.Undetermined : Outcome.NotMet;
    }

    /// <summary>The key criteria of a ground, at the set's level, that have an outcome.</summary>
    private static ImmutableArray<string> Among(RevocationGround ground, SetAssessment set, Outcome outcome) =>
    [
        .. ground.IncludingAnyOf.GetValueOrDefault(set.Level, []).Where(key => set.Criteria.Any(criterion => criterion.Id == key && criterion.Outcome == outcome)),
    ];
}
