using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>National set, then amendments by date, then provincial (the narrower wins), then what-if and illustrative.</summary>
public class OverlayOrderTests
{
    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));
    private static readonly string Later = Law.Overlay("amendment", "later", Law.Threshold("60"), "2023-01-01");
    private static readonly string Earlier = Law.Overlay("amendment", "earlier", Law.Threshold("55"), "2022-01-01");

    [Theory]
    [InlineData(2021, 50)]
    [InlineData(2022, 55)]
    [InlineData(2023, 60)]
    public void Assess_Amendments_ApplyByDateWhateverTheFileOrder(int year, int figure) =>
        Assert.Equal(figure, Law.Bound(Law.Load(Set, Later, Earlier), Commune.Of(date: Commune.Day(year))).Figure);

    [Fact]
    public void Assess_Amendment_BeginsOnItsDay()
    {
        RuleBook book = Law.Load(Set, Earlier);

        Assert.Equal(50m, Law.Bound(book, Commune.Of(date: Commune.Day(2021))).Figure);
        Assert.Equal(55m, Law.Bound(book, Commune.Of(date: Commune.Day(2022, 1, 1))).Figure);
    }

    [Fact]
    public void Assess_Amendment_EndsAfterItsLastDay()
    {
        string limited = Earlier.Replace("""{ "from": "2022-01-01" }""", """{ "from": "2022-01-01", "to": "2022-06-30" }""", StringComparison.Ordinal);
        RuleBook book = Law.Load(Set, limited);

        Assert.Equal(55m, Law.Bound(book, Commune.Of(date: Commune.Day(2022, 6, 30))).Figure);
        Assert.Equal(50m, Law.Bound(book, Commune.Of(date: Commune.Day(2022, 7, 1))).Figure);
    }

    [Fact]
    public void Assess_Provincial_AppliesAboveAmendmentsAndOnlyThere()
    {
        RuleBook book = Law.Load(Set, Law.Province("20", "70"), Later);

        Assert.Equal(70m, Law.Bound(book, Commune.Of(province: "20")).Figure);
        Assert.Equal(60m, Law.Bound(book, Commune.Of(province: "36")).Figure);
    }

    [Fact]
    public void Assess_NarrowerProvincial_WinsWhateverItsDateOrFile()
    {
        string narrow = Law.Overlay(
            "provincial", "narrow", Law.Threshold("80"), "2022-01-01", """, "scope": [{ "province": "20", "border": true }]""");
        string broad = Law.Province("20", "70", from: "2023-06-01");

        foreach (RuleBook book in new[] { Law.Load(Set, narrow, broad), Law.Load(Set, broad, narrow) })
        {
            Assert.Equal(80m, Law.Bound(book, Commune.Of(province: "20", attributes: [("border", "true")])).Figure);
            Assert.Equal(70m, Law.Bound(book, Commune.Of(province: "20", attributes: [("border", "false")])).Figure);
        }
    }

    [Fact]
    public void Assess_Replaces_EndsTheEarlierTheDayBefore()
    {
        string first = Law.Province("20", "70", id: "20-2022");
        string second = Law.Overlay(
            "provincial", "20-2023", Law.Threshold("75"), "2023-07-01", """, "replaces": "20-2022", "scope": [{ "province": "20" }]""");
        RuleBook book = Law.Load(Set, first, second);

        Assert.Equal(70m, Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2023, 6, 30))).Figure);
        BoundThreshold after = Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2023, 7, 1)));
        Assert.Equal(75m, after.Figure);
        Assert.DoesNotContain(after.Chain, link => link.Origin == "20-2022");
    }

    [Fact]
    public void Assess_WhatIf_AppliesAboveProvincialAndIllustrativeAboveAll()
    {
        string whatIf = Law.Overlay("whatIf", "what-if", Law.Threshold("40"));
        string illustrative = Law.Overlay("illustrative", "illustrative", Law.Threshold("30"));
        CommuneRecord commune = Commune.Of(province: "20");

        Assert.Equal(40m, Law.Bound(Law.Load(Set, whatIf, Law.Province("20", "70")), commune).Figure);
        BoundThreshold bound = Law.Bound(Law.Load(illustrative, whatIf, Law.Province("20", "70"), Earlier, Set), commune);
        Assert.Equal(30m, bound.Figure);
        Assert.Equal(
            [LinkKind.National, LinkKind.Amendment, LinkKind.Provincial, LinkKind.WhatIf, LinkKind.Illustrative], bound.Chain.Select(link => link.Kind));
    }

    [Fact]
    public void Assess_Chain_KnowsWhoDecidesAndEachLaw()
    {
        BoundThreshold bound = Law.Bound(Law.Load(Set, Earlier, Law.Province("20", "70")), Commune.Of(province: "20"));

        Assert.Equal([false, false, true], bound.Chain.Select(link => link.Decides));
        Assert.Equal([50m, 55m, 70m], bound.Chain.Select(link => link.Figure!.Value));
        Assert.Equal(["318/QĐ-TTg", "earlier", "province"], bound.Chain.Select(link => link.Provenance.Legal!.Document));
        Assert.Equal([Law.Standard, "earlier", "province"], bound.Chain.Select(link => link.Origin));
        Assert.Equal("province", bound.Legal!.Document);
    }

    [Fact]
    public void Keep_InACell_LeavesWhatIsBelow()
    {
        const string table = """{ "by": "region", "cases": { "TDMN": 58, "DBSH": "keep", "DHNTB": "keep", "TN": "keep" } }""";
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion)), Law.Overlay("amendment", "cell", Law.Threshold(table)));

        Assert.Equal(58m, Law.Bound(book, Commune.Of(region: "TDMN")).Figure);
        BoundThreshold kept = Law.Bound(book, Commune.Of(region: "DBSH"));
        Assert.Equal((65m, Law.Standard), (kept.Figure!.Value, kept.Deciding.Origin));
        BoundThreshold open = Law.Bound(book, Commune.Of());
        Assert.Equal((55m, 65m), (open.Loosest!.Value, open.Strictest!.Value));
    }

    [Fact]
    public void Assess_NullInAnAmendment_MeansUnknownFromThatDay()
    {
        BoundThreshold bound = Law.Bound(Law.Load(Set, Law.Overlay("amendment", "211", Law.Threshold("null"))), Commune.Of());

        Assert.Equal((true, FigureGapKind.Unknown), (bound.IsUnbounded, bound.Gap!.Kind));
    }

    [Fact]
    public void Assess_YearMissing_LinesOfALaterTableArePossibleToo()
    {
        const string own = """{ "by": "year", "cases": { "2023": 45, "2024": 50 } }""";
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "2023": 40 } }""")),
            Law.Overlay("amendment", "steps", Law.Threshold(own)));
        BoundThreshold bound = Law.Bound(book, Commune.Of(dated: false), new AssessmentOptions { AsOf = Commune.Day(2023) });

        Assert.Equal((45m, 50m), (bound.Loosest!.Value, bound.Strictest!.Value));
    }

    private static readonly string Two = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}, {Law.Indicator("""{ "all": [{ "id": "hall", "attested": "hall" }, { "attested": "market" }] }""", "1.2")}]")}]");

    /// <summary>Two amendments of one day meet where they change the same, or one replaces the whole of which the other changes a part.</summary>
    [Theory]
    [InlineData("1.2", """ "requirement": { "attested": "no_debt" } """, "1.2/hall", """ "requirement": { "attested": "planned" } """, true)]
    [InlineData("1.2", """ "requirement": { "all": ["keep", { "attested": "no_debt" }] } """, "1.2/hall", """ "requirement": { "attested": "planned" } """, false)]
    [InlineData("1.1", """ "requirement": { "attested": "no_debt" } """, "1.2/hall", """ "requirement": { "attested": "planned" } """, false)]
    [InlineData("1.2", """ "name": { "vi": "Tên", "en": "Name" } """, "1.2/hall", """ "requirement": { "attested": "planned" } """, false)]
    [InlineData("1.1", """ "threshold": 60 """, "1.1", """ "threshold": 61 """, true)]
    public void Load_AmendmentsOfOneDay_MayNotChangeOnePlace(string one, string change, string other, string otherChange, bool meet)
    {
        string[] files = [Two, Amendment("211", one, change), Amendment("212", other, otherChange)];

        foreach (RuleBookLoad load in new[] { Law.TryLoad(files), Law.TryLoad(files[0], files[2], files[1]) })
        {
            Assert.Equal(meet ? ["NTM3001"] : [], load.Diagnostics.Select(problem => problem.Code));
            Assert.All(load.Diagnostics, problem => Assert.Equal("2022-01-01", problem.Arguments[2]));
        }
    }

    [Fact]
    public void Load_OverlayThatAddsWhatAnotherAdds_IsToldWhateverTheirNature()
    {
        const string added = """ "added": true, "name": { "vi": "Tên", "en": "Name" }, "criterion": "1", "requirement": { "attested": "planned" } """;
        string[] Codes(params string[] overlays) => [.. Law.TryLoad([Two, .. overlays]).Diagnostics.Select(problem => problem.Code)];

        Assert.Equal(["NTM2205"], Codes(Amendment("211", "1.3", added), Amendment("212", "1.3", added, from: "2023-01-01")));
        Assert.Equal(["NTM2205"], Codes(Amendment("211", "1.3", added), Amendment("trial", "1.3", added, "whatIf")));
        Assert.Equal(["NTM2205"], Codes(Amendment("trial", "1.3", added, "whatIf"), Amendment("sample", "1.3", added, "illustrative")));
        Assert.Empty(Codes(Amendment("211", "1.3", added), Amendment("trial", "1.4", added, "whatIf")));

        // A replacement of the whole that stands before it hides no addition.
        const string part = """ "added": true, "requirement": { "attested": "planned" }, "verification": "confirmed" """;
        string both = Law.Overlay("whatIf", "both", $$""" "{{Law.Standard}}#1.1": { "requirement": { "all": [{ "attested": "hall" }] }, "verification": "confirmed" }, "{{Law.Standard}}#1.1/p9": { {{part}} } """);
        Assert.Equal(["NTM2205"], Codes(both, Law.Overlay("whatIf", "other", $$""" "{{Law.Standard}}#1.1/p9": { {{part}} } """)));
    }

    [Fact]
    public void Load_TrialThatChangesWhatAnAmendmentChanges_IsNoConflictOfLaws()
    {
        const string added = """ "added": true, "name": { "vi": "Tên", "en": "Name" }, "criterion": "1", "requirement": { "attested": "planned" } """;

        Assert.Empty(Law.TryLoad(Two, Amendment("211", "1.1", """ "threshold": 60 """), Amendment("trial", "1.1", """ "threshold": 61 """, "whatIf")).Diagnostics);
        Assert.Empty(Law.TryLoad(Two, Amendment("211", "1.3", added), Amendment("trial", "1.3", """ "requirement": { "attested": "hall" } """, "whatIf")).Diagnostics);
    }

    private static string Amendment(string id, string address, string change, string nature = "amendment", string from = "2022-01-01") =>
        Law.Overlay(nature, id, $$""" "{{Law.Standard}}#{{address}}": { {{change}}, "verification": "confirmed" } """, from);
}
