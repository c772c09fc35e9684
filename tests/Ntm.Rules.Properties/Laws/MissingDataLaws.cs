using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Properties.Generators;
using Outcome = Ntm.Rules.Assessments.Outcome;

namespace Ntm.Rules.Properties.Laws;

/// <summary>
/// What is not known never turns an answer round. Claimed of data whose rates are exactly those of their counts and whose totals lie between their
/// parts, and of rules without conditions under any and count: there a part that is Met under an undetermined condition stands, and may leave once the condition is known.
/// </summary>
public sealed class MissingDataLaws
{
    private const int Books = 150;

    private static readonly Shape Plain = Shape.Sound with { Policies = false };

    private static Gen<(GeneratedCase Full, GeneratedCase Less)[]> Pairs(Shape shape) =>
        from cases in GeneratedCase.Several(shape, 8)
        from pairs in Gen.CollectToArray(cases, full =>
            from keep in Gen.ArrayOf(Draw.Chance(60), full.Record.Values.Count)
            select (full, full.With(full.Record.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Zip(keep)
                .Where(pair => pair.Second).ToImmutableDictionary(pair => pair.First.Key, pair => pair.First.Value))))
        select pairs;

    private static void Hold(Shape shape, Action<CommuneAssessment, CommuneAssessment> law) => Runs.Hold(Pairs(shape), Runs.Cases(Books), pairs =>
    {
        foreach ((GeneratedCase full, GeneratedCase less) in pairs)
        {
            try
            {
                law(full.Assess(), less.Assess());
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException(
                    $"{failure.Message}{Environment.NewLine}{Printer.Print(full)}{Environment.NewLine}kept: {string.Join(' ', less.Record.Values.Keys.Order())}", failure);
            }
        }
    });

    [Fact]
    public void Assess_ValuesRemoved_NeverTurnsNotMetIntoMetOrMetIntoNotMet() => Hold(Plain, (full, less) =>
    {
        foreach (((string id, Outcome known), (_, Outcome unknown)) in Both(full, less))
        {
            Assert.False((known, unknown) is (Outcome.NotMet, Outcome.Met) or (Outcome.Met, Outcome.NotMet), $"{id}: {known} became {unknown}");
        }
    });

    [Fact]
    public void Assess_ValuesFilledIn_BoundsContainTheTruthAndNeverWiden() => Hold(Plain, (full, less) =>
    {
        foreach ((SetAssessment known, SetAssessment unknown) in Answers.Pairs(full.Sets, less.Sets, Answers.IdOf))
        {
            Assert.True(unknown.Met.Low <= known.Met.Low && known.Met.Low <= known.Met.High && known.Met.High <= unknown.Met.High, $"{unknown.Met} became {known.Met}");
        }

        Assert.True(Rank(less, less.Level?.Id) <= Rank(full, full.Level?.Id));
        Assert.True(Rank(full, full.PossibleLevel?.Id) <= Rank(less, less.PossibleLevel?.Id));
    });

    [Fact]
    public void Assess_MissingCountsAsNotMet_NeverImprovesAnAnswer() => Runs.Hold(
        GeneratedCase.Several(Shape.Anything with { Policies = false, Conditions = false }, 8), Runs.Cases(Books), cases => Array.ForEach(cases, generated =>
        {
            GeneratedCase strict = generated with { Options = generated.Options with { MissingCountsAsNotMet = true } };
            foreach (((string id, Outcome plain), (_, Outcome counted)) in Both(generated.Assess(), strict.Assess()))
            {
                Assert.True(plain == counted || (plain == Outcome.Undetermined && counted == Outcome.NotMet), $"{id}: {plain} became {counted}");
            }
        }));

    [Fact]
    public void Assess_AnyCase_LevelIsNeverAbovePossibleLevel() => Runs.Hold(
        GeneratedCase.Several(Shape.Anything, 8), Runs.Cases(Books), cases => Array.ForEach(cases, generated =>
        {
            CommuneAssessment answer = generated.Assess();
            Assert.True(Rank(answer, answer.Level?.Id) <= Rank(answer, answer.PossibleLevel?.Id));
            Assert.All(answer.Sets, set => Assert.True(set.Met.Low <= set.Met.High && set.Met.High <= set.Met.Total));
        }));

    private static int Rank(CommuneAssessment answer, string? level) => answer.Sets.ToList().FindIndex(set => set.Level == level);

    /// <summary>Outcomes of the same sets, criteria and indicators in two answers.</summary>
    private static IEnumerable<((string Id, Outcome Outcome) First, (string Id, Outcome Outcome) Second)> Both(CommuneAssessment first, CommuneAssessment second) =>
        Answers.Pairs(Outcomes(first), Outcomes(second), pair => pair.Id);

    private static IEnumerable<(string Id, Outcome Outcome)> Outcomes(CommuneAssessment answer) => answer.Sets.SelectMany(set => set.Criteria
        .SelectMany(criterion => criterion.Indicators.Select(indicator => ($"indicator {indicator.Id}", indicator.Outcome)).Append(($"criterion {criterion.Id}", criterion.Outcome)))
        .Select(pair => ($"{Answers.IdOf(set)} {pair.Item1}", pair.Outcome))
        .Append((Answers.IdOf(set), set.Outcome)));
}
