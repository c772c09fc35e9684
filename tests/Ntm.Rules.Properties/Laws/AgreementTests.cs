using Ntm.Rules.Assessments;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Properties.Reference;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Engine and reference interpreter give the same answers, on cases in which everything occurs.</summary>
public sealed class AgreementTests
{
    private const int Books = 450;
    private const int PerBook = 12;

    [Fact]
    public void Assess_AnyCase_AgreesWithReference()
    {
        var distribution = new Distribution();
        Runs.HoldEach(GeneratedCase.Several(Shape.Anything, PerBook), Runs.Cases(Books), generated =>
        {
            CommuneAssessment answer = generated.Assess();
            Compare(generated.Reference(), answer);
            distribution.Count(generated, answer);
        });
        distribution.AssertEachOccurs();
    }

    private static void Compare(CommuneAnswer expected, CommuneAssessment actual)
    {
        foreach ((SetAnswer set, SetAssessment assessment) in expected.Sets.Zip(actual.Sets, (e, a) => (e, a)))
        {
            string at = assessment.SetId ?? assessment.Level;
            Assert.Equal(Lines(set.Indicators), assessment.Indicators.Select(i => $"{i.Id} {Line(i.Requirement)}"));
            Assert.Equal(set.Criteria.Select(c => $"{c.Id} {c.Answer.Outcome} {c.Answer.Reason}"), assessment.Criteria.Select(c => $"{c.Id} {c.Outcome} {c.Reason.Code}"));
            Assert.Equal($"{at} {set.Answer.Outcome} {set.Answer.Reason} {set.Prerequisite}", $"{at} {assessment.Outcome} {assessment.Reason.Code} {assessment.Prerequisite}");
            Assert.Equal((set.Low, set.High), (assessment.Met.Low, assessment.Met.High));
            Deciding(at, set, assessment.Deciding);
        }

        Assert.Equal((expected.Level, expected.PossibleLevel), (actual.Level?.Id, actual.PossibleLevel?.Id));
    }

    /// <summary>Both name what an undetermined answer waits for. </summary>
    private static void Deciding(string at, SetAnswer set, Deciding actual)
    {
        Needs needs = set.Answer.Outcome == Outcome.Undetermined ? set.Answer.Needs : Needs.None;
        Assert.Equal(Sorted(at, needs.Metrics), Sorted(at, actual.Metrics));
        Assert.Equal(Sorted(at, needs.Attributes), Sorted(at, actual.Attributes));
        Assert.Equal(Sorted(at, needs.Figures), Sorted(at, actual.Figures.Select(figure => figure.ToString())));
        Assert.True(set.Answer.Outcome == Outcome.Undetermined || actual == Assessments.Deciding.Nothing);
    }

    private static string[] Sorted(string at, IEnumerable<string> names) => [at, .. names.Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(IEnumerable<(string Id, Answer Answer)> indicators) => indicators.Select(pair =>
        $"{pair.Id} {pair.Answer.Outcome} {pair.Answer.Reason} short {pair.Answer.PartsShort} [{string.Join("; ", pair.Answer.Lacks.Select(lack => $"{lack.Metric} {lack.Amount} {lack.Direction} {lack.InCounts} {lack.Relative}"))}]");

    private static string Line(RequirementAssessment answer) =>
        $"{answer.Outcome} {answer.Reason.Code} short {answer.PartsShort} [{string.Join("; ", answer.Shortfalls.Select(
            s => $"{s.Metric} {Fraction.Of(s.Amount.Value)} {s.Direction} {s.InCounts?.Amount} {Fraction.Of(s.Relative)}"))}]";
}
