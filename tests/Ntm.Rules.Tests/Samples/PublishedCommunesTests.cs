using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Samples;

/// <summary>
/// Real communes with the figures that public pages print: partial data, each judged by the law in force on its reporting date.
/// </summary>
public sealed class PublishedCommunesTests
{
    private static readonly DateOnly EndOf1980 = new(2022, 3, 7);

    [Fact]
    public async Task Read_17RealCommunes_EveryValueNamesItsPage()
    {
        CommuneRecord[] communes = await SampleFile.Read("published-communes.csv");

        Assert.Equal(17, communes.Length);
        Assert.All(communes, commune => Assert.Equal(DataNature.Real, commune.Nature));
        Assert.All(communes, commune => Assert.Equal(commune.Values.Keys.Order(StringComparer.Ordinal), commune.Evidence.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(50, communes.Sum(commune => commune.Values.Count));
    }

    [Fact]
    public async Task Assess_PublishedFigures_NeverContradictTheClaimAndNeverProveIt()
    {
        CommuneAssessment[] answers = await Assess();
        CommuneAssessment[] claimed = [.. answers.Where(answer => answer.Recognitions is { Length: > 0 } && answer.Commune.ReportingDate <= EndOf1980)];

        Assert.Equal(10, claimed.Length);
        Assert.All(claimed, answer => Assert.Equal(Outcome.Undetermined, answer["standard"].Outcome));
        Assert.All(claimed, answer => Assert.DoesNotContain(answer["standard"].Indicators, indicator => indicator.Outcome == Outcome.NotMet));
        Assert.All(claimed.SelectMany(answer => answer.Disagreements), disagreement => Assert.Equal(Outcome.Undetermined, disagreement.Computed));
    }

    [Fact]
    public async Task Assess_RatesBesideCounts_AgreeAsPublished()
    {
        CommuneAssessment[] answers = await Assess();

        Assert.All(answers, answer => Assert.Empty(answer.Warnings));
        Assert.Equal(MeasurementBasis.Counts, Of(answers, "24721")["15.1"].Measured!.Basis);
        Assert.Equal(Rational.Create(8705, 10162) * 100m, Of(answers, "24721")["15.1"].Measured!.Value);
    }

    [Theory]
    [InlineData("28447")]
    [InlineData("31012")]
    public async Task Assess_FileOfBefore1980_NoSetIsInForce(string code)
    {
        SetAssessment answer = Of(await Assess(), code);

        Assert.Equal((Outcome.Undetermined, ReasonCode.NoSetInForce), (answer.Outcome, answer.Reason.Code));
    }

    [Theory]
    [InlineData("00715", "10.1", Outcome.Met)] // 36 in 2021: exactly the figure of its region
    [InlineData("26650", "10.1", Outcome.Met)] // 59.13 in 2020, 59 required
    [InlineData("26650", "11.1", Outcome.Met)] // 0.91 %, at most 1 %
    [InlineData("04885", "10.1", Outcome.Undetermined)] // 32 in 2019: below the figure of 2020, and the province sets the steps before it
    [InlineData("04885", "11.1", Outcome.Met)] // 11.5 %, at most 12 %
    [InlineData("24721", "10.1", Outcome.Met)] // 43 in 2019: no step can be above the figure of 2020, which is 41
    public async Task Assess_FigureNearItsLimit_AsTheLawHasIt(string code, string indicator, Outcome expected) =>
        Assert.Equal(expected, Of(await Assess(), code)[indicator].Outcome);

    [Fact]
    public async Task Assess_CriterionOfAProvincialSet_IsNotTakenForANationalOne()
    {
        CommuneAssessment answer = Assert.Single(await Assess(), answer => answer.Commune.Code == "10987");

        DeclaredOutcome declared = Assert.Single(answer.Commune.Declared);
        Assert.Equal(("advanced:7", DeclaredAnswer.NotMet), (declared.Id, declared.Answer));
        Assert.Empty(answer.Disagreements);
    }

    private static SetAssessment Of(IEnumerable<CommuneAssessment> answers, string code) =>
        answers.Single(answer => answer.Commune.Code == code)["standard"];

    private static async Task<CommuneAssessment[]> Assess() =>
        [.. RuleBook.BuiltIn.StartRun().Assess(await SampleFile.Read("published-communes.csv"))];
}
