using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Tests.Binding;

/// <summary>The law is bound once for all days between two changes of it.</summary>
public sealed class LegalDaysTests
{
    private static readonly RuleBook Book = RuleBook.BuiltIn;

    [Fact]
    public void Assess_EveryDayOfAYear_BindsTheLawOnce()
    {
        Assessor assessor = New();
        CommuneAssessment[] answers = [.. Enumerable.Range(0, 365).Select(day => assessor.Assess(On(new DateOnly(2019, 1, 1).AddDays(day))))];

        Assert.Equal(1, assessor.BoundScopes);
        Assert.Equal(new DateOnly(2019, 12, 31), answers[^1].Scope.AsOf);
    }

    [Theory]
    [InlineData("2016-11-30", null)]
    [InlineData("2016-12-01", "national/2016-2020/standard")]
    [InlineData("2022-03-07", "national/2016-2020/standard")]
    [InlineData("2022-03-08", "national/2021-2025/standard")]
    [InlineData("2026-02-14", "national/2021-2025/standard")]
    [InlineData("2026-02-15", "national/2026-2030/standard")]
    public void Assess_FirstAndLastDays_AreThoseOfTheDecision(string day, string? set)
    {
        Assessor assessor = New();
        assessor.Assess(On(new DateOnly(2018, 5, 5)));

        Assert.Equal(set, assessor.Assess(On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))["standard"].SetId);
    }

    private static Assessor New() => new(Book.Catalog, Book.Sets, Book.Overlays, Book.Recognition, new(Book.ContentHash), new AssessmentOptions());

    private static CommuneRecord On(DateOnly day) => new() { Code = "1", Province = "20", ReportingDate = day };
}
