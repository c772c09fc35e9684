using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A province is held to what the nation demands on its day, amendments included, and to nothing where the nation demands nothing.</summary>
public sealed class ProvinceAgainstAmendmentsTests
{
    private const string Power = """{ "metric": "power_pct", "atLeast": 50 }""";
    private const string Hall = """{ "attested": "hall" }""";
    private const string Border = """, "scope": [{ "province": "20", "border": true }]""";
    private const string LangSon = """, "scope": [{ "province": "20" }]""";

    [Theory]
    [InlineData("1.9", """ "threshold": 40 """)]
    [InlineData("1.9", """ "requirement": { "attested": "market" } """)]
    public void Load_ChangeOfWhatTheProvinceItselfAdded_IsItsOwnAffair(string address, string change) => Assert.Empty(Codes(
        Law.SetOf(Power), Provincial("first", Added("1.9", Power), LangSon), Provincial("second", Change(address, change), Border, "2022-02-01")));

    [Fact]
    public void Load_ChangeOfAPartOfWhatTheProvinceItselfAdded_IsItsOwnAffair() => Assert.Empty(Codes(
        Law.SetOf(Power),
        Provincial("first", Added("1.9", """{ "all": [{ "id": "hall", "attested": "hall" }] }"""), LangSon),
        Provincial("second", Change("1.9/hall", """ "requirement": { "attested": "market" } """), Border, "2022-02-01")));

    [Theory]
    [InlineData("""{ "id": "part", "attested": "hall" }""", """ "requirement": { "attested": "market" } """)]
    [InlineData("""{ "id": "part", "metric": "power_pct", "atLeast": 50 }""", """ "threshold": 40 """)]
    public void Load_ChangeOfAPartThatAnAmendmentTookOut_IsHeldToNothing(string part, string change) => Assert.Empty(Codes(
        Law.SetOf($$"""{ "all": [{{part}}, { "attested": "no_debt" }] }"""),
        Law.Overlay("amendment", "211", Change("1.1", """ "requirement": { "all": [{ "attested": "no_debt" }] } """)),
        Provincial("own", Change("1.1/part", change), LangSon, "2022-02-01")));

    /// <summary>The second of two indicators that one amendment adds.</summary>
    [Theory]
    [InlineData("49", "NTM3004")]
    [InlineData("50", null)]
    public void Load_LooserThanAnIndicatorThatAnAmendmentAdded_IsAnError(string figure, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Codes(
            Law.SetOf(Hall),
            Law.Overlay("amendment", "211", $"{Added("1.2", """{ "metric": "clean_pct", "atLeast": 30 }""")}, {Added("1.3", Power)}"),
            Provincial("own", Change("1.3", $""" "threshold": {figure} """), LangSon, "2022-02-01")));

    /// <summary>The figure of a province is for what the list keeps, and is held to what that demands; the part beside it has the same address.</summary>
    [Theory]
    [InlineData("49", "NTM3004", """{ "all": ["keep", { "attested": "no_debt" }] }""")]
    [InlineData("49", "NTM3004", """{ "all": [{ "metric": "clean_pct", "atLeast": 10 }, "keep"] }""")]
    [InlineData("49", "NTM3004", """{ "all": [{ "attested": "no_debt" }, { "any": [{ "metric": "clean_pct", "atLeast": 10 }, "keep"] }] }""")]
    [InlineData("50", null, """{ "all": [{ "metric": "clean_pct", "atLeast": 90 }, "keep"] }""")]
    public void Load_LooserThanWhatAnAmendmentPutIntoAList_IsAnError(string figure, string? code, string list) => Assert.Equal(
        code is null ? [] : [code],
        Codes(
            Law.SetOf(Power),
            Law.Overlay("amendment", "211", Change("1.1", $""" "requirement": {list} """)),
            Provincial("own", Change("1.1", $""" "threshold": {figure} """), LangSon, "2022-02-01")));

    [Theory]
    [InlineData("49", "NTM3004")]
    [InlineData("50", null)]
    public void Load_LooserThanWhatTwoAmendmentsPutIntoLists_IsAnError(string figure, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Codes(
            Law.SetOf(Power),
            Law.Overlay("amendment", "211", Change("1.1", """ "requirement": { "all": ["keep", { "attested": "no_debt" }] } """)),
            Law.Overlay("amendment", "212", Change("1.1", """ "requirement": { "all": [{ "metric": "clean_pct", "atLeast": 10 }, "keep"] } """), "2022-01-15"),
            Provincial("own", Change("1.1", $""" "threshold": {figure} """), LangSon, "2022-02-01")));

    /// <summary>A step of the year table in the set is found through the list around it.</summary>
    [Fact]
    public void Load_LooserThanALaterYearOfWhatIsInAList_IsTold() => Assert.Equal(
        ["NTM3006"],
        Codes(
            Law.SetOf("""{ "metric": "power_pct", "atLeast": { "by": "year", "cases": { "..2023": 50, "2024..": 60 } } }"""),
            Law.Overlay("amendment", "211", Change("1.1", """ "requirement": { "all": ["keep", { "attested": "no_debt" }] } """)),
            Provincial("own", Change("1.1", """ "threshold": 55 """), LangSon, "2022-02-01")));

    /// <summary>The last requirement holds, whatever later amendments change beside it.</summary>
    [Theory]
    [InlineData("""{ "attested": "market" }""", null)]
    [InlineData("""{ "attested": "hall" }""", "NTM3010")]
    public void Load_RequirementThatAnAmendmentWroteAnew_IsWhatTheProvinceMustKeep(string kept, string? code)
    {
        string[] codes = Codes(
            Law.SetOf(Hall),
            Law.Overlay("amendment", "211", Change("1.1", """ "requirement": { "attested": "market" } """)),
            Law.Overlay("amendment", "212", Change("1.1", """ "name": { "vi": "Tên", "en": "Name" } """), "2022-01-15"),
            Provincial("own", Change("1.1", $$""" "requirement": { "all": [{{kept}}, { "attested": "no_debt" }] } """), LangSon, "2022-02-01"));

        Assert.Equal(code is null, codes.Length == 0);
    }

    /// <summary>Years of a table inside another one, in its cases or in what holds for the others.</summary>
    [Theory]
    [InlineData("""{ "by": "area", "cases": { "mountain": { "by": "year", "cases": { "..2023": 40, "2024..": 60 } } }, "otherwise": 40 }""")]
    [InlineData("""{ "by": "area", "cases": { "mountain": 40 }, "otherwise": { "by": "year", "cases": { "..2023": 40, "2024..": 60 } } }""")]
    [InlineData("""{ "delegated": "province", "noLooserThan": { "by": "year", "cases": { "..2023": 40, "2024..": 60 } } }""")]
    public void Looser_OvertakenByAStepOfAnInnerTable_IsToldTheYear(string national)
    {
        Diagnostic problem = Law.TryLoad(Law.SetOf(Law.AtLeast("income", national)), Law.Province("20", "50")).Diagnostics.Single();

        Assert.Equal("NTM3006: 50 national/2021-2025/standard#1.1 60 2024", $"{problem.Code}: {string.Join(' ', problem.Arguments)}");
    }

    /// <summary>A later step of some other table is no news: told is the year, or the day, in which the national figure first is the stricter one.</summary>
    [Fact]
    public void Looser_OvertakenForLong_IsToldTheFirstYearAndDay()
    {
        string later = Law.Overlay("amendment", "212", Change("1.1", """ "threshold": { "by": "year", "cases": { "..2025": 90, "2026..": 95 } } """), "2030-01-01");
        RuleBookLoad byYear = Law.TryLoad(Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "..2023": 40, "2024..": 60 } }""")), Law.Province("20", "50"), later);
        RuleBookLoad byDay = Law.TryLoad(
            Law.SetOf(Power), Law.Province("20", "60"), Law.Overlay("amendment", "211", Law.Threshold("75"), "2023-06-01"),
            Law.Overlay("amendment", "212", Change("1.1", """ "name": { "vi": "Tên", "en": "Name" } """), "2024-06-01"));

        Assert.Equal(["2024", "2030-01-01", "2030-01-01"], byYear.Diagnostics.Select(problem => problem.Arguments[^1]));
        Assert.Equal(["2023-06-01"], byDay.Diagnostics.Select(problem => problem.Arguments[^1]));
    }

    [Fact]
    public void Load_OwnFigureThatIsUnverified_IsComparedAllTheSame() =>
        Assert.Equal(["NTM3004"], Codes(Law.SetOf(Power), Law.Province("20", """{ "value": 40, "verification": "unverified" }""")));

    private static string Added(string address, string requirement) =>
        Change(address, $$""" "added": true, "criterion": "1", "name": { "vi": "Thêm", "en": "Added" }, "requirement": {{requirement}} """);

    private static string Change(string address, string content) => $$""" "{{Law.Standard}}#{{address}}": { {{content}}, "verification": "confirmed" } """;

    private static string Provincial(string id, string changes, string scope, string from = "2022-01-01") => Law.Overlay("provincial", id, changes, from, scope);

    private static string[] Codes(params string[] files) => [.. Law.TryLoad(files).Diagnostics.Select(problem => problem.Code)];
}
