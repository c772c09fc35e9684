using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>What a province is measured by: the sets and amendments of the nation on its first day, no trial and no other province.</summary>
public class NationalLawTests
{
    private const string Scope20 = """, "scope": [{ "province": "20" }]""";
    private const string Hall = """{ "attested": "hall" }""";
    private const string Market = """{ "attested": "market" }""";
    private const string Planned = """{ "attested": "planned" }""";

    private static readonly string First = Replacing("amendment", "first", Market, "2022-01-01");
    private static readonly string Second = Replacing("amendment", "second", Planned, "2022-02-01");

    /// <summary>The set demands a hall, from January a market, from February a plan.</summary>
    [Theory]
    [InlineData(Hall, "2021-12-31", true)]
    [InlineData(Market, "2021-12-31", false)]
    [InlineData(Market, "2022-01-01", true)]
    [InlineData(Market, "2022-01-31", true)]
    [InlineData(Hall, "2022-01-31", false)]
    [InlineData(Planned, "2022-01-31", false)]
    [InlineData(Planned, "2022-02-01", true)]
    [InlineData(Market, "2022-02-01", false)]
    [InlineData(Hall, "2022-02-01", false)]
    public void Load_RepeatedRequirement_IsThatOfTheFirstDay(string repeated, string from, bool allowed)
    {
        string own = Replacing("provincial", "20-2022", $$"""{ "all": [{{repeated}}, { "attested": "no_debt" }] }""", from, more: Scope20);

        Assert.Equal(allowed ? [] : ["NTM3007"], Codes(Law.SetOf(Hall), First, Second, own));
        Assert.Equal(allowed ? [] : ["NTM3007"], Codes(own, Second, First, Law.SetOf(Hall)));
    }

    [Theory]
    [InlineData("whatIf", "")]
    [InlineData("illustrative", "")]
    [InlineData("provincial", """, "scope": [{ "province": "36" }]""")]
    public void Load_WhatOnlyATrialOrAnotherProvinceDemands_IsNotNational(string nature, string scope)
    {
        string other = Replacing(nature, "other", $$"""{ "all": ["keep", {{Market}}] }""", "2022-01-01", more: scope);
        string own = Replacing("provincial", "20-2022", $$"""{ "all": [{ "all": ["keep", {{Market}}] }, { "attested": "no_debt" }] }""", "2022-02-01", more: Scope20);

        Assert.Equal(["NTM3007"], Codes(Law.SetOf(Hall), other, own));
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("""{ "delegated": "province" }""", true)]
    [InlineData(Hall, false)]
    public void Load_PartThatTheNationLeavesOpen_MayBeFilled(string part, bool allowed)
    {
        // A part without content cannot have an id of its own in the set; an amendment gives the whole anew.
        string written = part == "null" ? """{ "id": "own", "delegated": "province" }""" : $$"""{ "id": "own", {{part[1..]}}""";
        string set = Law.SetOf($$"""{ "all": [{ "all": [{{written}}, {{Planned}}] }, {{Planned}}] }""");

        Assert.Equal(allowed ? [] : ["NTM3007"], Codes(set, Replacing("provincial", "20-2022", Market, "2022-01-01", "1.1/own", Scope20)));
    }

    [Fact]
    public void Load_PartThatAnAmendmentFills_IsNoLongerOpen()
    {
        string set = Law.SetOf($$"""{ "all": [{ "id": "own", "delegated": "province" }, {{Planned}}] }""");
        string filled = Replacing("amendment", "first", Hall, "2022-01-01", "1.1/own");

        Assert.Equal(["NTM3007"], Codes(set, filled, Replacing("provincial", "20-2022", Market, "2022-02-01", "1.1/own", Scope20)));
        Assert.Empty(Codes(set, filled, Replacing("provincial", "20-2022", Market, "2021-12-31", "1.1/own", Scope20)));
    }

    [Fact]
    public void Load_WholeThatAnAmendmentDelegates_IsOpenInItsParts()
    {
        string set = Law.SetOf($$"""{ "all": [{ "id": "own", "attested": "hall" }, {{Planned}}] }""");
        string delegated = Replacing("amendment", "first", $$"""{ "all": [{ "id": "own", "delegated": "province" }, {{Planned}}] }""", "2022-01-01");

        Assert.Empty(Codes(set, delegated, Replacing("provincial", "20-2022", Market, "2022-02-01", "1.1/own", Scope20)));
        Assert.Equal(["NTM3007"], Codes(set, delegated, Replacing("provincial", "20-2022", Market, "2021-12-31", "1.1/own", Scope20)));
    }

    /// <summary>The figures of parts are compared at any depth.</summary>
    [Theory]
    [InlineData(50, 49, "NTM3004")]
    [InlineData(50, 50, null)]
    [InlineData(50, 51, null)]
    public void Load_FigureOfANestedPart_IsComparedWithThatPart(int national, int own, string? code)
    {
        string set = Law.SetOf($$"""{ "all": [{ "id": "other", "metric": "clean_pct", "atLeast": 90 }, { "any": [{ "id": "power", "metric": "power_pct", "atLeast": {{national}} }, {{Hall}}] }] }""");

        Assert.Equal(code is null ? [] : [code], Codes(set, Law.Overlay("provincial", "20-2022", Law.Threshold($"{own}", "1.1/power"), more: Scope20)));
    }

    [Theory]
    [InlineData("2024-01-01", null, "2023-12-31", true)]
    [InlineData("2024-01-01", null, "2024-01-01", false)]
    [InlineData("2024-01-01", "2023-06-30", "2023-06-30", true)]
    [InlineData("2024-01-01", "2023-06-30", "2023-07-01", false)]
    [InlineData("2024-01-01", "2024-06-30", "2024-03-01", false)]
    public void Load_NationMovesOn_ProvinceIsOvertakenWhileItHolds(string replaced, string? ends, string amended, bool overtaken)
    {
        string first = Law.Province("20", "70", id: "20-2022");
        first = ends is null ? first : first.Replace("""{ "from": "2022-01-01" }""", $$"""{ "from": "2022-01-01", "to": "{{ends}}" }""", StringComparison.Ordinal);
        string next = Law.Overlay("provincial", "20-next", Law.Threshold("90"), replaced, """, "replaces": "20-2022", "scope": [{ "province": "20" }]""");
        string[] found = All(Law.SetOf(Law.AtLeast("power_pct", "50")), first, next, Law.Overlay("amendment", "national", Law.Threshold("80"), amended));

        Assert.Equal(overtaken ? ["NTM3006"] : [], found);
    }

    [Fact]
    public void Load_LooserThanAnUnverifiedFigure_IsAWarningEvenWhereOthersAreConfirmed()
    {
        const string table = """{ "by": "region", "cases": { "TDMN": { "value": 50, "verification": "unverified" }, "DBSH": 60, "DHNTB": 60, "TN": 60 } }""";

        Assert.Equal(["NTM3005"], All(Law.SetOf(Law.AtLeast("power_pct", table)), Law.Province("20", "40")));
        Assert.Equal(["NTM3004"], All(Law.SetOf(Law.AtLeast("power_pct", table)), Law.Province("36", "40")));
    }

    private static string Replacing(string nature, string id, string requirement, string from, string address = "1.1", string more = "") =>
        Law.Overlay(nature, id, $$""" "{{Law.Standard}}#{{address}}": { "requirement": {{requirement}}, "verification": "confirmed" } """, from, more);

    private static string[] Codes(params string[] files) =>
        [.. Law.TryLoad(files).Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code)];

    private static string[] All(params string[] files) => [.. Law.TryLoad(files).Diagnostics.Select(problem => problem.Code)];
}
