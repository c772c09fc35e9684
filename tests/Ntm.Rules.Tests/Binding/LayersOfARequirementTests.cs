using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>What several overlays leave of one requirement, and how sure its figures are.</summary>
public class LayersOfARequirementTests
{
    private const string Border = """, "scope": [{ "border": true }]""";

    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));

    [Fact]
    public void Name_OfWhichTheScopeIsOpen_LeavesOneRule()
    {
        IndicatorAssessment answer = Law.Judge(
            Law.Load(Set, Law.Overlay("amendment", "211", Change("1.1", """ "name": { "vi": "Tên mới", "en": "New name" } """, ""), more: Border)), Commune.With(("power_pct", 40)));

        Assert.Equal((Outcome.NotMet, ReasonCode.ThresholdMissed), (answer.Outcome, answer.Reason.Code));
        Assert.Equal("Chỉ tiêu 1.1", answer.Name.Vi);
    }

    [Theory]
    [InlineData(true, false, Outcome.NotApplicable)]
    [InlineData(false, true, Outcome.NotApplicable)]
    [InlineData(true, true, Outcome.NotMet)]
    public void ConditionOfTheWhole_OfAnOverlay_StandsBesideThatOfItsRequirement(bool planned, bool market, Outcome outcome)
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }"""),
            Law.Overlay("amendment", "211", Change("1.1", """ "appliesWhen": { "attested": "market" } """)));

        Assert.Equal(outcome, Law.Judge(book, Commune.With(("hall", false), ("planned", planned), ("market", market))).Outcome);
    }

    [Theory]
    [InlineData(true, false, Outcome.NotMet)]
    [InlineData(false, false, Outcome.NotMet)]
    [InlineData(false, true, Outcome.Met)]
    [InlineData(true, true, Outcome.NotMet)]
    public void ConditionOfAPart_OfAnOverlay_TakesThePlaceOfItsOwn(bool planned, bool withoutMarket, Outcome outcome)
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "all": [{ "id": "hall", "attested": "hall", "appliesWhen": { "attested": "planned" } }, { "attested": "no_debt" }] }"""),
            Law.Overlay("amendment", "211", Change("1.1/hall", """ "appliesWhen": { "attested": "market" } """)));
        CommuneRecord commune = Commune.With(("hall", false), ("planned", planned), ("market", !withoutMarket), ("no_debt", !planned));

        Assert.Equal(outcome, Law.Judge(book, commune).Outcome);
    }

    [Theory]
    [InlineData("true", Outcome.NotApplicable)]
    [InlineData("false", Outcome.NotMet)]
    [InlineData(null, Outcome.Undetermined)]
    public void ConditionOfAPart_OfWhichTheScopeIsOpen_DependsOnIt(string? border, Outcome outcome)
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "all": [{ "id": "hall", "attested": "hall" }] }"""),
            Law.Overlay("amendment", "211", Change("1.1/hall", """ "appliesWhen": { "attested": "market" } """), more: Border));
        SetAssessment set = Law.Assess(book, Commune.Of([("hall", false), ("market", false)], attributes: border is null ? [] : [("border", border)]))["standard"];

        Assert.Equal(outcome, set["1.1"].Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? ["border"] : [], set.Deciding.Attributes.AsEnumerable());
    }

    /// <summary>Two overlays of open scope make four rules; the class of the first is asked for.</summary>
    [Theory]
    [InlineData(50, null, null, Outcome.Undetermined)]
    [InlineData(80, null, null, Outcome.Met)]
    [InlineData(40, null, null, Outcome.NotMet)]
    [InlineData(65, "true", null, Outcome.Undetermined)]
    [InlineData(65, "true", "valley", Outcome.Met)]
    [InlineData(65, "true", "island", Outcome.NotMet)]
    [InlineData(55, "false", "valley", Outcome.Met)]
    public void Figures_OfTwoOpenScopes_AreAllPossible(int power, string? border, string? area, Outcome outcome)
    {
        RuleBook book = Law.Load(
            Set, Law.Overlay("amendment", "211", Law.Threshold("60"), more: Border),
            Law.Overlay("amendment", "212", Law.Threshold("70"), "2022-02-01", """, "scope": [{ "area": "island" }]"""));
        (string, string?)[] told = [("border", border), ("area", area)];
        SetAssessment set = Law.Assess(book, Commune.Of([("power_pct", power)], attributes: [.. told.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!))]))["standard"];

        Assert.Equal(outcome, set.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? [border is null ? "border" : "area"] : [], set.Deciding.Attributes.AsEnumerable());
    }

    /// <summary>Six overlays of open scope leave 64 rules, all of which are looked at; seven are more than are tried, and nothing is guessed.</summary>
    [Theory]
    [InlineData(6, 99, Outcome.Met)]
    [InlineData(6, 10, Outcome.NotMet)]
    [InlineData(6, 53, Outcome.Undetermined)]
    [InlineData(7, 99, Outcome.Undetermined)]
    [InlineData(7, 10, Outcome.Undetermined)]
    public void Figures_OfManyOpenScopes_StayOpenBeyondSixtyFourRules(int overlays, int power, Outcome outcome)
    {
        string[] amendments = [.. Enumerable.Range(1, overlays).Select(number => Law.Overlay("amendment", $"{number}", Law.Threshold($"{50 + number}"), $"2022-01-0{number}", Border))];
        RuleBook book = Law.Load([Set, .. amendments]);
        SetAssessment set = Law.Assess(book, Commune.With(("power_pct", power)))["standard"];

        Assert.Equal(outcome, set.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? ["border"] : [], set.Deciding.Attributes.AsEnumerable());
        Assert.Equal(power < 60 ? Outcome.NotMet : Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", power)], attributes: [("border", "true")])).Outcome);
    }

    [Theory]
    [InlineData("2022-01-01", "2022-02-01", Outcome.Met)]
    [InlineData("2022-02-01", "2022-01-01", Outcome.NotMet)]
    public void AddedPart_AndTheWholeWrittenAnew_TheLaterHolds(string added, string rewritten, Outcome outcome)
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "all": [{ "attested": "market" }] }"""),
            Law.Overlay("amendment", "part", Change("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" } """), added),
            Law.Overlay("amendment", "whole", Change("1.1", """ "requirement": { "all": [{ "attested": "hall" }] } """), rewritten));

        Assert.Equal(outcome, Law.Judge(book, Commune.With(("market", false), ("hall", true), ("no_debt", false))).Outcome);
    }

    /// <summary>Beside an open list that is kept, an added part joins that list and not the new whole too.</summary>
    [Theory]
    [InlineData("amendment", "")]
    [InlineData("provincial", """, "scope": [{ "province": "20" }]""")]
    public void AddedPart_OpenListIsKept_JoinsItAlone(string nature, string scope)
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "any": [{ "attested": "market" }], "open": "province" }"""),
            Law.Overlay("amendment", "whole", Change("1.1", """ "requirement": { "all": ["keep", { "attested": "hall" }] } """)),
            Law.Overlay(nature, "part", Change("1.1/debt", """ "added": true, "requirement": { "attested": "no_debt" } """), "2022-02-01", scope));
        RequirementAssessment root = Law.Judge(book, Commune.Of([("market", true), ("hall", true), ("no_debt", false)], province: "20")).Requirement;

        Assert.Equal((Outcome.Met, 2, 2), (root.Outcome, root.Parts.Length, root.Parts[0].Parts.Length));
    }

    [Theory]
    [InlineData("2022-01-01", "55", Verification.Confirmed)]
    [InlineData("2022-01-01", """{ "value": 55, "verification": "unverified" }""", Verification.Unverified)]
    [InlineData("2024-01-01", "55", Verification.Corroborated)]
    public void Verification_OfOneFigure_IsThatOfTheOneThatHolds(string from, string figure, Verification expected)
    {
        string written = Law.AtLeast("power_pct", """{ "value": 50, "verification": "corroborated" }""");

        Assert.Equal(expected, Law.Bound(Law.Load(Law.SetOf(written), Law.Overlay("amendment", "211", Law.Threshold(figure), from)), Commune.Of()).Verification);
    }

    [Fact]
    public void Verification_OfSeveralPossibleFigures_IsTheWeakest()
    {
        const string table = """
            { "by": "area", "cases": { "valley": { "value": 70, "verification": "confirmed" }, "mountain": { "value": 50, "verification": "unverified" } }, "otherwise": { "value": 60, "verification": "corroborated" } }
            """;
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", table)));

        Assert.Equal(Verification.Unverified, Law.Bound(book, Commune.Of()).Verification);
        Assert.Equal(Verification.Confirmed, Law.Bound(book, Commune.Of(attributes: [("area", "valley")])).Verification);
        Assert.Equal(Verification.Corroborated, Law.Bound(book, Commune.Of(attributes: [("area", "island")])).Verification);
    }

    [Fact]
    public void Verification_OfATrial_IsNotClaimed()
    {
        string trial = Law.Overlay("whatIf", "trial", Change("1.1", """ "threshold": 60 """, ""));

        Assert.Null(Law.Bound(Law.Load(Set, trial), Commune.Of()).Verification);
        Assert.Equal(Verification.Confirmed, Law.Bound(Law.Load(Set), Commune.Of()).Verification);
    }

    /// <summary>A class that is missing beside the province that has merged since: what is asked for is what the rule asks for.</summary>
    [Fact]
    public void Scope_OfAMergedProvinceOrAClass_AsksForWhatIsOpen()
    {
        string own = Law.Overlay("provincial", "64-2022", Law.Threshold("70"), more: """, "scope": [{ "province": "64", "border": true }]""");
        RuleBook book = Law.Load(Set, own);
        CommuneRecord Merged(string? former, params (string, string)[] told) => Commune.Of([("power_pct", 60)], province: "52", former: former, date: Commune.Day(2025), attributes: told);

        Assert.Equal(["border"], Law.Assess(book, Merged("64"))["standard"].Deciding.Attributes.AsEnumerable());
        Assert.Equal(["former_province"], Law.Assess(book, Merged(null, ("border", "true")))["standard"].Deciding.Attributes.AsEnumerable());
        Assert.Equal(Outcome.Met, Law.Judge(book, Merged(null, ("border", "false"))).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Merged("52")).Outcome);
        Assert.Equal(Outcome.NotMet, Law.Judge(book, Merged("64", ("border", "true"))).Outcome);
    }

    [Fact]
    public void Scope_OfAProvinceThatNeverWasTheirs_AsksForNothing()
    {
        RuleBook book = Law.Load(Set, Law.Province("20", "70"));

        Assert.Equal(50m, Law.Bound(book, Commune.Of(province: "52", date: Commune.Day(2025))).Figure);
        Assert.Equal(70m, Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2025))).Figure);
    }

    private static string Change(string address, string content, string more = """, "verification": "confirmed" """) => $$""" "{{Law.Standard}}#{{address}}": { {{content}}{{more}} } """;
}
