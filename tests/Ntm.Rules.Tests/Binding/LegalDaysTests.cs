using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

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

    /// <summary>Whatever begins or ends changes the law: sets, overlays, how they are read, rules of recognition, provinces.</summary>
    [Fact]
    public void Changing_EveryKindOfRule_HasItsFirstDayAndTheOneAfterItsLast()
    {
        const string read = """, "readAs": [{ "when": [{ "poorest": true }], "region": "TDMN", "effective": { "from": "2021-03-01", "to": "2021-04-30" } }]""";
        const string later = """, "readAs": [{ "when": [{ "poorest": true }], "region": null, "effective": { "from": "2023-03-01" } }]""";
        const string recognition = """
            { "kind": "recognition", "format": 1, "id": "18-2022", "legal": { "document": "18/2022/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-08-02" },
              "effective": { "from": "2022-08-02", "to": "9999-12-31" }, "for": ["national/2021-2025/standard"], "conditions": null, "revocation": null }
            """;
        RuleBook book = Law.Load(
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}]", more: read), Law.Overlay("amendment", "211", Law.Threshold("60"), "2023-01-01", later), recognition);

        Assert.Equal(
            ["0001-01-01", "2004-01-01", "2021-01-01", "2021-03-01", "2021-05-01", "2022-08-02", "2023-01-01", "2023-03-01", "2025-07-01"],
            new LegalDays(new LawInForce(book.Catalog, book.Sets, book.Overlays, book.Recognition)).Changing.Select(day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Assess_OnTheFirstOfAllDays_IsBeforeAnyLaw() => Assert.Null(New().Assess(On(DateOnly.MinValue))["standard"].SetId);

    private static Assessor New() => new(Book.Catalog, Book.Sets, Book.Overlays, Book.Recognition, new(Book.ContentHash), new AssessmentOptions());

    private static CommuneRecord On(DateOnly day) => new() { Code = "1", Province = "20", ReportingDate = day };
}
