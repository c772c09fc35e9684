using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A province may demand more beside a national requirement that it repeats; what it repeats must demand the very same.</summary>
public sealed class RepeatedRequirementTests
{
    private const string Hall = """{ "attested": "hall" }""";

    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "clean_pct", "atLeast": 50 }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "power_pct", "moreThan": 50 }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "power_pct", "atLeast": 51 }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "power_pct", "atLeast": null }""")]
    [InlineData("""{ "metric": "literate_pct", "for": ["men", "women"], "atLeast": 90 }""", """{ "metric": "literate_pct", "for": ["men"], "atLeast": 90 }""")]
    [InlineData("""{ "attested": "market" }""", """{ "attested": "no_debt" }""")]
    [InlineData("""{ "rated": "readiness", "atLeast": "kha" }""", """{ "rated": "readiness", "atLeast": "dat" }""")]
    [InlineData("""{ "all": [{ "attested": "market" }, { "attested": "no_debt" }] }""", """{ "all": [{ "attested": "market" }] }""")]
    [InlineData("""{ "any": [{ "attested": "market" }, { "attested": "no_debt" }] }""", """{ "any": [{ "attested": "market" }, { "attested": "planned" }] }""")]
    [InlineData("""{ "all": [{ "attested": "market" }, { "attested": "no_debt" }] }""", """{ "any": [{ "attested": "market" }, { "attested": "no_debt" }] }""")]
    [InlineData(
        """{ "count": { "atLeast": 2, "of": [{ "attested": "market" }, { "attested": "no_debt" }, { "attested": "planned" }] } }""",
        """{ "count": { "atLeast": 1, "of": [{ "attested": "market" }, { "attested": "no_debt" }, { "attested": "planned" }] } }""")]
    [InlineData(
        """{ "all": [{ "delegated": "province", "until": { "attested": "market" } }, { "attested": "no_debt" }] }""",
        """{ "all": [{ "delegated": "province" }, { "attested": "no_debt" }] }""")]
    [InlineData(
        """{ "all": [{ "delegated": "province", "until": { "attested": "market" } }, { "attested": "no_debt" }] }""",
        """{ "all": [{ "delegated": "province", "until": { "attested": "planned" } }, { "attested": "no_debt" }] }""")]
    [InlineData(
        """{ "attested": "market", "appliesWhen": { "attested": "planned" } }""",
        """{ "attested": "market", "appliesWhen": { "attested": "no_debt" } }""")]
    [InlineData(
        """{ "attested": "market", "appliesWhen": [{ "border": true }] }""",
        """{ "attested": "market", "appliesWhen": [{ "poorest": true }] }""")]
    [InlineData(
        """{ "attested": "market", "appliesWhen": [{ "area": ["mountain", "island"] }] }""",
        """{ "attested": "market", "appliesWhen": [{ "area": ["mountain"] }] }""")]
    [InlineData("""{ "attested": "market" }""", """{ "attested": "market", "appliesWhen": [{ "border": true }] }""")]
    [InlineData(
        """{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 } }""",
        """{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "mountain": 40 }, "otherwise": 60 } }""")]
    [InlineData(
        """{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "mountain": 40, "valley": 60 } } }""",
        """{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "island": 40, "valley": 60 } } }""")]
    [InlineData(
        """{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": 60 } }""",
        """{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": 50 } }""")]
    public void Load_NationalPartRepeated_MustDemandTheSame(string national, string other)
    {
        Assert.Empty(Repeat(national, national).Diagnostics);
        Assert.Equal(["NTM3007"], Repeat(national, other).Diagnostics.Select(problem => problem.Code));
    }

    private static RuleBookLoad Repeat(string national, string part)
    {
        string change = $$""" "{{Law.Standard}}#1.1": { "requirement": { "all": [{{part}}, {{Hall}}] }, "verification": "confirmed" } """;
        return Law.TryLoad(Law.SetOf(national), Law.Overlay("provincial", "20-2022", change, more: """, "scope": [{ "province": "20" }]"""));
    }
}
