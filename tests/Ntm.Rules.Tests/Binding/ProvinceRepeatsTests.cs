using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A province that puts further requirements beside the national one may write it out again, but the same in everything that it demands.</summary>
public class ProvinceRepeatsTests
{
    private const string Hall = """{ "attested": "hall" }""";
    private const string Market = """{ "attested": "market" }""";

    private static readonly string[] Figures =
    [
        "50", "60", "null", """{ "by": "area", "cases": { "valley": 50 } }""", """{ "by": "area", "cases": { "valley": 60 } }""", """{ "by": "area", "cases": { "valley": null } }""",
        """{ "by": "area", "cases": { "island": 50 } }""", """{ "by": "area", "cases": { "valley": 50, "island": 50 } }""", """{ "by": "area", "cases": { "valley": 50, "island": 60 } }""",
        """{ "by": "area", "cases": { "valley": 50 }, "otherwise": 55 }""", """{ "by": "area", "cases": { "valley": 50 }, "otherwise": 65 }""",
        """{ "by": "year", "cases": { "2021": 50 } }""", """{ "by": "year", "cases": { "2021..": 50 } }""", """{ "by": "villages", "cases": { "2021": 50 } }""",
        """{ "delegated": "province" }""", """{ "delegated": "province", "noLooserThan": 50 }""", """{ "delegated": "province", "noLooserThan": 60 }""",
        """{ "delegated": "province", "noStricterThan": 50 }""", """{ "delegated": "province", "noLooserThan": 50, "noStricterThan": 60 }""",
        $$"""{ "of": "{{Law.Standard}}#1.2", "times": 1 }""", $$"""{ "of": "{{Law.Standard}}#1.2", "times": 1.5 }""", $$"""{ "of": "{{Law.Standard}}#1.3", "times": 1 }""",
    ];

    private static readonly string[] Conditions =
    [
        "[{ \"area\": \"valley\" }]", "[{ \"area\": \"island\" }]", "[{ \"area\": [\"valley\", \"island\"] }]", "[{ \"border\": true }]", "[{ \"poorest\": true }]",
        "[{ \"area\": \"valley\", \"border\": true }]", "[{ \"area\": \"valley\" }, { \"border\": true }]", "{ \"attested\": \"planned\" }", "{ \"attested\": \"no_debt\" }",
    ];

    private static readonly string[] Kinds =
    [
        Law.AtLeast("power_pct", "50"), Law.AtLeast("clean_pct", "50"),
        """{ "metric": "power_pct", "moreThan": 50 }""", """{ "metric": "power_pct", "atMost": 50 }""",
        Law.AtLeast("barn_pct", "50"),
        """{ "metric": "barn_pct", "atLeast": 50, "whenNone": { "outcome": "met" } }""", """{ "metric": "barn_pct", "atLeast": 50, "whenNone": { "outcome": "notApplicable" } }""",
        Law.AtLeast("literate_pct", "50"),
        """{ "metric": "literate_pct", "atLeast": 50, "for": ["men"] }""", """{ "metric": "literate_pct", "atLeast": 50, "for": ["men", "women"] }""",
        Hall, Market,
        """{ "rated": "readiness", "atLeast": "dat" }""", """{ "rated": "readiness", "atLeast": "kha" }""",
        $$"""{ "all": [{{Hall}}, {{Market}}] }""", $$"""{ "all": [{{Hall}}] }""", $$"""{ "all": [{{Hall}}, null] }""",
        $$"""{ "any": [{{Hall}}, {{Market}}] }""", $$"""{ "any": [{{Hall}}, { "attested": "no_debt" }] }""",
        $$"""{ "count": { "atLeast": 1, "of": [{{Hall}}, {{Market}}] } }""", $$"""{ "count": { "atLeast": 2, "of": [{{Hall}}, {{Market}}] } }""",
        $$"""{ "count": { "atLeast": 1, "of": [{{Hall}}, { "attested": "no_debt" }] } }""",
        """{ "any": [{ "delegated": "province" }, { "attested": "planned" }] }""",
        $$"""{ "any": [{ "delegated": "province", "until": {{Hall}} }, { "attested": "planned" }] }""",
        $$"""{ "any": [{ "delegated": "province", "until": {{Market}} }, { "attested": "planned" }] }""",
    ];

    private static readonly string[][] Groups =
    [
        [.. Figures.Select(figure => Law.AtLeast("power_pct", figure))],
        [Hall, .. Conditions.Select(condition => $$"""{ "attested": "hall", "appliesWhen": {{condition}} }""")],
        Kinds,
    ];

    public static TheoryData<int, string> All()
    {
        var data = new TheoryData<int, string>();
        foreach ((string[] group, int number) in Groups.Select((group, number) => (group, number)))
        {
            foreach (string requirement in group)
            {
                data.Add(number, requirement);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Load_BesideMore_IsAllowedOnlyIfItIsTheSame(int group, string requirement)
    {
        foreach (string repeated in Groups[group])
        {
            string[] codes = Codes(requirement, repeated);
            Assert.True(codes.SequenceEqual(repeated == requirement ? [] : ["NTM3007"]), $"{repeated} in the place of {requirement}: {string.Join(' ', codes)}");
        }
    }

    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50.0 }""")]
    [InlineData("""{ "atLeast": { "value": 50, "verification": "corroborated", "note": "Ghi chú" }, "metric": "power_pct" }""")]
    public void Load_OtherWordsForTheSame_AreAllowed(string requirement) => Assert.Empty(Codes(Law.AtLeast("power_pct", "50"), requirement));

    private static string[] Codes(string national, string repeated)
    {
        string indicators = $"[{Law.Indicator(national)}, {Law.Indicator(Law.AtLeast("power_pct", "40"), "1.2")}, {Law.Indicator(Law.AtLeast("power_pct", "30"), "1.3")}]";
        string change = $$""" "{{Law.Standard}}#1.1": { "requirement": { "all": [{{repeated}}, { "attested": "no_debt" }] }, "verification": "confirmed" } """;
        RuleBookLoad load = Law.TryLoad(
            Law.Set($"[{Law.Criterion("1", indicators)}]"), Law.Overlay("provincial", "20-2022", change, more: """, "scope": [{ "province": "20" }]"""));
        return [.. load.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code)];
    }
}
