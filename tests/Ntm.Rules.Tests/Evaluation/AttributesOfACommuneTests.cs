using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What the law reads of a commune beside its figures.</summary>
public class AttributesOfACommuneTests
{
    private const string More = """
        { "kind": "attributes", "format": 1, "attributes": [
          { "id": "rural", "name": { "vi": "xã nông thôn", "en": "rural commune" }, "type": "yesNo", "absentMeans": true } ] }
        """;

    [Theory]
    [InlineData(null, Outcome.NotMet, true)]
    [InlineData("true", Outcome.NotMet, false)]
    [InlineData("false", Outcome.Met, false)]
    public void Class_ThatIsTakenForGranted_HoldsUnlessTheRecordSaysOtherwise(string? rural, Outcome outcome, bool assumed)
    {
        RuleBook book = Book(Law.AtLeast("power_pct", """{ "by": "rural", "cases": { "true": 90, "false": 50 } }"""));
        CommuneAssessment answer = Law.Assess(book, Commune.Of([("power_pct", 60)], attributes: rural is null ? [] : [("rural", rural)]));

        Assert.Equal(outcome, answer["standard"].Outcome);
        Assert.Equal(assumed ? ["rural"] : [], answer.Basis.AssumedAttributes.AsEnumerable());
    }

    /// <summary>Without a day of its own the record is of the day of the law: since 2025-07-01 the code 52 is a province of two regions.</summary>
    [Theory]
    [InlineData(2024, "DHNTB")]
    [InlineData(2025, null)]
    public void Region_OfARecordWithoutADay_IsThatOfTheDayOfTheLaw(int year, string? region)
    {
        CommuneRecord commune = Commune.Of(province: "52", dated: false);

        Assert.Equal(region, Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion))), commune, new AssessmentOptions { AsOf = Commune.Day(year) }).Scope["region"]);
    }

    /// <summary>Nam Định went into Ninh Bình after 2025-06-30; what the record says of a province still before stays.</summary>
    [Theory]
    [InlineData(6, 30, null, "36", null)]
    [InlineData(7, 1, null, "37", "36")]
    [InlineData(7, 1, "64", "37", "64")]
    public void Province_OfFiguresFromBeforeAMerger_IsTheSuccessorFromItsFirstDay(int month, int day, string? former, string province, string? formerThen)
    {
        CommuneRecord commune = Commune.Of(province: "36", former: former);

        Scope scope = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50"))), commune, new AssessmentOptions { AsOf = Commune.Day(2025, month, day) }).Scope;

        Assert.Equal((province, formerThen), (scope["province"], scope["former_province"]));
    }

    [Fact]
    public void Year_InNoCase_IsNamedInEnglishToo() => Assert.Contains(
        "year of the figures: 2023",
        Law.Judge(Law.AtLeast("income", """{ "by": "year", "cases": { "..2022": 30 } }"""), Commune.With(("income", 40))).Reason.Sentence(Language.English),
        StringComparison.Ordinal);

    private static RuleBook Book(string requirement) => RuleBook.Load(
        [.. LittleCatalog.Sources, RuleSource.Memory("catalog/more.json", More), RuleSource.Memory("law/0.json", Law.SetOf(requirement))]).BookOrThrow();
}
