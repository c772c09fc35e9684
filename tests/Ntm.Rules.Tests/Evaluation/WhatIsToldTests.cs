using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What an answer tells beside its outcome: what would decide it, what it names, how much is missing.</summary>
public class WhatIsToldTests
{
    private const string Planned = """, "appliesWhen": { "verification": "confirmed", "attested": "planned" }""";

    [Theory]
    [InlineData(true, null, "market", "planned")]
    [InlineData(false, null, "planned")]
    [InlineData(false, true, "planned")]
    [InlineData(null, true, "hall", "planned")]
    public void Deciding_CriterionUnderAnOpenCondition_NamesItAndWhatIsStillOpenBeside(bool? hall, bool? market, params string[] metrics)
    {
        // Where an indicator is not met, nothing else of the criterion matters any more.
        string criterion = Law.Criterion("1", $"[{Law.Indicator(Attested("hall"))}, {Law.Indicator(Attested("market"), "1.2")}]", Planned);
        (string, bool?)[] told = [("hall", hall), ("market", market)];
        CommuneRecord commune = Commune.Of([.. told.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, (MetricValue)pair.Item2!.Value))]);
        SetAssessment set = Law.Assess(Law.Load(Law.Set($"[{criterion}]")), commune)["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Equal(metrics, set.Deciding.Metrics.AsEnumerable());
    }

    [Fact]
    public void Deciding_PartThatIsSettledByPolicy_IsNotAskedFor()
    {
        RuleBook book = Law.Load(Law.SetOf($$"""{ "any": [{{Law.AtLeast("power_pct", "50")}}, {{Law.AtLeast("clean_pct", "null")}}] }"""));
        SetAssessment set = Law.Assess(book, Commune.With(("clean_pct", 60)), new AssessmentOptions { MissingCountsAsNotMet = true })["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Empty(set.Deciding.Metrics);
        Assert.Equal([$"{Law.Standard}#1.1"], set.Deciding.Figures.Select(figure => figure.ToString()));
    }

    [Fact]
    public void Deciding_ValueThatCannotBeUsed_IsAskedFor() =>
        Assert.Equal(["power_pct"], Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50"))), Commune.With(("power_pct", 190)))["standard"].Deciding.Metrics.AsEnumerable());

    /// <summary>What a province supplies is asked of the province's own set.</summary>
    [Theory]
    [InlineData("null", "provinces/2021-2025/20#*")]
    [InlineData("""[{ "id": "7", "name": { "vi": "Tiêu chí 7", "en": "Criterion 7" }, "indicators": null }]""", "provinces/2021-2025/20#7")]
    [InlineData("""[{ "id": "7", "name": { "vi": "Tiêu chí 7", "en": "Criterion 7" }, "indicators": [{ "id": "7.1", "name": { "vi": "Chỉ tiêu", "en": "Indicator" }, "requirement": null }] }]""", "provinces/2021-2025/20#7.1")]
    public void Deciding_CriteriaThatAProvinceSupplies_AreNamedByItsSet(string criteria, string asked)
    {
        RuleBook book = Law.Load(
            Law.Set("""{ "delegated": "province" }"""),
            Law.Set(criteria, "provinces/2021-2025/20", more: $$""", "fills": "{{Law.Standard}}", "scope": [{ "province": "20" }]"""));

        Assert.Equal([asked], Law.Assess(book, Commune.Of(province: "20"))["standard"].Deciding.Figures.Select(figure => figure.ToString()));
    }

    [Fact]
    public void Deciding_RuleAndItsFigureOpen_WhatTellsTheRuleComesFirst()
    {
        const string byArea = """{ "by": "area", "cases": { "valley": 60, "mountain": 80 } }""";
        RuleBook book = Law.Load(
            Law.SetOf("""{ "attested": "hall" }"""),
            Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { "requirement": {{Law.AtLeast("power_pct", byArea)}}, "verification": "confirmed" } """, more: """, "scope": [{ "border": true }]"""));

        Assert.Equal(["border", "area"], Law.Assess(book, Commune.With(("hall", false), ("power_pct", 70)))["standard"].Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void Deciding_NoSetInForce_IsNothing()
    {
        Deciding deciding = Law.Assess(Law.Load(Law.SetOf(Attested("hall"))), Commune.With(("hall", true)))["advanced"].Deciding;

        Assert.Empty(deciding.Figures);
        Assert.Empty(deciding.Metrics);
    }

    [Fact]
    public void Condition_OfIndicatorAndOfItsRequirement_TheOuterIsTold()
    {
        RequirementAssessment answer = Law.Judge(
            Law.Load(Law.SetOf("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", """, "appliesWhen": { "attested": "market" }""")), Commune.With(("hall", false))).Requirement;

        Assert.Equal("market", ((BoundAttestation)answer.Condition!.Requirement).Metric.Id);
    }

    [Fact]
    public void Condition_ByClassOverOneByFigures_ThatOfTheRequirementIsTold()
    {
        RequirementAssessment answer = Law.Judge(
            Law.Load(Law.SetOf("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", """, "appliesWhen": [{ "border": true }]""")), Commune.With(("hall", false))).Requirement;

        Assert.Equal("planned", ((BoundAttestation)answer.Condition!.Requirement).Metric.Id);
        Assert.Equal("border", answer.MissingAttribute);
    }

    [Theory]
    [InlineData("""[{ "border": true }]""", "border")]
    [InlineData("""{ "attested": "planned" }""", "area")]
    public void Condition_MissingClass_IsThatOfTheConditionElseThatOfTheRequirement(string when, string attribute)
    {
        RequirementAssessment answer = Law.Judge(
            Law.Load(Law.SetOf("""{ "attested": "hall", "appliesWhen": [{ "area": "valley" }] }""", $""", "appliesWhen": {when}""")), Commune.With(("hall", false))).Requirement;

        Assert.Equal(attribute, answer.MissingAttribute);
    }

    [Fact]
    public void Condition_Open_TheListThatItIsOverIsStillShown()
    {
        RequirementAssessment answer = Law.Judge(
            Law.Load(Law.SetOf($$"""{ "all": [{{Attested("hall")}}, {{Attested("market")}}] }""", """, "appliesWhen": { "attested": "planned" }""")), Commune.With(("hall", false))).Requirement;

        Assert.Equal((Outcome.Undetermined, ReasonCode.ConditionUndetermined), (answer.Outcome, answer.Reason.Code));
        Assert.Equal([Outcome.NotMet, Outcome.Undetermined], answer.Parts.Select(part => part.Outcome));
    }

    [Fact]
    public void Gap_OfAMissingClass_NamesItInTheAnswer()
    {
        const string table = """{ "by": "area", "cases": { "valley": 50, "mountain": null } }""";
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("power_pct", table), Commune.With(("power_pct", 60)));

        Assert.Equal((ReasonCode.DimensionMissing, "area"), (answer.Reason.Code, answer.Requirement.MissingAttribute));
        Assert.Empty(answer.Requirement.MissingMetrics);
    }

    [Fact]
    public void ForParts_OnlyWhatIsUndetermined_AsksForAnything()
    {
        const string table = """{ "by": "area", "cases": { "valley": 80, "mountain": 90 } }""";
        string open = $$"""{ "metric": "literate_pct", "atLeast": {{table}}, "for": ["men", "women"] }""";
        RequirementAssessment between = Law.Judge(open, Commune.With(("literate_pct.men", 85), ("literate_pct.women", 95))).Requirement;
        RequirementAssessment fails = Law.Judge(open, Commune.With(("literate_pct.men", 70))).Requirement;
        RequirementAssessment one = Law.Judge(open, Commune.With(("literate_pct.men", 70), ("literate_pct.women", 85))).Requirement;

        Assert.Equal((Outcome.Undetermined, "area"), (between.Outcome, between.MissingAttribute));
        Assert.Equal((Outcome.NotMet, null), (fails.Outcome, fails.MissingAttribute));
        Assert.Empty(fails.MissingMetrics);
        Assert.Equal((Outcome.NotMet, null), (one.Outcome, one.MissingAttribute));
    }

    [Theory]
    [InlineData("""{ "any": [{ "metric": "power_pct", "atLeast": 90 }, { "attested": "hall" }] }""", true, Outcome.Met)]
    [InlineData("""{ "any": [{ "metric": "power_pct", "atLeast": 90 }, { "attested": "hall" }] }""", null, Outcome.Undetermined)]
    [InlineData("""{ "any": [{ "metric": "power_pct", "atLeast": 90 }, { "attested": "hall" }] }""", false, Outcome.NotMet)]
    public void Shortfalls_OfAList_AreThereOnlyWhereItIsNotMet(string requirement, bool? hall, Outcome outcome)
    {
        (string, MetricValue)[] values = hall is { } told ? [("power_pct", 80), ("hall", told)] : [("power_pct", 80)];
        IndicatorAssessment answer = Law.Judge(requirement, Commune.Of(values));

        Assert.Equal((outcome, outcome == Outcome.NotMet ? 1 : 0), (answer.Outcome, answer.Shortfalls.Length));
    }

    [Theory]
    [InlineData("""{ "any": [{ "attested": "market" }, { "attested": "hall" }] }""", "Có nhà văn hóa")]
    [InlineData("""{ "all": [{ "attested": "hall" }, { "id": "ownpart", "delegated": "province" }] }""", "ownpart")]
    [InlineData("""{ "count": { "atLeast": 3, "of": [{ "attested": "hall" }, { "attested": "market" }, { "attested": "planned" }] } }""", "2")]
    public void List_Sentence_NamesWhatDecides(string requirement, string named) =>
        Assert.Contains(named, Law.Judge(requirement, Commune.With(("hall", true), ("market", false))).Reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);

    [Fact]
    public void Rating_ShortOf_IsNamedInBothLanguages()
    {
        Unit unit = Law.Judge("""{ "rated": "readiness", "atLeast": "tot" }""", Commune.With(("readiness", "kha"))).Shortfall!.Amount.Unit;

        Assert.Equal(("step", "bậc", "steps"), (unit.Id, unit.SymbolVi, unit.SymbolEn));
    }

    [Fact]
    public void Shortfall_OfALimitBelowZero_IsRelativeToItsSize()
    {
        Shortfall shortfall = Law.Judge(WithMetric("poor - households", Law.AtLeast("worked_out", "-10")), Commune.With(("poor", 10), ("households", 25))).Shortfall!;

        Assert.Equal((5m, Rational.Create(1, 2)), ((decimal)shortfall.Amount.Value.Floor(), shortfall.Relative));
    }

    [Theory]
    [InlineData("poor + households", 11)]
    [InlineData("households - poor", 5)]
    [InlineData("poor * households", 24)]
    [InlineData("households / 4", 2)]
    [InlineData("min(poor, households)", 3)]
    [InlineData("min(households, poor)", 3)]
    [InlineData("max(poor, households)", 8)]
    [InlineData("max(households, poor)", 8)]
    [InlineData("-poor + households", 5)]
    [InlineData("households - -poor", 11)]
    public void Formula_OfTwoMetrics_MeasuresWhatTheOperatorSays(string formula, int expected) =>
        Assert.Equal(expected, Law.Judge(WithMetric(formula, Law.AtLeast("worked_out", "0")), Commune.With(("poor", 3), ("households", 8))).Measured!.Value);

    [Fact]
    public void Value_ThatSaysNothing_IsMissing()
    {
        Assert.Equal(ReasonCode.ValueMissing, Law.Judge(Law.AtLeast("power_pct", "50"), Commune.With(("power_pct", default))).Reason.Code);
        Assert.Equal(ReasonCode.ValueMissing, Law.Judge(Attested("hall"), Commune.With(("hall", default))).Reason.Code);
    }

    [Theory]
    [InlineData("border", """{ "true": 50 }""", "false", "Households with power", "không", "no")]
    [InlineData("border", """{ "false": 50 }""", "true", "Households with power", "có", "yes")]
    [InlineData("area", """{ "valley": 50 }""", "island", "Households with power", "hải đảo", "island")]
    [InlineData("villages", """{ "..4": 50 }""", "5", "Households with power", "5", "5")]
    public void NoCase_OfAnyKindOfAttribute_NamesTheValueInBothLanguages(string attribute, string cases, string value, string metric, string vi, string en)
    {
        Reason reason = Law.Judge(
            Law.AtLeast("power_pct", $$"""{ "by": "{{attribute}}", "cases": {{cases}} }"""), Commune.Of([("power_pct", 60)], attributes: [(attribute, value)])).Reason;

        Assert.Equal(ReasonCode.NoCase, reason.Code);
        Assert.Contains($": {vi}", reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);
        Assert.Contains($": {en}", reason.Sentence(Language.English), StringComparison.Ordinal);
        Assert.Contains(metric, reason.Sentence(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("79.96", Outcome.NotMet, "79,96 %")]
    [InlineData("80.04", Outcome.Undetermined, "80,04 %")]
    [InlineData("90.04", Outcome.Met, "90,04 %")]
    public void Compared_ValueNextToALimit_IsToldWithTheDecimalsThatTellThemApart(string power, Outcome outcome, string told)
    {
        decimal value = decimal.Parse(power, System.Globalization.CultureInfo.InvariantCulture);
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("power_pct", Limits(", \"noStricterThan\": 90")), Commune.With(("power_pct", value)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.Contains(told, answer.Reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_WithTheOnlyLimitThereIs_TellsThemApart() => Assert.Contains(
        "80,04 %", Law.Judge(Law.AtLeast("power_pct", Limits("")), Commune.With(("power_pct", 80.04m))).Reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);

    [Fact]
    public void ForParts_InEnglish_NamesThePartsAndTheTotal() => Assert.Contains(
        "men, women, the total",
        Law.Judge(
            """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""",
            Commune.With(("literate_pct.men", 80), ("literate_pct.women", 80), ("literate_pct", 80))).Reason.Sentence(Language.English),
        StringComparison.Ordinal);

    [Fact]
    public void Computed_JustAboveItsRange_IsToldApartFromTheBound() => Assert.Contains(
        "100,001 %",
        Law.Assess(Law.Load(Law.SetOf(Attested("hall"))), Commune.With(("insured", 100_001), ("population", 100_000))).Warnings.Single().Sentence(Language.Vietnamese),
        StringComparison.Ordinal);

    /// <summary>The lower bound is told where it is the one that is missed, also of a metric that has both.</summary>
    [Theory]
    [InlineData(""", "min": 0, "max": 100""")]
    [InlineData(""", "min": 0""")]
    public void Computed_JustBelowItsRange_IsToldApartFromTheBound(string range) => Assert.Contains(
        "-0,4 hộ",
        Law.Assess(WithMetrics(WorkedOut("poor - households", range), Attested("hall")), Commune.With(("poor", 3), ("households", 3.4m))).Warnings.Single().Sentence(Language.Vietnamese),
        StringComparison.Ordinal);

    [Fact]
    public void ForParts_MissingCountedAsNotMet_NamesTheMetricAlone() => Assert.Equal(
        ["Tỷ lệ biết chữ"],
        Law.Judge(
            """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""", Commune.With(("literate_pct.men", 95)), new AssessmentOptions { MissingCountsAsNotMet = true })
            .Reason.Arguments.Select(argument => argument.Vi));

    /// <summary>The counts are of all, men and women together, so that a share among women says nothing in counts.</summary>
    [Fact]
    public void ForParts_OfAShareThatIsCounted_IsShortInPercentAlone()
    {
        const string card = """
            { "id": "card_pct", "name": { "vi": "Có thẻ", "en": "With a card" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["insured", "population"],
              "parts": [{ "id": "women", "name": { "vi": "nữ", "en": "women" } }] }
            """;
        RuleBook book = WithMetrics(card, """{ "metric": "card_pct", "atLeast": 90, "for": ["women"] }""");
        IndicatorAssessment answer = Law.Judge(book, Commune.With(("insured", 80), ("population", 100), ("card_pct.women", 85)));

        Assert.Equal([5m, 10m], answer.Shortfalls.Select(shortfall => shortfall.Amount.Value));
        Assert.All(answer.Shortfalls, shortfall => Assert.Null(shortfall.InCounts));
    }

    private static string Attested(string metric) => $$"""{ "attested": "{{metric}}" }""";

    private static string Limits(string more) => $$"""{ "delegated": "province", "noLooserThan": 80{{more}} }""";

    private static string WorkedOut(string formula, string more = "") => $$"""
        { "id": "worked_out", "name": { "vi": "Số tính ra", "en": "Worked out" }, "type": "quantity", "unit": "households", "decimals": 0, "formula": "{{formula}}"{{more}} }
        """;

    private static RuleBook WithMetric(string formula, string requirement) => WithMetrics(WorkedOut(formula), requirement);

    private static RuleBook WithMetrics(string metric, string requirement) => RuleBook.Load(
    [
        .. LittleCatalog.Sources,
        RuleSource.Memory("catalog/more.json", $$"""{ "kind": "metrics", "format": 1, "metrics": [{{metric}}] }"""),
        RuleSource.Memory("law/0.json", Law.SetOf(requirement)),
    ]).BookOrThrow();
}
