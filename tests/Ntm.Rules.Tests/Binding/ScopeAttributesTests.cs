using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A class makes a difference wherever the law may look at it; what the law does not look at is no part of a scope.</summary>
public sealed class ScopeAttributesTests
{
    private const string ByArea = """{ "by": "area", "cases": { "valley": 50 } }""";
    private const string Other = """{ "metric": "power_pct", "atLeast": { "of": "national/2021-2025/standard#1.2", "times": 1 } }""";

    private static readonly string[] Always = ["former_province", "province", "region"];

    public static TheoryData<string> Thresholds =>
    [
        ByArea,
        $$"""{ "by": "villages", "cases": { "..3": {{ByArea}}, "4..": 40 } }""",
        $$"""{ "by": "year", "cases": { "2023..": 40 }, "otherwise": {{ByArea}} }""",
        $$"""{ "delegated": "province", "noLooserThan": {{ByArea}} }""",
        $$"""{ "delegated": "province", "noLooserThan": 40, "noStricterThan": {{ByArea}} }""",
    ];

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void Of_ClassInAThreshold_IsLookedAt(string threshold)
    {
        string requirement = Law.AtLeast("power_pct", threshold);
        string[] expected = threshold.Contains("villages", StringComparison.Ordinal) ? ["area", .. Always, "villages"] : ["area", .. Always];

        Assert.Equal(expected, ScopeAttributes.Of(Book(requirement)));
        Assert.Equal(expected, ScopeAttributes.Of(Book("null", Change($$""" "requirement": {{requirement}} """))));
        Assert.Equal(expected, ScopeAttributes.Of(Book(Law.AtLeast("power_pct", "30"), Change($$""" "threshold": {{threshold}} """))));
        Assert.Contains("area", ScopeAttributes.Of(Book(requirement), One));
        Assert.Contains("area", ScopeAttributes.Of(Book("null", Change($$""" "requirement": {{requirement}} """)), One));
        Assert.Contains("area", ScopeAttributes.Of(Book(Law.AtLeast("power_pct", "30"), Change($$""" "threshold": {{threshold}} """)), One));
    }

    [Theory]
    [InlineData($$"""{ "all": [{ "attested": "hall" }, { "metric": "power_pct", "atLeast": {{ByArea}} }] }""")]
    [InlineData($$"""{ "any": [{ "attested": "hall" }, { "metric": "power_pct", "atLeast": {{ByArea}} }] }""")]
    [InlineData($$"""{ "count": { "atLeast": 1, "of": [{ "attested": "hall" }, { "metric": "power_pct", "atLeast": {{ByArea}} }] } }""")]
    [InlineData($$"""{ "delegated": "province", "until": { "metric": "power_pct", "atLeast": {{ByArea}} } }""")]
    [InlineData("""{ "rated": "readiness", "atLeast": { "by": "area", "cases": { "valley": "dat" } } }""")]
    [InlineData("""{ "attested": "hall", "appliesWhen": [{ "area": "valley" }] }""")]
    [InlineData($$"""{ "attested": "hall", "appliesWhen": { "metric": "power_pct", "atLeast": {{ByArea}} } }""")]
    public void Of_ClassInARequirement_IsLookedAt(string requirement)
    {
        Assert.Equal(["area", .. Always], ScopeAttributes.Of(Book(requirement)));
        Assert.Equal(["area", .. Always], ScopeAttributes.Of(Book("null", Change($$""" "requirement": {{requirement}} """))));
    }

    [Fact]
    public void Of_ClassInAConditionOrAScope_IsLookedAt()
    {
        const string when = """, "appliesWhen": [{ "area": "valley" }]""";
        const string read = """, "readAs": [{ "when": [{ "area": "valley" }], "region": "TDMN", "effective": { "from": "2022-01-01" } }]""";
        const string hall = """{ "attested": "hall" }""";
        string set = Law.SetOf(hall);

        Assert.Equal(Always, ScopeAttributes.Of(Of(set)));
        Assert.All(
            [
                Of(Law.SetOf(hall, when)),
                Of(Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(hall)}]", when)}]")),
                Of(Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(hall)}]")}]", more: read)),
                Of(set, Change(""" "appliesWhen": [{ "area": "valley" }] """)),
                Of(set, Law.Overlay("amendment", "211", "", more: read)),
                Of(set, Law.Overlay("amendment", "211", Name, more: """, "scope": [{ "area": "valley" }]""")),
            ],
            law => Assert.Equal(["area", .. Always], ScopeAttributes.Of(law)));
    }

    /// <summary>In whose column a commune is read matters where the figure is by region, whoever says so, and nowhere else.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_ClassThatTellsTheColumn_IsLookedAtForFiguresByRegionOnly(bool byTheSet)
    {
        const string read = """, "readAs": [{ "when": [{ "area": "valley" }], "region": "TDMN", "effective": { "from": "2022-01-01" } }]""";
        LawInForce Read(string threshold)
        {
            string criteria = $"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", threshold))}]")}]";
            return byTheSet ? Of(Law.Set(criteria, more: read)) : Of(Law.Set(criteria), Law.Overlay("amendment", "211", "", more: read));
        }

        Assert.Contains("area", ScopeAttributes.Of(Read(Law.ByRegion), One));
        Assert.DoesNotContain("area", ScopeAttributes.Of(Read("50"), One));
    }

    /// <summary>What an indicator takes its figure from, be it in a table or as a limit, and by an amendment.</summary>
    [Theory]
    [InlineData(Of2)]
    [InlineData($$"""{ "by": "villages", "cases": { "..3": {{Of2}}, "4..": 40 } }""")]
    [InlineData($$"""{ "by": "villages", "cases": { "..3": 30 }, "otherwise": {{Of2}} }""")]
    [InlineData($$"""{ "delegated": "province", "noLooserThan": {{Of2}} }""")]
    [InlineData($$"""{ "delegated": "province", "noLooserThan": 40, "noStricterThan": {{Of2}} }""")]
    public void Of_ClassOfAnIndicatorFromWhichTheFigureIs_IsLookedAt(string threshold)
    {
        Assert.Contains("area", ScopeAttributes.Of(Two(Law.AtLeast("power_pct", threshold)), One));
        Assert.Contains("area", ScopeAttributes.Of(Two(Law.AtLeast("power_pct", "30"), Change($$""" "threshold": {{threshold}} """)), One));
        Assert.DoesNotContain("area", ScopeAttributes.Of(Two(Law.AtLeast("power_pct", "30")), One));
    }

    [Fact]
    public void Of_ScopeOfAnOverlayThatAlsoChangesAnother_IsLookedAt()
    {
        LawInForce law = Two(Other, Law.Overlay("amendment", "211", $$"""{{Name}}, "{{Law.Standard}}#1.2": { "name": { "vi": "Tên", "en": "Name" }, "verification": "confirmed" }""", more: """, "scope": [{ "border": true }]"""));

        Assert.Contains("border", ScopeAttributes.Of(law, One));
    }

    private const string Of2 = """{ "of": "national/2021-2025/standard#1.2", "times": 1 }""";
    private const string Name = """ "national/2021-2025/standard#1.1": { "name": { "vi": "Tên", "en": "Name" }, "verification": "confirmed" } """;

    private static IndicatorReference One => new(Law.Standard, "1.1");

    private static string Change(string content) => Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { {{content}}, "verification": "confirmed" } """);

    private static LawInForce Book(string requirement, params string[] overlays) => Of([Law.SetOf(requirement), .. overlays]);

    private static LawInForce Two(string requirement, params string[] overlays) =>
        Of([Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(requirement)}, {Law.Indicator(Law.AtLeast("power_pct", ByArea), "1.2")}]")}]"), .. overlays]);

    private static LawInForce Of(params string[] files)
    {
        RuleBook book = Law.Load(files);
        return new LawInForce(book.Catalog, book.Sets, book.Overlays, book.Recognition);
    }
}
