using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Samples;

/// <summary>Every published figure against the indicator that asks for it: decided wherever the law fixes a figure for that region and year.</summary>
public sealed class PublishedFiguresTests
{
    [Fact]
    public async Task Assess_EveryFigureThatTheLawFixes_IsDecidedUnlessMenAndWomenAreNotTold()
    {
        RequirementAssessment[] compared = await Compared();

        Assert.All(
            compared.Where(leaf => leaf.Requirement is BoundComparison { Threshold.Figure: not null } && leaf.Reason.Code != ReasonCode.PartsMissing),
            leaf => Assert.True(leaf.Outcome is Outcome.Met or Outcome.NotMet, $"{leaf.Requirement.Origin.Address}: {leaf.Outcome}"));
    }

    [Fact]
    public async Task Assess_PublishedFigures_AreMetOrOpenForATellableReason()
    {
        RequirementAssessment[] compared = await Compared();

        Assert.Equal(28, compared.Count(leaf => leaf.Outcome == Outcome.Met));
        Assert.Equal(0, compared.Count(leaf => leaf.Outcome == Outcome.NotMet));
        Assert.Equal(
            [
                (ReasonCode.BetweenPossibleFigures, "10.1", 2), // before 2020 the province sets the steps
                (ReasonCode.FigureUnknown, "10.1", 3), // 2023 and 2024: figures of three regions are not known
                (ReasonCode.PartsMissing, "15.1", 2), // from 2022 men and women count apart
            ],
            compared.Where(leaf => leaf.Outcome == Outcome.Undetermined)
                .GroupBy(leaf => (leaf.Reason.Code, leaf.Requirement.Origin.Address.IndicatorId))
                .Select(group => (group.Key.Code, group.Key.IndicatorId, group.Count()))
                .OrderBy(group => group.IndicatorId, StringComparer.Ordinal).ThenBy(group => group.Code));
    }

    [Fact]
    public async Task Assess_FiguresUnderNoSetInForce_AreUndeterminedForThatReason()
    {
        CommuneAssessment[] outside = [.. (await Assess()).Where(answer => answer["standard"].Set is null)];

        Assert.Equal(["28447", "31012"], outside.Select(answer => answer.Commune.Code).Order(StringComparer.Ordinal));
        Assert.All(outside, answer => Assert.Equal(ReasonCode.NoSetInForce, answer["standard"].Reason.Code));
    }

    [Fact]
    public async Task Disagreements_WithClaims_AreListedWithTheirReason()
    {
        CommuneAssessment[] answers = await Assess();
        CommuneAssessment hienLuong = answers.Single(answer => answer.Commune.Code == "04885");

        Disagreement income = Assert.Single(hienLuong.Disagreements, disagreement => disagreement.Declared.Id == "10");
        Assert.Equal((DeclaredAnswer.Met, Outcome.Undetermined), (income.Declared.Answer, income.Computed));
        Assert.Equal(ReasonCode.SomeUndetermined, income.Reason.Code);
        Assert.Equal(ReasonCode.BetweenPossibleFigures, hienLuong["standard"]["10.1"].Reason.Code);
        Assert.DoesNotContain(hienLuong.Disagreements, disagreement => disagreement.Declared.Id == "11");
        Assert.DoesNotContain(answers.SelectMany(answer => answer.Disagreements), disagreement => disagreement.Computed == Outcome.NotMet);
    }

    /// <summary>The comparisons of the standard set for which a commune has a value.</summary>
    private static async Task<RequirementAssessment[]> Compared() =>
    [
        .. from answer in await Assess()
           from indicator in answer["standard"].Indicators
           from leaf in indicator.Requirement.Descendants
           where leaf.Requirement is BoundComparison && leaf.Measured is { Basis: not MeasurementBasis.LowerBound }
           select leaf,
    ];

    private static async Task<CommuneAssessment[]> Assess() =>
        [.. RuleBook.BuiltIn.StartRun().Assess(await SampleFile.Read("published-communes.csv"))];
}
