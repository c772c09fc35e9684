using Ntm.Rules.Assessments;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A part that an overlay adds needs one list that takes it: none, or several, is told when the book is loaded.</summary>
public class OpenListTests
{
    private const string Scope20 = """, "scope": [{ "province": "20" }]""";
    private const string Open = """{ "id": "inner", "any": [{ "attested": "hall" }], "open": "province" }""";
    private const string Closed = """{ "id": "inner", "any": [{ "attested": "hall" }] }""";

    private static readonly string Debt = Change("1.1/debt", "no_debt_added");

    [Theory]
    [InlineData("""{ "all": [{ "attested": "hall" }] }""")]
    [InlineData("""{ "any": [{ "attested": "hall" }] }""")]
    [InlineData("""{ "count": { "atLeast": 1, "of": [{ "attested": "hall" }] } }""")]
    [InlineData("""{ "delegated": "province", "until": { "any": [{ "attested": "hall" }] } }""")]
    public void Load_NationAddsToAnyKindOfList_IsAllowed(string requirement) => Assert.Empty(Codes(requirement, Law.Overlay("amendment", "211", Debt)));

    [Theory]
    [InlineData("amendment")]
    [InlineData("whatIf")]
    public void Load_NationOrTrialAddsToNoList_IsTold(string nature)
    {
        Assert.Equal(["NTM2212"], Codes("""{ "attested": "hall" }""", Law.Overlay(nature, "211", Debt)));
        Assert.Equal(["NTM2212"], Codes("""{ "delegated": "province", "until": { "attested": "hall" } }""", Law.Overlay(nature, "211", Debt)));
        Assert.Equal(["NTM2212"], Codes("""{ "delegated": "province" }""", Law.Overlay(nature, "211", Debt)));
    }

    [Fact]
    public void Load_NationAddsToAListThatAnAmendmentMakes_IsAllowed()
    {
        string list = Law.Overlay("amendment", "first", Change("1.1", """ "requirement": { "all": ["keep", { "attested": "market" }] } """));

        Assert.Empty(Codes("""{ "attested": "hall" }""", list, Law.Overlay("amendment", "second", Debt, "2022-02-01")));
    }

    [Fact]
    public void Load_ListIsThatOfAnotherIndicatorOrOfAPart_IsTold()
    {
        string otherIndicator = Law.Overlay("amendment", "first", Change("1.2", """ "requirement": { "all": ["keep", { "attested": "market" }] } """));
        Assert.Equal(["NTM2212"], Codes("""{ "attested": "hall" }""", otherIndicator, Law.Overlay("amendment", "second", Debt, "2022-02-01")));
    }

    [Fact]
    public void Load_ProvinceAddsToNoOpenList_IsTheProvincesFault()
    {
        Assert.Equal(["NTM3011"], Codes("""{ "attested": "hall" }""", Law.Overlay("provincial", "20-2022", Debt, more: Scope20)));
        Assert.Equal(["NTM3011"], Codes("""{ "all": [{ "attested": "hall" }] }""", Law.Overlay("provincial", "20-2022", Debt, more: Scope20)));
    }

    [Fact]
    public void Load_ProvinceAddsToAListThatAnAmendmentOpens_IsAllowedAndDemandedThere()
    {
        string opened = Law.Overlay("amendment", "first", Change("1.1", """ "requirement": { "all": ["keep", { "all": [{ "attested": "market" }], "open": "province" }] } """));
        RuleBook book = Law.Load(Book("""{ "attested": "hall" }""", opened, Law.Overlay("provincial", "20-2022", Debt, "2022-02-01", Scope20)));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of([("hall", true), ("market", true), ("no_debt", false)], province: "20")).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("hall", true), ("market", true), ("no_debt", false)], province: "36")).Outcome);
    }

    /// <summary>The inner list is the open one of the set; what an amendment puts in its place has its own open lists instead.</summary>
    [Theory]
    [InlineData(Open, """{ "any": [{ "attested": "market" }], "open": "province" }""", false)]
    [InlineData(Open, """{ "all": [{ "attested": "planned" }, { "any": [{ "attested": "market" }], "open": "province" }] }""", false)]
    [InlineData(Open, """{ "all": ["keep", { "attested": "market" }] }""", false)]
    [InlineData(Open, """{ "all": ["keep", { "any": [{ "attested": "market" }], "open": "province" }] }""", true)]
    [InlineData(Open, """{ "all": ["keep", { "attested": "market" }], "open": "province" }""", true)]
    [InlineData(Open, """{ "all": [{ "any": [{ "attested": "hall" }], "open": "province" }, { "any": [{ "attested": "market" }], "open": "province" }] }""", true)]
    [InlineData(Closed, """{ "any": [{ "attested": "market" }], "open": "province" }""", false)]
    [InlineData(Closed, """{ "all": ["keep", { "attested": "market" }], "open": "province" }""", false)]
    public void Load_AmendmentOfTheInnerList_CountsInItsPlace(string inner, string replacement, bool several)
    {
        string change = Change("1.1/inner", $$""" "requirement": {{replacement}} """);
        string[] codes = Codes($$"""{ "all": [{{inner}}, { "attested": "planned" }] }""", Law.Overlay("amendment", "first", change), Law.Overlay("amendment", "second", Debt, "2022-02-01"));

        Assert.Equal(several ? ["NTM2213"] : [], codes);
    }

    [Fact]
    public void Load_WholeRewrittenAndItsOpenListNotKept_OnlyTheNewOneCounts()
    {
        string whole = Law.Overlay("amendment", "first", Change("1.1", """ "requirement": { "any": [{ "attested": "market" }], "open": "province" } """));

        Assert.Empty(Codes($$"""{ "all": [{{Open}}, { "attested": "planned" }] }""", whole, Law.Overlay("amendment", "second", Debt, "2022-02-01")));
    }

    [Fact]
    public void Load_WhatIsAddedIsAnOpenListItself_IsAmbiguousOnlyForOthers()
    {
        string list = Change("1.1/list", """ "added": true, "requirement": { "any": [{ "attested": "market" }], "open": "province" } """);
        string set = $$"""{ "all": [{{Open}}, { "attested": "planned" }] }""";

        Assert.Empty(Codes(set, Law.Overlay("amendment", "first", list)));
        Assert.Equal(["NTM2213"], Codes(set, Law.Overlay("amendment", "first", list), Law.Overlay("amendment", "second", Debt, "2022-02-01")));
    }

    [Fact]
    public void Load_SetHasTwoOpenLists_IsTold() => Assert.Equal(
        ["NTM2213"], Codes($$"""{ "all": [{{Open}}, { "any": [{ "attested": "market" }], "open": "province" }] }""", Law.Overlay("provincial", "20-2022", Debt, more: Scope20)));

    private static string Change(string address, string content) => content == "no_debt_added"
        ? Change(address, """ "added": true, "requirement": { "attested": "no_debt" } """)
        : $$""" "{{Law.Standard}}#{{address}}": { {{content}}, "verification": "confirmed" } """;

    private static string[] Book(string requirement, params string[] overlays) =>
        [Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(requirement)}, {Law.Indicator("""{ "attested": "planned" }""", "1.2")}]")}]"), .. overlays];

    private static string[] Codes(string requirement, params string[] overlays) =>
        [.. Law.TryLoad(Book(requirement, overlays)).Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code)];
}
