using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Outcome = Ntm.Rules.Assessments.Outcome;

namespace Ntm.Rules.Properties.Laws;

/// <summary>What does not change an answer, and what cannot better it.</summary>
public sealed class RuleLaws
{
    private const int Books = 150;

    [Fact]
    public void Assess_IndicatorsInAnotherOrder_SameOutcomes() => Runs.Hold(
        GeneratedCase.Several(Shape.Anything, 6), Runs.Cases(Books), cases => Array.ForEach(cases, generated =>
        {
            CommuneAssessment there = generated.Assess();
            CommuneAssessment back = (generated with { Sets = [.. generated.Sets.Select(Reversed)] }).Assess();
            Assert.Equal((there.Level?.Id, there.PossibleLevel?.Id), (back.Level?.Id, back.PossibleLevel?.Id));
            Assert.Equal(there.Sets.Select(set => (set.SetId, set.Outcome, set.Met, set.IndicatorsMet)), back.Sets.Select(set => (set.SetId, set.Outcome, set.Met, set.IndicatorsMet)));
            Assert.Equal(Sorted(there), Sorted(back));
        }));

    [Fact]
    public void Assess_ThresholdsTightened_NeverHelps()
    {
        Shape shape = Shape.Anything with { Conditions = false, Overlays = false, Derived = false };
        Gen<(GeneratedCase[] Cases, decimal Step)> drawn = from cases in GeneratedCase.Several(shape, 6) from step in Gen.Elements(0.001m, 1m, 20m) select (cases, step);
        Runs.Hold(drawn, Runs.Cases(Books), pair => Array.ForEach(pair.Cases, generated =>
        {
            ImmutableArray<CriteriaSet> tighter = [.. generated.Sets.Select(set => With(set, requirement => Tightening.Of(requirement, pair.Step), false))];
            IEnumerable<((string Id, Outcome Outcome) First, (string Id, Outcome Outcome) Second)> pairs =
                Answers.Pairs(Indicators(generated.Assess()), Indicators((generated with { Sets = tighter }).Assess()), indicator => indicator.Id);
            foreach (((string id, Outcome before), (_, Outcome after)) in pairs)
            {
                Assert.True(Rank(after) <= Rank(before), $"{id}: {before} became {after}");
                Assert.Equal(before == Outcome.NotApplicable, after == Outcome.NotApplicable);
            }
        }));
    }

    [Fact]
    public void Assess_EqualRecords_EqualAnswersEverywhere() => Runs.Hold(GeneratedCase.Several(Shape.Anything, 6), Runs.Cases(60), cases =>
    {
        Assessor shared = cases[0].NewAssessor();
        string[] expected = [.. cases.Select(generated => Text(shared.Assess(generated.Record)))];
        string[] parallel = new string[60];
        Assessor concurrent = cases[0].NewAssessor();
        Parallel.For(0, parallel.Length, n => parallel[n] = Text(concurrent.Assess(Copy(cases[n % cases.Length].Record))));
        Assert.All(parallel.Select((text, n) => (text, n)), pair => Assert.Equal(expected[pair.n % cases.Length], pair.text));
    });

    private static int Rank(Outcome outcome) => outcome switch { Outcome.NotMet => 0, Outcome.Undetermined => 1, _ => 2 };

    private static IEnumerable<(string Id, Outcome Outcome)> Indicators(CommuneAssessment answer) => answer.Sets.SelectMany(
        set => set.Indicators.Select(indicator => ($"{Answers.IdOf(set)} {indicator.Id}", indicator.Outcome)));

    private static string[] Sorted(CommuneAssessment answer) =>
        [.. answer.Sets.SelectMany(set => set.Indicators.Select(i => $"{set.SetId}#{i.Id} {i.Outcome} {i.Reason.Code} {i.Shortfalls.Length}")).Order(StringComparer.Ordinal)];

    /// <summary>Everything that the answer says, in words.</summary>
    private static string Text(CommuneAssessment answer) => string.Join('\n', answer.Sets.SelectMany(set => set.Indicators
        .SelectMany(indicator => indicator.Requirement.Descendants)
        .Select(node => $"{node.Requirement.Origin.Address} {node.Reason.Sentence(Language.Vietnamese)} {string.Join(';', node.Shortfalls.Select(s => $"{s.Amount} {s.InCounts}"))}")
        .Append($"{set.SetId} {set.Outcome} {set.Met} {string.Join(',', set.Deciding.Metrics)} {string.Join(',', set.Deciding.Figures)}"))
        .Concat(answer.Warnings.Select(warning => warning.Sentence(Language.English)))
        .Append($"{answer.Level?.Id} {answer.PossibleLevel?.Id} {string.Join(',', answer.Basis.Overlays)}"));

    /// <summary>The same record with its values in another order.</summary>
    private static CommuneRecord Copy(CommuneRecord record) => new()
    {
        Code = record.Code,
        Province = record.Province,
        FormerProvince = record.FormerProvince,
        Region = record.Region,
        ReportingDate = record.ReportingDate,
        Attributes = record.Attributes.Reverse().ToDictionary(),
        Recognitions = record.Recognitions,
        Values = record.Values.Reverse().ToDictionary(),
    };

    private static CriteriaSet Reversed(CriteriaSet set) => With(set, requirement => requirement, true);

    private static CriteriaSet With(CriteriaSet set, Func<Requirement, Requirement> change, bool backwards)
    {
        IEnumerable<T> Arranged<T>(IEnumerable<T> all) => backwards ? all.Reverse() : all;
        Indicator Changed(Indicator i) => new() { Id = i.Id, Name = i.Name, Requirement = change(i.Requirement), AppliesWhen = i.AppliesWhen, Provenance = i.Provenance };
        IEnumerable<Criterion>? criteria = set.Criteria?.Select(c => new Criterion
        {
            Id = c.Id,
            AppliesWhen = c.AppliesWhen,
            Provenance = c.Provenance,
            Indicators = c.Indicators is { } all ? [.. Arranged(all.Select(Changed))] : null,
        });
        return new CriteriaSet
        {
            Id = set.Id,
            Level = set.Level,
            Period = set.Period,
            Effective = set.Effective,
            Requires = set.Requires,
            Ends = set.Ends,
            Fills = set.Fills,
            Scope = set.Scope,
            ReadAs = set.ReadAs,
            DelegatedToProvince = set.DelegatedToProvince,
            Provenance = set.Provenance,
            Criteria = criteria is null ? null : [.. Arranged(criteria)],
        };
    }
}
