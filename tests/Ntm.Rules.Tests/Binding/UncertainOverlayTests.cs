using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>Overlays of which a missing class leaves open whether they are for the commune.</summary>
public class UncertainOverlayTests
{
    private const string Border = """, "scope": [{ "border": true }]""";

    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));

    [Theory]
    [InlineData(40, Outcome.NotMet)]
    [InlineData(60, Outcome.Undetermined)]
    [InlineData(80, Outcome.Met)]
    public void Assess_Figure_BothRulesAgreeOrTheClassDecides(int value, Outcome outcome)
    {
        RuleBook book = Law.Load(Set, Law.Overlay("amendment", "211", Law.Threshold("70"), more: Border));
        SetAssessment set = Law.Assess(book, Commune.With(("power_pct", value)))["standard"];

        Assert.Equal(outcome, set.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? ["border"] : [], set.Deciding.Attributes.AsEnumerable());
        Assert.Equal(outcome == Outcome.Undetermined, set["1.1"].Reason.Code == ReasonCode.RuleDependsOnMissing);
    }

    [Fact]
    public void Figure_RulesDisagree_EachIsShownWithItsAnswer()
    {
        RuleBook book = Law.Load(Set, Law.Overlay("amendment", "211", Law.Threshold("70"), more: Border));
        IndicatorAssessment answer = Law.Judge(book, Commune.With(("power_pct", 60)));

        Assert.IsType<BoundAlternatives>(answer.Requirement.Requirement);
        Assert.Equal([Outcome.Met, Outcome.NotMet], answer.Requirement.Parts.Select(part => part.Outcome));
        Assert.Equal("Quy định nào áp dụng còn tùy 'xã biên giới', hồ sơ không có thông tin này.", answer.Reason.Sentence(Language.Vietnamese));
    }

    [Fact]
    public void Requirement_ClassGiven_OneRuleIsLeft()
    {
        RuleBook book = Law.Load(Set, Law.Overlay("amendment", "211", Law.Threshold("70"), more: Border));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of([("power_pct", 60)], attributes: [("border", "true")])).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 60)], attributes: [("border", "false")])).Outcome);
    }

    [Fact]
    public void Assess_LaterCertainRule_SettlesIt()
    {
        RuleBook book = Law.Load(
            Set, Law.Overlay("amendment", "211", Law.Threshold("70"), more: Border), Law.Overlay("amendment", "300", Law.Threshold("55"), "2023-01-01"));

        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.With(("power_pct", 60))).Outcome);
    }

    [Theory]
    [InlineData(40, Outcome.Undetermined)]
    [InlineData(60, Outcome.Met)]
    public void Assess_Withdrawal_MetStandsElseTheClassDecides(int value, Outcome outcome)
    {
        RuleBook book = Law.Load(Set, Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { "withdrawn": true } """, more: Border));
        SetAssessment set = Law.Assess(book, Commune.With(("power_pct", value)))["standard"];

        Assert.Equal(outcome, set.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? ["border"] : [], set.Deciding.Attributes.AsEnumerable());
    }

    [Theory]
    [InlineData(true, Outcome.Met)]
    [InlineData(false, Outcome.Undetermined)]
    public void Assess_Addition_MetStandsElseTheClassDecides(bool hall, Outcome outcome)
    {
        string added = $$"""
            "{{Law.Standard}}#1.2": { "added": true, "criterion": "1", "name": { "vi": "Thêm", "en": "Added" }, "requirement": { "attested": "hall" }, "verification": "confirmed" }
            """;
        RuleBook book = Law.Load(Set, Law.Overlay("amendment", "211", added, more: Border));
        SetAssessment set = Law.Assess(book, Commune.With(("power_pct", 60), ("hall", hall)))["standard"];

        Assert.Equal(outcome, set["1.2"].Outcome);
    }

    [Theory]
    [InlineData(true, Outcome.Met)]
    [InlineData(false, Outcome.Undetermined)]
    public void Assess_AddedPart_MetStandsElseTheClassDecides(bool debtFree, Outcome outcome)
    {
        string set = Law.SetOf("""{ "all": [{ "attested": "hall" }], "open": "province" }""");
        string part = $$""" "{{Law.Standard}}#1.1/debt": { "added": true, "requirement": { "attested": "no_debt" }, "verification": "confirmed" } """;
        RuleBook book = Law.Load(set, Law.Overlay("provincial", "20", part, more: """, "scope": [{ "province": "20", "border": true }]"""));

        Assert.Equal(outcome, Law.Judge(book, Commune.Of([("hall", true), ("no_debt", debtFree)], province: "20")).Outcome);
    }

    [Fact]
    public void Assess_ProvinceMissing_ProvinceDecides()
    {
        SetAssessment set = Law.Assess(Law.Load(Set, Law.Province("20", "70")), Commune.With(("power_pct", 60)))["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Equal(["province"], set.Deciding.Attributes.AsEnumerable());
    }
}
