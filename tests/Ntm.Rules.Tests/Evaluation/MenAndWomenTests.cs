using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>"Cả nam và nữ": each part must hold.</summary>
public class MenAndWomenTests
{
    private const string Both = """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""";

    public static TheoryData<int?, int?, int?, Outcome, ReasonCode> Cases() => new()
    {
        { 95, 92, null, Outcome.Met, ReasonCode.EveryPartHolds },
        { 95, 92, 93, Outcome.Met, ReasonCode.EveryPartHolds },
        { 95, 88, 92, Outcome.NotMet, ReasonCode.PartFails },
        { null, 88, null, Outcome.NotMet, ReasonCode.PartFails },
        { null, null, 85, Outcome.NotMet, ReasonCode.PartFails },
        { 95, 92, 85, Outcome.NotMet, ReasonCode.PartFails },
        { null, null, 95, Outcome.Undetermined, ReasonCode.PartsMissing },
        { 95, null, 95, Outcome.Undetermined, ReasonCode.PartsMissing },
        { null, null, null, Outcome.Undetermined, ReasonCode.PartsMissing },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Assess_ForParts_FoldPartsAndTotal(int? men, int? women, int? total, Outcome outcome, ReasonCode reason)
    {
        IndicatorAssessment answer = Law.Judge(Both, Record(men, women, total));

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason.Code));
    }

    [Fact]
    public void Assess_ForParts_NamesWhoFails()
    {
        Assert.Equal("Tỷ lệ biết chữ: nữ chưa đạt yêu cầu từ 90 % trở lên.", Sentence(95, 88, null));
        Assert.Equal("Tỷ lệ biết chữ: tổng số chưa đạt yêu cầu từ 90 % trở lên.", Sentence(95, 92, 85));
        Assert.Equal("Tỷ lệ biết chữ: nam, nữ, tổng số chưa đạt yêu cầu từ 90 % trở lên.", Sentence(80, 80, 80));
        Assert.Equal("Tỷ lệ biết chữ: chưa đủ căn cứ riêng cho nữ (yêu cầu từ 90 % trở lên).", Sentence(95, null, 95));
        Assert.Equal("Tỷ lệ biết chữ: mọi nhóm (nam, nữ) đều đạt yêu cầu từ 90 % trở lên.", Sentence(95, 92, null));
    }

    [Fact]
    public void ForParts_MissingPart_IsWhatDecides()
    {
        SetAssessment set = Law.Assess(Law.Load(Law.SetOf(Both)), Record(95, null, 95))["standard"];

        Assert.Equal(["literate_pct.women"], set.Deciding.Metrics.AsEnumerable());
        Assert.Empty(set.Deciding.Figures);
    }

    [Fact]
    public void ForParts_MissingPartUnderPolicy_IsNotMet()
    {
        IndicatorAssessment answer = Law.Judge(Both, Record(95, null, 95), new AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal((Outcome.NotMet, ReasonCode.MissingCountedAsNotMet), (answer.Outcome, answer.Reason.Code));
    }

    [Fact]
    public void ForParts_FigureOpen_IsTheGap()
    {
        string requirement = """{ "metric": "literate_pct", "atLeast": null, "for": ["men", "women"] }""";

        Assert.Equal(ReasonCode.FigureUnknown, Law.Judge(requirement, Record(95, 95, 95)).Reason.Code);
    }

    [Fact]
    public void ForParts_BetweenPossibleFigures_FigureIsWhatDecides()
    {
        string requirement = """{ "metric": "literate_pct", "atLeast": { "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }, "for": ["men", "women"] }""";
        SetAssessment set = Law.Assess(Law.Load(Law.SetOf(requirement)), Record(95, 85, 90))["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Equal($"{Law.Standard}#1.1", set.Deciding.Figures.Single().ToString());
    }

    [Fact]
    public void Assess_ForParts_ShortfallsAreThoseOfTheFailingOnes()
    {
        IndicatorAssessment answer = Law.Judge(Both, Record(87, 85, 86));

        Assert.Equal([3m, 5m, 4m], answer.Shortfalls.Select(shortfall => shortfall.Amount.Value));
    }

    [Fact]
    public void ForParts_UnusablePart_IsNotMissing()
    {
        IndicatorAssessment answer = Law.Judge(Both, Record(95, 120, 95), new AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal((Outcome.Undetermined, ReasonCode.PartsMissing), (answer.Outcome, answer.Reason.Code));
    }

    private static string Sentence(int? men, int? women, int? total) =>
        Law.Judge(Both, Record(men, women, total)).Reason.Sentence(Language.Vietnamese);

    private static CommuneRecord Record(int? men, int? women, int? total) => Commune.Of(
    [
        .. new[] { ("literate_pct.men", men), ("literate_pct.women", women), ("literate_pct", total) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.Item1, (MetricValue)pair.Item2!.Value)),
    ]);
}
