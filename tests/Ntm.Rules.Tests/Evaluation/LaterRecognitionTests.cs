using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>A recognition counts from its own day on: what came later was not yet so on the day whose law is applied.</summary>
public sealed class LaterRecognitionTests
{
    [Theory]
    [InlineData("2018-12-31", Outcome.NotMet)]
    [InlineData("2020-04-30", Outcome.NotMet)]
    [InlineData("2020-05-01", Outcome.Met)]
    [InlineData("2021-06-30", Outcome.Met)]
    public void Assess_DatedRecognition_CountsFromItsDay(string asOf, Outcome prerequisite) =>
        Assert.Equal(prerequisite, Advanced(asOf, new RecognitionFact("standard", new DateOnly(2020, 5, 1))).Prerequisite);

    [Theory]
    [InlineData("2018-12-31", Outcome.NotMet)]
    [InlineData("2019-01-01", Outcome.Met)]
    public void Assess_RecognitionWithItsYearAlone_CountsFromThatYear(string asOf, Outcome prerequisite) =>
        Assert.Equal(prerequisite, Advanced(asOf, new RecognitionFact("standard", Year: 2019)).Prerequisite);

    private static SetAssessment Advanced(string asOf, RecognitionFact fact)
    {
        DateOnly day = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
        var commune = new CommuneRecord { Code = "1", Province = "20", ReportingDate = day, Recognitions = [fact] };
        return RuleBook.BuiltIn.StartRun(day).Assess(commune)["advanced"];
    }
}
