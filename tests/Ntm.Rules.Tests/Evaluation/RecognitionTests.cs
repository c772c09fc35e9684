using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Conditions of recognition beside set and prerequisite.</summary>
public class RecognitionTests
{
    private const string NoDebt = """
        [{ "id": "no-debt", "name": { "vi": "Không nợ đọng", "en": "No debt" }, "requirement": { "attested": "no_debt", "verification": "confirmed" } }]
        """;

    [Theory]
    [InlineData(90, true, Outcome.Met)]
    [InlineData(90, false, Outcome.NotMet)]
    [InlineData(90, null, Outcome.Undetermined)]
    [InlineData(10, true, Outcome.NotMet)]
    [InlineData(null, true, Outcome.Undetermined)]
    public void Assess_Conditions_FoldWithTheSet(int? power, bool? noDebt, Outcome expected)
    {
        List<(string, MetricValue)> values = [];
        if (power is { } share)
        {
            values.Add(("power_pct", share));
        }

        if (noDebt is { } answer)
        {
            values.Add(("no_debt", answer));
        }

        SetAssessment set = Law.Assess(Book(NoDebt), Commune.Of([.. values]))["standard"];
        Assert.Equal(expected, set.Recognition!.Outcome);
        Assert.Equal("no-debt", set.Recognition.Conditions.Single().Condition.Id);
    }

    [Theory]
    [InlineData(90, Outcome.Undetermined)]
    [InlineData(10, Outcome.NotMet)]
    public void Assess_UnknownConditions_AreUndeterminedAtBest(int power, Outcome expected)
    {
        RecognitionAssessment recognition = Law.Assess(Book("null"), Commune.With(("power_pct", power)))["standard"].Recognition!;

        Assert.Equal(expected, recognition.Outcome);
        Assert.Empty(recognition.Conditions);
    }

    [Fact]
    public void Assess_NoRulesInForce_IsNull()
    {
        Assert.Null(Law.Assess(Book(NoDebt), Commune.Of(date: Commune.Day(2022, 8, 1)))["standard"].Recognition);
        Assert.NotNull(Law.Assess(Book(NoDebt), Commune.Of(date: Commune.Day(2022, 8, 2)))["standard"].Recognition);
    }

    [Fact]
    public void Assess_LaterFile_TakesOverFromItsDay()
    {
        RuleBook book = Law.Load(Set, Rules(NoDebt), Rules("null", "03-2024", "2024-03-07"));

        Assert.Equal("18-2022", Law.Assess(book, Commune.Of(date: Commune.Day(2024, 3, 6)))["standard"].Recognition!.Rules.Id);
        Assert.Equal("03-2024", Law.Assess(book, Commune.Of(date: Commune.Day(2024, 3, 7)))["standard"].Recognition!.Rules.Id);
    }

    [Theory]
    [InlineData("mountain", 65, Outcome.Met)]
    [InlineData("valley", 65, Outcome.NotMet)]
    public void Condition_ByAClassThatNoSetLooksAt_IsDecided(string area, int literacy, Outcome expected)
    {
        const string byArea = """
            [{ "id": "literacy", "name": { "vi": "Biết chữ", "en": "Literacy" }, "requirement": { "metric": "literate_pct", "verification": "confirmed",
               "atLeast": { "by": "area", "cases": { "mountain": 60, "valley": 80, "island": 70 } } } }]
            """;
        CommuneRecord commune = Commune.Of([("power_pct", 90), ("literate_pct", literacy)], attributes: [("area", area)]);

        Assert.Equal(expected, Law.Assess(Book(byArea), commune)["standard"].Recognition!.Outcome);
    }

    [Fact]
    public void Outcome_OfTheSet_StandsApart()
    {
        SetAssessment set = Law.Assess(Book(NoDebt), Commune.With(("power_pct", 90), ("no_debt", false)))["standard"];

        Assert.Equal((Outcome.Met, Outcome.NotMet), (set.Outcome, set.Recognition!.Outcome));
    }

    private static string Set => Law.SetOf(Law.AtLeast("power_pct", "50"));

    private static RuleBook Book(string conditions) => Law.Load(Set, Rules(conditions));

    private static string Rules(string conditions, string id = "18-2022", string from = "2022-08-02") => $$"""
        { "kind": "recognition", "format": 1, "id": "{{id}}", "legal": { "document": "18/2022/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-08-02" },
          "effective": { "from": "{{from}}" }, "for": ["{{Law.Standard}}"], "conditions": {{conditions}}, "revocation": null }
        """;
}
