using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.RulesEngine;
using Xunit.Abstractions;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Microsoft RulesEngine answers as this library does wherever it can express the law; what it cannot is a named error, never another answer.</summary>
public sealed class RulesEngineAgreementTests(ITestOutputHelper output)
{
    private const int Books = 60;

    /// <summary>All at one place, since each place is compiled anew.</summary>
    private const int Communes = 60;

    /// <summary>What decimals hold for the most part, and what they mostly do not.</summary>
    private static readonly Shape[] Shapes = [Shape.Anything with { Extremes = false }, Shape.Anything with { Extremes = false, Overlays = false }, Shape.Anything];

    [Fact]
    public async Task AssessAsync_AnyCase_AgreesOrSaysWhatItCannot()
    {
        (int communes, int indicators, Dictionary<NotExpressibleReason, int> refused, HashSet<Outcome> found) = (0, 0, [], []);
        int books = Runs.Cases(Books * Communes) / Communes;
        for (int number = 0; number < books; number++)
        {
            GeneratedBook book = Runs.Draw(GeneratedBook.Of(Shapes[number % Shapes.Length], 1, Communes), number);
            var run = new AssessmentRun(new GeneratedCase(book.Catalog, book.Sets, book.Overlays, book.Runs[0], book.Records[0]).NewAssessor(), book.Runs[0]);
            var engine = new RulesEngineAssessor(book.Catalog, run);
            foreach (CommuneRecord commune in book.Records.Select(record => book.Records[0].With(record.Values)))
            {
                try
                {
                    indicators += Compare(number, run.Assess(commune), await engine.AssessAsync(commune), found);
                    communes++;
                }
                catch (NotExpressibleException exception)
                {
                    refused[exception.Reason] = refused.GetValueOrDefault(exception.Reason) + 1;
                }
            }
        }

        string told = $"{communes} communes, {indicators} indicators compared; refused {string.Join(", ", refused)}";
        output.WriteLine(told);
        Assert.True(communes * 3 > books * Communes, told);
        Assert.Equal(Enum.GetValues<Outcome>(), found.Order());
        // Few draws are too long or without a day.
        Assert.All(Enum.GetValues<NotExpressibleReason>().Except([NotExpressibleReason.TooLong, NotExpressibleReason.NoDay]), reason => Assert.True(refused.GetValueOrDefault(reason) > 0, $"{reason}: {told}"));
    }

    private static int Compare(int number, CommuneAssessment expected, RulesEngineAssessment actual, HashSet<Outcome> found)
    {
        SetAssessment[] sets = [.. expected.Sets.Where(set => set.Set is not null)];
        foreach ((SetAssessment ours, RulesEngineSetAssessment theirs) in Answers.Pairs(sets, Answers.IdOf, actual.Sets, set => $"{set.Level} {set.SetId}"))
        {
            Assert.Equal(ours.Indicators.Select(one => $"{number} {one.Id} {one.Outcome}"), theirs.Indicators.Select(one => $"{number} {one.Id} {one.Outcome}"));
            Assert.Equal(ours.Criteria.Select(one => $"{number} {one.Id} {one.Outcome}"), theirs.Criteria.Select(one => $"{number} {one.Id} {one.Outcome}"));
            Assert.Equal(ours.Outcome, theirs.Outcome);
            found.UnionWith(ours.Indicators.Select(one => one.Outcome));
        }

        return sets.Sum(set => set.Indicators.Count());
    }
}
