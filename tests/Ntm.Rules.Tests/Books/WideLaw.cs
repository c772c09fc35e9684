namespace Ntm.Rules.Tests.Books;

/// <summary>A law in which every kind of requirement, threshold, condition and overlay occurs, so that each kind of step of a plan does.</summary>
internal static class WideLaw
{
    public const string Wide = "national/2021-2025/advanced";
    public const string Before = "national/2016-2020/standard";

    private const string Model = "national/2021-2025/model";
    private const string UnknownBefore = "national/2016-2020/advanced";
    private const string Hall = """{ "attested": "hall" }""";
    private const string Market = """{ "attested": "market" }""";
    private const string Planned = """, "appliesWhen": { "verification": "confirmed", "attested": "planned" }""";

    private static readonly string[] Comparisons =
    [
        Law.AtLeast("power_pct", Law.ByRegion),
        """{ "metric": "power_pct", "atMost": 60 }""",
        """{ "metric": "power_pct", "moreThan": 12.5 }""",
        """{ "metric": "power_pct", "lessThan": 80 }""",
        Law.AtLeast("power_pct", "33.333"),
        """{ "metric": "power_pct", "moreThan": 33.333 }""",
        """{ "metric": "power_pct", "atMost": 66.667 }""",
        """{ "metric": "power_pct", "lessThan": 66.667 }""",
        Law.AtLeast("power_pct", $$"""{ "of": "{{Wide}}#1.1", "times": 1.11 }"""),
        Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 40 }"""),
        Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 40.05, "noStricterThan": 70.05 }"""),
        """{ "metric": "power_pct", "lessThan": { "delegated": "province", "noStricterThan": 40 } }""",
        """{ "metric": "power_pct", "atMost": { "delegated": "province", "noLooserThan": 70, "noStricterThan": 40.05 } }""",
        Law.AtLeast("power_pct", "null"),
        Law.AtLeast("income", "50"),
        Law.AtLeast("schools", """{ "by": "area", "cases": { "valley": 3, "mountain": 2 } }"""),
    ];

    private static readonly string[] Derived =
    [
        Law.AtLeast("insured_pct", "90"),
        Law.AtLeast("insured", "50"),
        """{ "metric": "barn_pct", "atLeast": 70, "whenNone": { "outcome": "notApplicable" } }""",
        """{ "metric": "barn_pct", "atLeast": 66.67 }""",
        """{ "metric": "barn_pct", "atLeast": null, "whenNone": { "outcome": "notApplicable" } }""",
        """{ "metric": "poverty_pct", "atMost": 5, "whenNone": { "outcome": "met" } }""",
        """{ "metric": "poverty_pct", "lessThan": null, "whenNone": { "outcome": "met" } }""",
        """{ "metric": "poor", "atMost": 0 }""",
        """{ "metric": "poor_rest", "atMost": 0 }""",
        Law.AtLeast("thirds", "2"),
        """{ "metric": "income_ratio", "atLeast": 1.5, "whenNone": { "outcome": "met" } }""",
        Law.AtLeast("hygienic_pct", "85"),
        Law.AtLeast("hygienic_pct", "85.55"),
        Law.AtLeast("hygienic_pct", """{ "delegated": "province", "noLooserThan": 40, "noStricterThan": 85.55 }"""),
        Law.AtLeast("hygienic_pct", """{ "delegated": "province", "noLooserThan": 40 }"""),
        """{ "metric": "hygienic_pct", "moreThan": 40 }""",
        """{ "metric": "hygienic_pct", "atMost": 85 }""",
    ];

    private static readonly string[] Others =
    [
        """{ "metric": "literate_pct", "atLeast": 85, "for": ["men", "women"] }""",
        """{ "metric": "literate_pct", "atMost": 85.55, "for": ["women", "men"] }""",
        """{ "metric": "literate_pct", "atLeast": null, "for": ["men"] }""",
        """{ "rated": "readiness", "atLeast": "kha" }""",
        """{ "rated": "readiness", "atLeast": { "by": "region", "cases": { "TDMN": "dat", "DBSH": "tot", "DHNTB": "kha", "TN": "kha" } } }""",
        Hall,
        $$"""{ "all": [{{Hall}}, {{Market}}, {{Law.AtLeast("power_pct", "40")}}] }""",
        $$"""{ "any": [{{Hall}}, { "metric": "barn_pct", "atLeast": 40, "whenNone": { "outcome": "notApplicable" } }, {{Law.AtLeast("power_pct", "90")}}] }""",
        $$"""{ "count": { "atLeast": 2, "of": [{{Hall}}, {{Market}}, { "attested": "no_debt" }, { "metric": "barn_pct", "atLeast": 40, "whenNone": { "outcome": "notApplicable" } }] } }""",
        $$"""{ "count": { "atLeast": 5, "of": [{{Hall}}, {{Market}}, { "attested": "no_debt" }, { "attested": "planned" }, {{Law.AtLeast("power_pct", "40")}}, {{Law.AtLeast("income", "50")}}] } }""",
        $$"""{ "any": [{ "attested": "market"{{Planned}} }, {{Hall}}] }""",
        """{ "all": [{ "attested": "market", "appliesWhen": [{ "border": true }] }, { "attested": "no_debt", "appliesWhen": [{ "poorest": true }] }] }""",
        """{ "delegated": "province" }""",
        "null",
    ];

    /// <summary>The files beside the little catalog.</summary>
    public static string[] Files =>
    [
        Law.Set(Small("50"), Before, from: "2016-12-01"),
        Law.Set("null", UnknownBefore, "advanced", "2016-12-01"),
        Law.Set(Small("60")),
        Law.Set(
            $"[{Criterion("1", Comparisons)}, {Criterion("2", Derived, Planned)}, {Criterion("3", Others)}, {Law.Criterion("4", "null")}, {Law.Criterion("5", "null", Planned)}, "
            + $"{Law.Criterion("6", $"[{Law.Indicator(Hall, "6.1", Planned)}, {Law.Indicator(Market, "6.2", """, "appliesWhen": [{ "border": true }]""")}]", """, "appliesWhen": [{ "poorest": true }]""")}]",
            Wide, "advanced", more: $$""", "requires": { "set": "{{Law.Standard}}", "by": "met" }"""),
        Law.Set(Small("40"), Model, "model", more: $$""", "requires": { "set": "{{Before}}", "by": "either" }"""),
        Law.Overlay("amendment", "poorest", $$"""
            "{{Wide}}#3.6": { "requirement": {{Market}}, "verification": "confirmed" },
            "{{Wide}}#2.2": { "threshold": 40, "verification": "confirmed" }
            """, more: """, "scope": [{ "poorest": true }]"""),
        Law.Overlay("amendment", "border", $$"""
            "{{Wide}}#3.7": { "requirement": { "all": [{{Market}}, {{Law.AtLeast("power_pct", "60")}}] }, "verification": "confirmed" },
            "{{Wide}}#3.4": { "withdrawn": true }
            """, "2023-01-01", """, "scope": [{ "border": true }]"""),
    ];

    private static string Small(string power) => $"[{Criterion("1", [Law.AtLeast("clean_pct", "12.5"), Law.AtLeast("power_pct", power), """{ "rated": "readiness", "atLeast": "dat" }"""])}]";

    private static string Criterion(string id, string[] requirements, string more = "") =>
        Law.Criterion(id, $"[{string.Join(", ", requirements.Select((requirement, index) => Law.Indicator(requirement, $"{id}.{index + 1}")))}]", more);
}
