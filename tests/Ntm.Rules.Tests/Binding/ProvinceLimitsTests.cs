using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>How far a province may go, to the last tenth and the last day, and what it is told where it goes beyond.</summary>
public class ProvinceLimitsTests
{
    private const string InLangSon = """, "scope": [{ "province": "20" }]""";

    [Theory]
    [InlineData("atLeast", "50", "50", null)]
    [InlineData("atLeast", "50", "49.9", "NTM3004")]
    [InlineData("moreThan", "50", "50", null)]
    [InlineData("moreThan", "50", "49.9", "NTM3004")]
    [InlineData("atMost", "50", "50", null)]
    [InlineData("atMost", "50", "50.1", "NTM3004")]
    [InlineData("lessThan", "50", "50", null)]
    [InlineData("lessThan", "50", "50.1", "NTM3004")]
    [InlineData("atLeast", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }""", "80", null)]
    [InlineData("atLeast", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }""", "79.9", "NTM3004")]
    [InlineData("atLeast", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }""", "90", null)]
    [InlineData("atLeast", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }""", "90.1", "NTM3008")]
    [InlineData("atMost", """{ "delegated": "province", "noLooserThan": 10, "noStricterThan": 5 }""", "5", null)]
    [InlineData("atMost", """{ "delegated": "province", "noLooserThan": 10, "noStricterThan": 5 }""", "4.9", "NTM3008")]
    [InlineData("atMost", """{ "delegated": "province", "noLooserThan": 10, "noStricterThan": 5 }""", "10.1", "NTM3004")]
    public void Figure_ExactlyAtTheLimit_IsAllowed(string comparison, string national, string own, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Law.TryLoad(Law.SetOf($$"""{ "metric": "power_pct", "{{comparison}}": {{national}} }"""), Law.Province("20", own))));

    [Fact]
    public void Looser_OvertakenByAYearsStep_IsToldTheYear()
    {
        const string steps = """{ "by": "year", "cases": { "..2022": 40, "2023": 45, "2024..": 60 } }""";

        Assert.Equal("50 | national/2021-2025/standard#1.1 | 60 | 2024", Told(Law.SetOf(Law.AtLeast("income", steps)), Law.Province("20", "50"), "NTM3006"));
    }

    [Fact]
    public void Looser_OvertakenByAnAmendment_IsToldTheDay()
    {
        string amendment = Law.Overlay("amendment", "211", Law.Threshold("75"), "2023-06-01");
        RuleBookLoad load = Law.TryLoad(Law.SetOf(Law.AtLeast("power_pct", "50")), Law.Province("20", "70"), amendment);

        Assert.Equal(["70", "national/2021-2025/standard#1.1", "75", "2023-06-01"], load.Diagnostics.Single().Arguments.AsEnumerable());
        Assert.Equal("law/2.json", load.Diagnostics.Single().Related.Single().Path);
    }

    [Theory]
    [InlineData("2023-06-01", true)]
    [InlineData("2023-05-31", false)]
    public void Overtaken_OnItsLastDayOrTheDayAfter_OnlyTheFirstIsTold(string to, bool told)
    {
        string amendment = Law.Overlay("amendment", "211", Law.Threshold("75"), "2023-06-01");
        RuleBookLoad load = Law.TryLoad(Law.SetOf(Law.AtLeast("power_pct", "50")), Until(Law.Province("20", "70"), to), amendment);

        Assert.Equal(told ? ["NTM3006"] : [], Codes(load));
    }

    [Theory]
    [InlineData("2024-01-01", true)]
    [InlineData("2023-12-31", false)]
    public void Overtaken_InTheYearInWhichItEndsOrTheOneAfter_OnlyTheFirstIsTold(string to, bool told)
    {
        const string steps = """{ "by": "year", "cases": { "..2022": 40, "2023": 45, "2024..": 60 } }""";

        Assert.Equal(told ? ["NTM3006"] : [], Codes(Law.TryLoad(Law.SetOf(Law.AtLeast("income", steps)), Until(Law.Province("20", "50"), to))));
    }

    [Fact]
    public void Looser_ThanAnAmendmentOfItsOwnFirstDay_IsAnError() => Assert.Equal(
        ["NTM3004"],
        Codes(Law.TryLoad(Law.SetOf(Law.AtLeast("power_pct", "50")), Law.Province("20", "70"), Law.Overlay("amendment", "211", Law.Threshold("75"), "2022-01-01"))));

    /// <summary>The usual commune is not named by what it is not.</summary>
    [Theory]
    [InlineData("55", "border true, province 20, 2022", "60")]
    [InlineData("45", "province 20, 2022", "50")]
    public void Looser_InOneClass_IsToldThePlaceAndItsFigure(string own, string place, string national)
    {
        RuleBookLoad load = Law.TryLoad(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "border", "cases": { "true": 60, "false": 50 } }""")), Law.Province("20", own));

        Assert.Equal([own, "national/2021-2025/standard#1.1", place, national], load.Diagnostics[0].Arguments.AsEnumerable());
    }

    [Fact]
    public void Looser_InTheSecondPlaceOfItsScope_IsTold()
    {
        string both = Law.Overlay("provincial", "p", Law.Threshold("60"), more: """, "scope": [{ "province": "20" }, { "province": "36" }]""");

        Assert.Equal("60 | national/2021-2025/standard#1.1 | province 36, region DBSH, 2022 | 65", Told(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion)), both, "NTM3004"));
    }

    /// <summary>The value of a class may have the name of another class.</summary>
    [Fact]
    public void Looser_InAPlaceWhoseWordsAreThoseOfAnother_IsTold()
    {
        const string name = """ "name": { "vi": "x", "en": "x" } """;
        string Value(string id) => $$"""{ "id": "{{id}}", {{name}} }""";
        string classes = $$"""
            { "kind": "attributes", "format": 1, "attributes": [
              { "id": "kind", {{name}}, "type": "choice", "values": [{{Value("flat")}}, {{Value("other")}}, {{Value("steep")}}] },
              { "id": "other", {{name}}, "type": "choice", "values": [{{Value("steep")}}] }] }
            """;
        string national = Law.SetOf(Law.AtLeast("power_pct", """{ "by": "kind", "cases": { "flat": 50, "other": 50, "steep": 65 } }"""));
        string own = Law.Overlay("provincial", "p", Law.Threshold("60"), more: """
            , "scope": [{ "kind": "flat", "other": "steep", "province": "20" }, { "kind": ["flat", "other", "steep"], "province": "20" }]
            """);

        Assert.Contains("NTM3004", Codes(Law.TryLoad(classes, national, own)));
    }

    [Fact]
    public void Stricter_ThanAllowed_IsToldTheLimit() => Assert.Equal(
        "95 | national/2021-2025/standard#1.1 | province 20, 2022 | 90",
        Told(Law.SetOf(Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }""")), Law.Province("20", "95"), "NTM3008"));

    [Fact]
    public void Table_WithoutACaseThatTheNationHas_IsToldThePlaceAndTheFigure()
    {
        string national = Law.SetOf(Law.AtLeast("power_pct", """{ "by": "border", "cases": { "true": 60, "false": 50 } }"""));

        Assert.Equal(
            "national/2021-2025/standard#1.1 | province 20, 2022 | 50",
            Told(national, Law.Province("20", """{ "by": "border", "cases": { "true": 60 } }"""), "NTM3015"));
    }

    /// <summary>A decision ends on its own last day, or on the day before another replaces it, whichever is first; from the next day on there may be another.</summary>
    [Theory]
    [InlineData(null, "2023-06-30", true)]
    [InlineData(null, "2023-07-01", false)]
    [InlineData("2023-03-31", "2023-03-31", true)]
    [InlineData("2023-03-31", "2023-04-01", false)]
    [InlineData("2023-06-30", "2023-06-30", true)]
    [InlineData("2023-06-30", "2023-07-01", false)]
    [InlineData("2024-12-31", "2023-06-30", true)]
    [InlineData("2024-12-31", "2023-07-01", false)]
    public void Period_OfADecisionThatIsReplaced_EndsTheDayBeforeOrEarlier(string? to, string other, bool conflict)
    {
        string first = Law.Province("20", "70", id: "first");
        string replacing = Law.Overlay("provincial", "replacing", Law.Threshold("60", "1.2"), "2023-07-01", $""", "replaces": "first"{InLangSon}""");
        string later = Law.Overlay("provincial", "later", Law.Threshold("65", "1.2"), "2024-07-01", $""", "replaces": "first"{InLangSon}""");
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}, {Law.Indicator(Law.AtLeast("clean_pct", "50"), "1.2")}]")}]");
        RuleBookLoad load = Law.TryLoad(set, to is null ? first : Until(first, to), replacing, Until(later, "2024-07-31"), Law.Province("20", "75", other, "other"));

        Assert.Equal(conflict, load.Diagnostics.Any(problem => problem.Code == "NTM3003" && problem.Arguments.Contains("first")));
    }

    private static string Until(string overlay, string to) =>
        overlay.Replace("\"effective\": { ", $"\"effective\": {{ \"to\": \"{to}\", ", StringComparison.Ordinal);

    private static string Told(string set, string overlay, string code) =>
        string.Join(" | ", Law.TryLoad(set, overlay).Diagnostics.Single(problem => problem.Code == code).Arguments);

    private static string[] Codes(RuleBookLoad load) => [.. load.Diagnostics.Select(problem => problem.Code)];
}
