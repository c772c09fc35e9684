using Ntm.Rules.Assessments;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.RulesEngine;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Microsoft RulesEngine answers as this library does wherever it can express the law; what it cannot is a named error.</summary>
public sealed class RulesEngineAgreementTests
{
    private const int Books = 60;

    [Fact]
    public async Task AssessAsync_AnyCase_AgreesOrSaysWhatItCannot()
    {
        (int compared, Dictionary<NotExpressibleReason, int> refused) = (0, []);
        for (int number = 0; number < Books; number++)
        {
            foreach (GeneratedCase drawn in Runs.Draw(GeneratedCase.Several(Shape.Anything with { Derived = false }, 10), number))
            {
                var run = new AssessmentRun(drawn.NewAssessor(), drawn.Options);
                var engine = new RulesEngineAssessor(drawn.Catalog, run);
                try
                {
                    compared += Compare(number, run.Assess(drawn.Record), await engine.AssessAsync(drawn.Record));
                }
                catch (NotExpressibleException exception)
                {
                    refused[exception.Reason] = refused.GetValueOrDefault(exception.Reason) + 1;
                }
            }
        }

        Assert.True(compared > 200, $"{compared} compared, refused {string.Join(", ", refused)}");
        Assert.True(refused.GetValueOrDefault(NotExpressibleReason.Formula) > 0);
    }

    private static int Compare(int number, CommuneAssessment expected, RulesEngineAssessment actual)
    {
        SetAssessment[] sets = [.. expected.Sets.Where(set => set.Set is not null)];
        Assert.Equal(sets.Select(set => set.SetId), actual.Sets.Select(set => set.SetId));
        foreach ((SetAssessment ours, RulesEngineSetAssessment theirs) in sets.Zip(actual.Sets))
        {
            Assert.Equal(ours.Indicators.Select(one => $"{number} {one.Id} {one.Outcome}"), theirs.Indicators.Select(one => $"{number} {one.Id} {one.Outcome}"));
            Assert.Equal(ours.Criteria.Select(one => $"{number} {one.Id} {one.Outcome}"), theirs.Criteria.Select(one => $"{number} {one.Id} {one.Outcome}"));
            Assert.Equal(ours.Outcome, theirs.Outcome);
        }

        return sets.Sum(set => set.Indicators.Count());
    }
}
