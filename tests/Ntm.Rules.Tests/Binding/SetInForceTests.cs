using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>Which set applies on a day: by the run's day, else the reporting date; or one that the caller names.</summary>
public class SetInForceTests
{
    private const string First = "national/2016-2020/standard";

    private static readonly RuleBook Book = Law.Load(
        Law.SetOf(Law.AtLeast("power_pct", "90"), id: First, from: "2016-12-01"),
        Law.SetOf(Law.AtLeast("power_pct", "98"), from: "2022-03-08"));

    [Theory]
    [InlineData(2016, 12, 1, First)]
    [InlineData(2021, 6, 1, First)]
    [InlineData(2022, 3, 7, First)]
    [InlineData(2022, 3, 8, Law.Standard)]
    public void Assess_Set_AppliesUntilTheNextOfItsLevelBegins(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Law.Assess(Book, Commune.Of(date: Commune.Day(year, month, day)))["standard"].SetId);

    [Fact]
    public void Assess_NoSetInForce_IsUndeterminedNeverAnException()
    {
        CommuneAssessment answer = Law.Assess(Book, Commune.Of([("power_pct", 99)], date: Commune.Day(2016, 11, 30)));

        Assert.Equal((Outcome.Undetermined, ReasonCode.NoSetInForce), (answer["standard"].Outcome, answer["standard"].Reason.Code));
        Assert.Equal("Không có bộ tiêu chí nào đang có hiệu lực ngày 30/11/2016.", answer["standard"].Reason.Sentence(Language.Vietnamese));
        Assert.Null(answer["standard"].SetId);
        Assert.Null(answer.Level);
        Assert.Null(answer.PossibleLevel);
        Assert.Equal(ReasonCode.NoSetInForce, answer["advanced"].Reason.Code);
    }

    [Fact]
    public void Assess_LaterSet_MayEndAnotherBeforeTheNextOfItsLevelBegins()
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "attested": "hall" }""", id: "national/2016-2020/model", level: "model", from: "2018-01-01"),
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}]")}]", from: "2022-01-01", more: """, "ends": ["national/2016-2020/model"]"""));

        Assert.NotNull(Law.Assess(book, Commune.Of(date: Commune.Day(2021)))["model"].SetId);
        Assert.Null(Law.Assess(book, Commune.Of(date: Commune.Day(2022, 1, 1)))["model"].SetId);
    }

    [Fact]
    public void Assess_SetThatEnds_DoesNotReviveTheOneBefore()
    {
        string limited = Law.SetOf(Law.AtLeast("power_pct", "98"), from: "2022-03-08")
            .Replace("""{ "from": "2022-03-08" }""", """{ "from": "2022-03-08", "to": "2023-12-31" }""", StringComparison.Ordinal);
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", "90"), id: First, from: "2016-12-01"), limited);

        Assert.Equal(ReasonCode.NoSetInForce, Law.Assess(book, Commune.Of(date: Commune.Day(2024)))["standard"].Reason.Code);
    }

    [Fact]
    public void Assess_NoDay_IsUndeterminedWithItsReason()
    {
        CommuneAssessment answer = Law.Assess(Book, Commune.Of([("power_pct", 99)], dated: false));

        Assert.All(answer.Sets, set => Assert.Equal((Outcome.Undetermined, ReasonCode.NoDate), (set.Outcome, set.Reason.Code)));
        Assert.Empty(Book.StartRun().LawFor(Commune.Of(dated: false)));
    }

    [Fact]
    public void Assess_AsOf_OverrulesTheReportingDateButNotTheYearOfTheFigures()
    {
        string set = Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "2022": 39, "2023": 42 } }"""));
        RuleBook book = Law.Load(set);
        CommuneRecord commune = Commune.Of([("income", 40)], date: Commune.Day(2022));
        CommuneAssessment byRun = book.StartRun(Commune.Day(2023)).Assess(commune);

        Assert.Equal(Outcome.Met, byRun["standard"].Outcome);
        Assert.Equal((Commune.Day(2023), 2022, false), (byRun.Scope.AsOf, byRun.Scope.DataYear, byRun.Basis.AsOfReportingDate));
        CommuneAssessment byRecord = Law.Assess(book, commune);
        Assert.Equal((Commune.Day(2022), 2022, true), (byRecord.Scope.AsOf, byRecord.Scope.DataYear, byRecord.Basis.AsOfReportingDate));
    }

    [Fact]
    public void Assess_AssessmentYear_OverrulesThatOfTheReport()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "2022": 39, "2023": 42 } }""")));
        CommuneRecord commune = Commune.Of([("income", 40)], date: Commune.Day(2023));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, commune).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, commune, new AssessmentOptions { AssessmentYear = 2022 }).Outcome);
    }

    [Fact]
    public void Assess_NamedSet_AppliesWhateverItsDatesAndTheAnswerSaysSo()
    {
        CommuneAssessment answer = Law.Assess(Book, Commune.Of([("power_pct", 95)]), new AssessmentOptions { Set = First });

        Assert.Equal((First, Outcome.Met), (answer["standard"].SetId, answer["standard"].Outcome));
        Assert.Equal(First, answer.Basis.NamedSet);
        Assert.Null(Law.Assess(Book, Commune.Of()).Basis.NamedSet);
    }

    [Fact]
    public void NamedSet_Unknown_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => Book.StartRun(new AssessmentOptions { Set = "national/none" }));

    [Fact]
    public void Assess_DelegatedCriteria_AreUndeterminedUntilAProvinceSuppliesThem()
    {
        string national = Law.Set("""{ "delegated": "province" }""");
        RuleBook book = Law.Load(national, Filling("20"));
        SetAssessment there = Law.Assess(book, Commune.Of([("hall", true)], province: "20"))["standard"];
        SetAssessment elsewhere = Law.Assess(book, Commune.Of([("hall", true)], province: "36"))["standard"];

        Assert.Equal((Outcome.Met, Law.Standard), (there.Outcome, there.SetId));
        Assert.Equal("provinces/2021-2025/20", there.Set!.FilledBy!.Id);
        Assert.Equal((Outcome.Undetermined, ReasonCode.CriteriaDelegated), (elsewhere.Outcome, elsewhere.Reason.Code));
        Assert.Equal($"{Law.Standard}#*", elsewhere.Deciding.Figures.Single().ToString());
    }

    [Fact]
    public void Assess_DelegatedCriteriaOfAMergedProvince_AreThoseOfTheFormerOneUntilTheSuccessorSuppliesItsOwn()
    {
        RuleBook book = Law.Load(Law.Set("""{ "delegated": "province" }"""), Filling("36"), Filling("37", "2026-01-01", "no_debt"));
        CommuneRecord Of(string? former, DateOnly day) => Commune.Of([("hall", true), ("no_debt", true)], province: "37", former: former, date: day);
        string? FilledBy(string? former, DateOnly day) => Law.Assess(book, Of(former, day))["standard"].Set!.FilledBy?.Id;

        Assert.Equal("provinces/2021-2025/36", FilledBy("36", Commune.Day(2025, 8, 1)));
        Assert.Null(FilledBy("37", Commune.Day(2025, 8, 1)));
        Assert.Null(FilledBy(null, Commune.Day(2025, 8, 1)));
        Assert.Equal("provinces/2021-2025/37", FilledBy("36", Commune.Day(2026, 2, 1)));
    }

    private static string Filling(string province, string from = "2021-01-01", string attested = "hall") =>
        Law.SetOf($$"""{ "attested": "{{attested}}" }""", id: $"provinces/2021-2025/{province}", from: from)
            .Replace("\"criteria\":", $$"""
                "fills": "{{Law.Standard}}", "scope": [{ "province": "{{province}}" }], "criteria":
                """, StringComparison.Ordinal);

    [Fact]
    public void Assess_UnknownCriteriaAndIndicators_AreUndeterminedAndWhatDecides()
    {
        SetAssessment unknown = Law.Assess(Law.Load(Law.Set("null")), Commune.Of())["standard"];
        SetAssessment open = Law.Assess(Law.Load(Law.Set($"[{Law.Criterion("7", "null")}]")), Commune.Of())["standard"];

        Assert.Equal((Outcome.Undetermined, ReasonCode.CriteriaUnknown), (unknown.Outcome, unknown.Reason.Code));
        Assert.Equal((Outcome.Undetermined, ReasonCode.NotTranscribed), (open.Criteria.Single().Outcome, open.Criteria.Single().Reason.Code));
        Assert.Equal($"{Law.Standard}#7", open.Deciding.Figures.Single().ToString());
    }
}
