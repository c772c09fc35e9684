using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>A run keeps answers that are the same for many communes; none may get that of another.</summary>
public class SameRunTests
{
    private const string Hall = """{ "attested": "hall" }""";
    private const string Before = "national/2016-2020/standard";
    private const string AdvancedBefore = "national/2016-2020/advanced";
    private const string Advanced = "national/2021-2025/advanced";

    [Fact]
    public void Assess_CriterionUnderACondition_IsAnsweredForEachCommune()
    {
        string criterion = Law.Criterion("1", $"[{Law.Indicator(Hall)}]", """, "appliesWhen": { "verification": "confirmed", "attested": "planned" }""");
        AssessmentRun run = Law.Load(Law.Set($"[{criterion}]")).StartRun();

        Outcome[] outcomes = [.. new bool?[] { false, true, null, false }.Select(planned => run.Assess(Record(planned))["standard"].Criteria.Single().Outcome)];

        Assert.Equal([Outcome.NotApplicable, Outcome.NotMet, Outcome.Undetermined, Outcome.NotApplicable], outcomes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Assess_IndicatorOrItsRequirementUnderACondition_IsAnsweredForEachCommune(bool ofIndicator)
    {
        const string when = """, "appliesWhen": { "attested": "planned" }""";
        string requirement = ofIndicator ? Hall : $"{Hall[..^1]}{when} }}";
        AssessmentRun run = Law.Load(Law.SetOf(requirement, ofIndicator ? when : "")).StartRun();

        Outcome[] outcomes = [.. new bool?[] { false, true, null, false }.Select(planned => run.Assess(Record(planned))["standard"].Outcome)];

        Assert.Equal([Outcome.NotApplicable, Outcome.NotMet, Outcome.Undetermined, Outcome.NotApplicable], outcomes);
    }

    /// <summary>The condition of a comparison that is the whole of its indicator.</summary>
    [Theory]
    [InlineData(true, 40, Outcome.NotMet)]
    [InlineData(false, 40, Outcome.NotApplicable)]
    [InlineData(null, 40, Outcome.Undetermined)]
    [InlineData(null, 60, Outcome.Met)]
    public void Assess_ComparisonUnderACondition_IsNotAlwaysConsidered(bool? planned, int power, Outcome outcome)
    {
        (string, MetricValue)[] values = planned is { } told ? [("power_pct", power), ("planned", told)] : [("power_pct", power)];

        Assert.Equal(outcome, Law.Judge("""{ "metric": "power_pct", "atLeast": 50, "appliesWhen": { "attested": "planned" } }""", Commune.Of(values)).Outcome);
    }

    [Fact]
    public void Assess_EveryIndicatorWithdrawn_LeavesNothingToConsider()
    {
        RuleBook book = Law.Load(
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}]")}, {Law.Criterion("2", $"[{Law.Indicator(Hall, "2.1")}]")}]"),
            Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { "withdrawn": true } """));
        SetAssessment set = Law.Assess(book, Commune.With(("hall", true)))["standard"];

        Assert.Equal([Outcome.NotApplicable, Outcome.Met], set.Criteria.Select(criterion => criterion.Outcome));
        Assert.Empty(set.Criteria[0].Indicators);
        Assert.Equal(Outcome.Met, set.Outcome);
    }

    [Fact]
    public void Assess_PrerequisiteOfAPrerequisite_IsAssessedToo()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "50"), id: Before, from: "2016-12-01"),
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}]")}]", AdvancedBefore, "advanced", "2016-12-01", Requires(Before)),
            Law.SetOf(Law.AtLeast("power_pct", "95")),
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}]")}]", Advanced, "advanced", more: Requires(AdvancedBefore)));

        Assert.Equal(Outcome.Met, Law.Assess(book, Commune.With(("power_pct", 60), ("hall", true)))["advanced"].Prerequisite);
        Assert.Equal(Outcome.NotMet, Law.Assess(book, Commune.With(("power_pct", 40), ("hall", true)))["advanced"].Prerequisite);
        Assert.Equal(Outcome.Undetermined, Law.Assess(book, Commune.With(("hall", true)))["advanced"].Prerequisite);
    }

    [Fact]
    public void Basis_OverlayThatTouchesOneLevel_IsNamed()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "50")), Law.SetOf(Hall, id: Advanced, level: "advanced"), Law.Overlay("amendment", "211", Law.Threshold("60")));

        Assert.Equal(["211"], Law.Assess(book, Commune.Of()).Basis.Overlays.AsEnumerable());
    }

    [Theory]
    [InlineData("2021-01-01", Outcome.Met)]
    [InlineData("2025-12-31", Outcome.Met)]
    [InlineData("2020-12-31", Outcome.NotMet)]
    [InlineData("2026-01-01", Outcome.NotMet)]
    public void Recognised_OnTheFirstAndLastDayOfThePeriod_IsOfThePeriod(string date, Outcome expected)
    {
        // No set was in force on these days, so that the period itself must tell.
        RuleBook book = Law.Load(
            Law.SetOf(Hall, from: "2027-01-01"), Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}]")}]", "national/2020-2025/advanced", "advanced", "2027-01-01", Requires(Law.Standard, "recognised")));
        DateOnly day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        foreach (RecognitionFact fact in new[] { new RecognitionFact("standard", day), new RecognitionFact("standard", Year: day.Year), new RecognitionFact("standard", day, Year: 1999) })
        {
            Assert.Equal(expected, Law.Assess(book, Commune.Of(date: Commune.Day(2027), recognitions: [fact]))["advanced"].Prerequisite);
        }
    }

    /// <summary>"At least half" holds at half itself, counted exactly.</summary>
    [Theory]
    [InlineData(false, Outcome.Met)]
    [InlineData(null, Outcome.Undetermined)]
    [InlineData(true, Outcome.NotMet)]
    public void Revocation_ExactlyTheShare_IsEnough(bool? hall, Outcome holds)
    {
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}]")}, {Law.Criterion("2", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"), "2.1")}]")}]");
        (string, MetricValue)[] values = hall is { } told ? [("power_pct", 60), ("hall", told)] : [("power_pct", 60)];

        Assert.Equal(holds, Law.Assess(Law.Load(set, Grounds), Commune.Of(values, recognitions: [new RecognitionFact("standard", Period: "2021-2025")]))["standard"].Revocation!.Holds);
    }

    [Fact]
    public void Revocation_CriteriaNotKnown_CannotBeTold()
    {
        CommuneRecord commune = Commune.Of(recognitions: [new RecognitionFact("standard", Period: "2021-2025")]);

        Assert.Equal(Outcome.Undetermined, Law.Assess(Law.Load(Law.Set("null"), Grounds), commune)["standard"].Revocation!.Holds);
    }

    [Theory]
    [InlineData("none:1.1", 0)]
    [InlineData(":1.1", 0)]
    [InlineData("model:1.1", 0)]
    [InlineData("1.9", 0)]
    [InlineData("standard:1.1", 1)]
    [InlineData("1.1", 1)]
    public void Declared_OfALevelOrNumberThatIsNone_IsNoDisagreement(string id, int disagreements)
    {
        CommuneRecord commune = Commune.Of([("hall", false)], declared: [new DeclaredOutcome(id, DeclaredAnswer.Met)]);

        Assert.Equal(disagreements, Law.Assess(Law.Load(Law.SetOf(Hall)), commune).Disagreements.Length);
    }

    [Fact]
    public void Region_OfAProvinceThatHasJoinedAnotherSince_IsThatOfTheDayOfTheFigures()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion)));

        Assert.Equal("TN", Law.Assess(book, Commune.Of(province: "64", date: Commune.Day(2024)), new AssessmentOptions { AsOf = Commune.Day(2025) }).Scope["region"]);
        Assert.Equal("DHNTB", Law.Assess(book, Commune.Of(province: "52", date: Commune.Day(2024)), new AssessmentOptions { AsOf = Commune.Day(2025) }).Scope["region"]);
        Assert.Empty(Law.Assess(book, Commune.Of(region: "TN")).Warnings);
    }

    private const string Grounds = $$"""
        { "kind": "recognition", "format": 1, "id": "18-2022", "legal": { "document": "18/2022/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-08-02" },
          "effective": { "from": "2022-08-02" }, "for": ["{{Law.Standard}}"], "conditions": null, "revocation": { "any": [{ "verification": "confirmed", "criteriaNotMet": { "atLeastShare": 0.5 } }] } }
        """;

    private static string Requires(string set, string by = "met") => $$""", "requires": { "set": "{{set}}", "by": "{{by}}" }""";

    private static CommuneRecord Record(bool? planned) => planned is { } told ? Commune.With(("hall", false), ("planned", told)) : Commune.With(("hall", false));
}
