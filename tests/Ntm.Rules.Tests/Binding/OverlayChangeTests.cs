using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>What a change may do: name, requirement, condition, added, withdrawn, parts.</summary>
public class OverlayChangeTests
{
    private const string Scope20 = """, "scope": [{ "province": "20" }]""";

    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));

    [Fact]
    public void Assess_Requirement_ReplacesTheWhole()
    {
        SetAssessment set = Standard(Commune.With(("hall", true)), Change("1.1", """ "requirement": { "attested": "hall" } """));

        Assert.Equal(ReasonCode.Attested, set["1.1"].Reason.Code);
        Assert.Equal("change", set["1.1"].Legal!.Document);
    }

    [Fact]
    public void Assess_Name_IsTheOneInForce()
    {
        SetAssessment set = Standard(Commune.With(), Change("1.1", """ "name": { "vi": "Tên mới", "en": "New name" } """));

        Assert.Equal("Tên mới", set["1.1"].Name.Vi);
        Assert.Equal(50m, set["1.1"].Threshold!.Figure);
    }

    [Fact]
    public void Assess_AppliesWhen_MakesItNotConsidered()
    {
        SetAssessment set = Standard(Commune.With(("planned", false)), Change("1.1", """ "appliesWhen": { "attested": "planned" } """));

        Assert.Equal(Outcome.NotApplicable, set["1.1"].Outcome);
    }

    [Fact]
    public void Assess_Withdrawn_LeavesTheSet()
    {
        SetAssessment set = Standard(Commune.With(("power_pct", 10), ("hall", true)), Change("1.1", """ "withdrawn": true """), Added("1.2"));

        Assert.Equal(["1.2"], set.Indicators.Select(indicator => indicator.Id));
        Assert.Equal(Outcome.Met, set.Outcome);
    }

    [Fact]
    public void Assess_Added_JoinsItsCriterion()
    {
        SetAssessment set = Standard(Commune.With(("power_pct", 90), ("hall", false)), Added("1.2"));

        Assert.Equal(["1.1", "1.2"], set.Criteria.Single().Indicators.Select(indicator => indicator.Id));
        Assert.Equal(Outcome.NotMet, set.Outcome);
        Assert.Equal("Nhà văn hóa thôn", set["1.2"].Name.Vi);
    }

    [Fact]
    public void Added_ThenWithdrawn_IsGone()
    {
        SetAssessment set = Standard(
            Commune.With(("power_pct", 90)), Added("1.2"), Law.Overlay("amendment", "third", Address("1.2", """ "withdrawn": true """), "2023-01-01"));

        Assert.Equal(["1.1"], set.Indicators.Select(indicator => indicator.Id));
    }

    [Fact]
    public void Added_ThenChanged_FollowsTheLaterRule()
    {
        const string change = """ "name": { "vi": "Tên sau", "en": "Later name" }, "requirement": { "attested": "market" }, "verification": "confirmed" """;
        SetAssessment set = Standard(
            Commune.With(("power_pct", 90), ("market", true)), Added("1.2"), Law.Overlay("amendment", "third", Address("1.2", change), "2023-01-01"));

        Assert.Equal(("Tên sau", Outcome.Met), (set["1.2"].Name.Vi, set["1.2"].Outcome));
    }

    [Fact]
    public void Assess_Province_MayAddAnIndicatorForItsCommunes()
    {
        string added = Law.Overlay("provincial", "20-2022", Address("1.2", AddedIndicator), more: Scope20);

        Assert.Equal(2, Standard(Commune.Of(province: "20"), added).Indicators.Count());
        Assert.Single(Standard(Commune.Of(province: "36"), added).Indicators);
    }

    [Fact]
    public void Assess_Province_MayAddPartsToAnOpenList()
    {
        string set = Law.SetOf("""{ "count": { "atLeast": 2, "of": [{ "attested": "hall" }, { "attested": "market" }], "open": "province" } }""");
        string part = Law.Overlay("provincial", "20-2022", Address("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" }, "verification": "confirmed" """), more: Scope20);
        RuleBook book = Law.Load(set, part);
        (string, MetricValue)[] values = [("hall", true), ("market", false), ("no_debt", true)];

        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of(values, province: "20")).Outcome);
        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of(values, province: "36")).Outcome);
    }

    [Theory]
    [InlineData("""{ "all": [{ "attested": "hall" }] }""")]
    [InlineData("""{ "all": [{ "attested": "hall" }, { "any": [{ "attested": "hall" }, { "attested": "market" }] }] }""")]
    [InlineData("""{ "all": [{ "id": "inner", "all": [{ "attested": "hall" }], "open": "province" }] }""")]
    public void Assess_Amendment_MayAddAPartToAnyList(string requirement)
    {
        string part = Address("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" }, "verification": "confirmed" """);
        RuleBook book = Law.Load(Law.SetOf(requirement), Law.Overlay("amendment", "211", part));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.With(("hall", true), ("no_debt", false))).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.With(("hall", true), ("no_debt", true))).Outcome);
    }

    [Fact]
    public void Amendment_PartAddedToWhatDecidesMeanwhile_IsDemanded()
    {
        string part = Address("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" }, "verification": "confirmed" """);
        RuleBook book = Law.Load(Law.SetOf("""{ "delegated": "province", "until": { "all": [{ "attested": "hall" }] } }"""), Law.Overlay("amendment", "211", part));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.With(("hall", true), ("no_debt", false))).Outcome);
    }

    [Fact]
    public void Amendment_PartAddedToAListThatKeepsAList_JoinsItOnce()
    {
        string own = Address("1.1", """ "requirement": { "all": ["keep", { "attested": "hall" }] }, "verification": "confirmed" """);
        string part = Address("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" }, "verification": "confirmed" """);
        RuleBook book = Law.Load(
            Law.SetOf("""{ "any": [{ "attested": "market" }, { "attested": "hall" }] }"""),
            Law.Overlay("amendment", "first", own),
            Law.Overlay("amendment", "second", part, "2022-02-01"));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.With(("market", false), ("hall", true), ("no_debt", false))).Outcome);
        Assert.Equal(3, Law.Judge(book, Commune.With(("market", true), ("hall", true), ("no_debt", true))).Requirement.Parts.Length);
        Assert.Equal(2, Law.Judge(book, Commune.With(("market", true), ("hall", true), ("no_debt", true))).Requirement.Parts[0].Parts.Length);
    }

    [Fact]
    public void Assess_Part_IsChangedAtItsAddress()
    {
        string set = Law.SetOf($$"""{ "all": [{ "id": "clean", "metric": "clean_pct", "atLeast": 60 }, { "id": "power", "metric": "power_pct", "atLeast": 90 }] }""");
        RuleBook book = Law.Load(set, Law.Overlay("amendment", "211", Law.Threshold("70", "1.1/clean")));
        IndicatorAssessment answer = Law.Judge(book, Commune.With(("clean_pct", 65), ("power_pct", 95)));

        Assert.Equal("clean_pct", answer.Shortfalls.Single().Metric.Id);
        Assert.Equal(5m, answer.Shortfall!.Amount.Value);
    }

    [Fact]
    public void Assess_KeepInAList_PutsTheNationalRequirementBesideTheProvinces()
    {
        string own = Address("1.1", """ "requirement": { "all": ["keep", { "attested": "hall" }] }, "verification": "confirmed" """);
        RuleBook book = Law.Load(Set, Law.Overlay("provincial", "20-2022", own, more: Scope20));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of([("power_pct", 90), ("hall", false)], province: "20")).Outcome);
        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of([("power_pct", 40), ("hall", true)], province: "20")).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 90), ("hall", true)], province: "20")).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 90), ("hall", false)], province: "36")).Outcome);
    }

    [Fact]
    public void Assess_NarrowerFigure_ReachesTheRequirementThatABroaderListKeeps()
    {
        string own = Address("1.1", """ "requirement": { "all": ["keep", { "attested": "hall" }] }, "verification": "confirmed" """);
        RuleBook book = Law.Load(
            Set,
            Law.Overlay("provincial", "broad", own, more: Scope20),
            Law.Overlay("provincial", "narrow", Law.Threshold("80"), more: """, "scope": [{ "province": "20", "border": true }]"""));
        CommuneRecord commune = Commune.Of([("power_pct", 70), ("hall", true)], province: "20", attributes: [("border", "true")]);

        Assert.Equal(10m, Law.Judge(book, commune).Shortfall!.Amount.Value);
    }

    private const string AddedIndicator = """
        "added": true, "criterion": "1", "name": { "vi": "Nhà văn hóa thôn", "en": "Village hall" }, "requirement": { "attested": "hall" }, "verification": "confirmed"
        """;

    private static string Added(string id) => Law.Overlay("amendment", "added", Address(id, AddedIndicator));

    private static string Change(string id, string content) => Law.Overlay("amendment", "change", Address(id, content + (content.Contains("requirement", StringComparison.Ordinal) || content.Contains("appliesWhen", StringComparison.Ordinal) ? """, "verification": "confirmed" """ : "")), "2022-02-01");

    private static string Address(string address, string content) => $$""" "{{Law.Standard}}#{{address}}": { {{content}} } """;

    private static SetAssessment Standard(CommuneRecord commune, params string[] overlays) => Law.Assess(Law.Load([Set, .. overlays]), commune)["standard"];
}
