using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>Which part of a requirement an overlay means: the one that is named, at any depth, and no other.</summary>
public sealed class PartsOfARequirementTests
{
    [Fact]
    public void Change_OfAPartInsideANamedPart_IsForThatAlone()
    {
        BoundRequirement root = Bound(
            """{ "all": [{ "id": "outer", "any": [{ "id": "inner", "attested": "hall" }, { "attested": "market" }] }, { "attested": "planned" }] }""",
            Law.Overlay("amendment", "211", Change("1.1/inner", """ "requirement": { "attested": "no_debt" } """)));

        Assert.Equal("1.1 [1.1/outer [1.1/inner no_debt, 1.1/outer market], 1.1 planned]", Text(root));
    }

    /// <summary>What an overlay writes anew is as it writes it; its change of a part is for the part that was there.</summary>
    [Fact]
    public void Change_OfTheWholeAndOfAPartByOneOverlay_LeavesTheNewWholeAsItIs()
    {
        BoundRequirement root = Bound(
            """{ "all": [{ "id": "x", "metric": "power_pct", "atLeast": 50 }] }""",
            Law.Overlay("amendment", "211", $"""{Change("1.1", """ "requirement": { "all": [{ "id": "x", "metric": "power_pct", "atLeast": 60 }] } """)}, {Change("1.1/x", """ "threshold": 70 """)}"""));

        Assert.Equal("1.1 [1.1/x power_pct 60]", Text(root));
    }

    /// <summary>What an amendment adds joins the whole, not the lists inside it, be they written or added.</summary>
    [Fact]
    public void Added_WhereNothingIsOpen_JoinsTheWholeAlone()
    {
        BoundRequirement root = Bound(
            """{ "all": [{ "any": [{ "attested": "hall" }] }, { "attested": "market" }] }""",
            Law.Overlay("amendment", "211", Change("1.1/list", """ "added": true, "requirement": { "any": [{ "attested": "planned" }] } """)),
            Law.Overlay("amendment", "212", Change("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" } """), "2022-02-01"));

        Assert.Equal("1.1 [1.1 [1.1 hall], 1.1 market, 1.1/list [1.1/list planned], 1.1/debt no_debt]", Text(root));
    }

    /// <summary>What an overlay adds beside its own new whole is for the list that was there, which the new one may keep.</summary>
    [Theory]
    [InlineData("""{ "all": [{ "attested": "market" }] }""", "1.1 [1.1 market]")]
    [InlineData("""{ "all": ["keep", { "attested": "market" }] }""", "1.1 [1.1 [1.1 hall, 1.1/debt no_debt], 1.1 market]")]
    public void Added_ByTheOverlayThatWritesTheWholeAnew_JoinsWhatWasThere(string requirement, string expected)
    {
        BoundRequirement root = Bound(
            """{ "all": [{ "attested": "hall" }] }""",
            Law.Overlay("amendment", "211", $"""{Change("1.1", $""" "requirement": {requirement} """)}, {Change("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" } """)}"""));

        Assert.Equal(expected, Text(root));
    }

    /// <summary>The condition of an indicator is that of the last layer that gives one.</summary>
    [Theory]
    [InlineData("", "planned")]
    [InlineData(""", "appliesWhen": { "attested": "market" }""", "market")]
    public void Condition_OfAnIndicatorThatIsChanged_IsTheLastThatWasGiven(string when, string metric)
    {
        BoundIndicator indicator = Law.Load(
            Law.SetOf("""{ "attested": "hall" }""", """, "appliesWhen": { "attested": "planned" }"""),
            Law.Overlay("amendment", "211", Change("1.1", $$""" "name": { "vi": "Tên", "en": "Name" }{{when}} """))).StartRun().LawFor(Commune.Of()).Single().Indicators.Single();

        Assert.Equal(metric, ((BoundAttestation)indicator.AppliesWhen!.Requirement!).Metric.Id);
    }

    /// <summary>A new threshold of the whole is for the comparison that a list keeps, not for one that stands beside it without a name.</summary>
    [Fact]
    public void Threshold_OfAComparisonThatAListKeeps_IsForThatAlone()
    {
        BoundRequirement root = Bound(
            Law.AtLeast("power_pct", "50"),
            Law.Overlay("amendment", "211", Change("1.1", $$""" "requirement": { "all": ["keep", {{Law.AtLeast("clean_pct", "60")}}] } """)),
            Law.Overlay("amendment", "212", Law.Threshold("70"), "2022-02-01"));

        Assert.Equal("1.1 [1.1 power_pct 70, 1.1 clean_pct 60]", Text(root));
    }

    [Theory]
    [InlineData(null, null, Outcome.NotMet)]
    [InlineData("market", null, Outcome.NotApplicable)]
    [InlineData(null, "market", Outcome.NotApplicable)]
    [InlineData("planned", "market", Outcome.NotApplicable)]
    [InlineData("market", "planned", Outcome.NotMet)]
    public void Added_UnderAConditionOfItsRequirementOrOfTheChange_TheLatterHolds(string? ofRequirement, string? ofChange, Outcome outcome)
    {
        static string When(string? metric) => metric is null ? "" : $$""", "appliesWhen": { "attested": "{{metric}}" }""";
        RuleBook book = Law.Load(
            Law.SetOf("""{ "all": [{ "attested": "hall" }] }"""),
            Law.Overlay("amendment", "211", Change("1.1/debt", $$""" "added": true, "requirement": { "attested": "no_debt"{{When(ofRequirement)}} }{{When(ofChange)}} """)));
        IndicatorAssessment answer = Law.Judge(book, Commune.With(("hall", true), ("no_debt", false), ("planned", true), ("market", false)));

        Assert.Equal(outcome, answer.Requirement.Parts[1].Outcome);
    }

    /// <summary>An overlay of open scope that only gives a name leaves nothing open; what is asked for is the class that the figure depends on.</summary>
    [Fact]
    public void OpenScopes_OfANameAndOfAFigure_TheLatterIsWhatIsMissing()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "50")),
            Law.Overlay("amendment", "211", Change("1.1", """ "name": { "vi": "Tên", "en": "Name" } """), more: """, "scope": [{ "border": true }]"""),
            Law.Overlay("amendment", "212", Law.Threshold("70"), "2022-02-01", """, "scope": [{ "area": "island" }]"""));

        Assert.Equal(["area"], Law.Assess(book, Commune.With(("power_pct", 60)))["standard"].Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void LimitOfADelegatedFigure_ThatDependsOnWhatIsMissing_IsTheLoosestOfIt()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": { "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 } }""")));
        BoundThreshold bound = Law.Bound(book, Commune.Of());

        Assert.Equal((40, null, FigureGapKind.MissingDimension), ((int?)bound.Loosest?.Floor(), bound.Strictest, bound.Gap!.Kind));
        Assert.Equal(FigureGapKind.Delegated, Law.Bound(book, Commune.Of(attributes: [("area", "valley")])).Gap!.Kind);
    }

    /// <summary>Where every column is left to the province, it does not matter that the column is not known.</summary>
    [Fact]
    public void ColumnThatIsNotKnown_WhereEveryOneIsDelegated_IsDelegated()
    {
        const string read = """, "readAs": [{ "when": [{ "poorest": true }], "region": null, "effective": { "from": "2021-01-01" } }]""";
        const string table = """{ "by": "region", "cases": { "TDMN": { "delegated": "province" }, "DBSH": { "delegated": "province" }, "DHNTB": { "delegated": "province" }, "TN": { "delegated": "province" } } }""";
        RuleBook book = Law.Load(Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", table))}]")}]", more: read));

        Assert.Equal(FigureGapKind.Delegated, Law.Bound(book, Commune.Of(region: "DBSH", attributes: [("poorest", "true")])).Gap!.Kind);
    }

    private static BoundRequirement Bound(string requirement, params string[] overlays) =>
        Law.Load([Law.SetOf(requirement), .. overlays]).StartRun().LawFor(Commune.Of()).Single(set => set.Set.Level == "standard").Indicators.Single().Requirement;

    private static string Text(BoundRequirement requirement) => requirement.Origin.Address.ToString()[(Law.Standard.Length + 1)..] + requirement switch
    {
        BoundList list => $" [{string.Join(", ", list.Parts.Select(Text))}]",
        BoundAttestation attestation => $" {attestation.Metric.Id}",
        BoundComparison comparison => $" {comparison.Metric.Id} {comparison.Threshold.Figure}",
        _ => " ?",
    };

    private static string Change(string address, string content) => $$""" "{{Law.Standard}}#{{address}}": { {{content}}, "verification": "confirmed" } """;
}
