using System.Text.RegularExpressions;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Assessments;

/// <summary>Every reason is produced by some case, and says something in both languages.</summary>
public partial class ReasonCodeTests
{
    private static readonly AssessmentOptions Missing = new() { MissingCountsAsNotMet = true };
    private static readonly AssessmentOptions Strict = new() { UnverifiedCountsAsUnset = true };

    private const string Between = """{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 } }""";
    private const string Both = """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""";
    private const string Barn = """{ "metric": "barn_pct", "atLeast": 60 }""";
    private const string Hall = """{ "attested": "hall" }""";
    private const string Market = """{ "attested": "market" }""";
    private const string Conditional = """{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""";

    /// <summary>Requirement, values, expected reason of indicator 1.1; a policy where one is needed.</summary>
    public static IEnumerable<(ReasonCode Code, string Requirement, CommuneRecord Commune, AssessmentOptions? Options)> Indicators() =>
    [
        (ReasonCode.ThresholdMet, Law.AtLeast("power_pct", "80"), Commune.With(("power_pct", 80)), null),
        (ReasonCode.ThresholdMissed, Law.AtLeast("power_pct", "80"), Commune.With(("power_pct", 79)), null),
        (ReasonCode.EveryPossibleFigureMet, Between, Commune.With(("power_pct", 90)), null),
        (ReasonCode.EveryPossibleFigureMissed, Between, Commune.With(("power_pct", 79)), null),
        (ReasonCode.BetweenPossibleFigures, Between, Commune.With(("power_pct", 85)), null),
        (ReasonCode.LowerBoundSuffices, Law.AtLeast("hygienic_pct", "80"), Commune.With(("clean_pct", 85)), null),
        (ReasonCode.ValueMissing, Hall, Commune.With(), null),
        (ReasonCode.ValueUnusable, Hall, Commune.With(("hall", 1)), null),
        (ReasonCode.MissingCountedAsNotMet, Hall, Commune.With(), Missing),
        (ReasonCode.FigureUnknown, Law.AtLeast("power_pct", "null"), Commune.With(), null),
        (ReasonCode.FigureDelegated, Law.AtLeast("power_pct", """{ "delegated": "province" }"""), Commune.With(), null),
        (ReasonCode.FigureUnverified, Law.AtLeast("power_pct", """{ "value": 80, "verification": "unverified" }"""), Commune.With(), Strict),
        (ReasonCode.DimensionMissing, Law.AtLeast("power_pct", """{ "by": "area", "cases": { "valley": 80, "mountain": null } }"""), Commune.With(), null),
        (ReasonCode.NoCase, Law.AtLeast("power_pct", """{ "by": "year", "cases": { "2030": 80 } }"""), Commune.With(), null),
        (ReasonCode.DivisionByZero, Barn, Commune.With(("livestock", 0)), null),
        (ReasonCode.NothingToCountNotApplicable, Barn[..^1] + """, "whenNone": { "outcome": "notApplicable" } }""", Commune.With(("livestock", 0)), null),
        (ReasonCode.NothingToCountMet, Barn[..^1] + """, "whenNone": { "outcome": "met" } }""", Commune.With(("livestock", 0)), null),
        (ReasonCode.EveryPartHolds, Both, Commune.With(("literate_pct.men", 95), ("literate_pct.women", 95)), null),
        (ReasonCode.PartFails, Both, Commune.With(("literate_pct.men", 85)), null),
        (ReasonCode.PartsMissing, Both, Commune.With(("literate_pct", 95)), null),
        (ReasonCode.Attested, Hall, Commune.With(("hall", true)), null),
        (ReasonCode.NotAttested, Hall, Commune.With(("hall", false)), null),
        (ReasonCode.RequirementUnknown, "null", Commune.With(), null),
        (ReasonCode.RequirementDelegated, """{ "delegated": "province" }""", Commune.With(), null),
        (ReasonCode.RequirementUnverified, """{ "attested": "hall", "verification": "unverified" }""", Commune.With(), Strict),
        (ReasonCode.AllMet, List("all"), Commune.With(("hall", true), ("market", true)), null),
        (ReasonCode.SomeNotMet, List("all"), Commune.With(("hall", false)), null),
        (ReasonCode.SomeUndetermined, List("all"), Commune.With(("hall", true)), null),
        (ReasonCode.OneMet, List("any"), Commune.With(("hall", true)), null),
        (ReasonCode.NoneMet, List("any"), Commune.With(("hall", false), ("market", false)), null),
        (ReasonCode.NoneMetYet, List("any"), Commune.With(("hall", false)), null),
        (ReasonCode.EnoughMet, Count(1), Commune.With(("hall", true)), null),
        (ReasonCode.TooFewCanBeMet, Count(2), Commune.With(("hall", false)), null),
        (ReasonCode.TooFewKnown, Count(2), Commune.With(("hall", true)), null),
        (ReasonCode.NoPartApplies, $$"""{ "all": [{{Conditional}}] }""", Commune.With(("planned", false)), null),
        (ReasonCode.ConditionNotMet, Conditional, Commune.With(("planned", false)), null),
        (ReasonCode.ConditionUndetermined, Conditional, Commune.With(("hall", false)), null),
    ];

    [Fact]
    public void Assess_EveryCode_IsProducedBySomeCase()
    {
        Dictionary<ReasonCode, Reason> produced = [];
        foreach ((ReasonCode code, string requirement, CommuneRecord commune, AssessmentOptions? options) in Indicators())
        {
            Reason reason = Law.Judge(requirement, commune, options).Reason;
            Assert.Equal(code, reason.Code);
            produced.Add(code, reason);
        }

        foreach (Reason reason in Others())
        {
            produced.Add(reason.Code, reason);
        }

        Assert.Empty(Enum.GetValues<ReasonCode>().Except(produced.Keys));
        Assert.All(produced.Values, IsAWholeSentence);
    }

    [Fact]
    public void Templates_EveryCode_HasTheSamePlacesInBothLanguages()
    {
        foreach (ReasonCode code in Enum.GetValues<ReasonCode>())
        {
            LocalizedText template = ReasonWording.Templates[code];
            Assert.Equal(Places(template.Vi), Places(template.En));
        }
    }

    [Fact]
    public void Equals_CodeAndArguments_AreWhatCounts()
    {
        Reason first = Law.Judge(Hall, Commune.With()).Reason;

        Assert.Equal(first, Law.Judge(Hall, Commune.With()).Reason);
        Assert.NotEqual(first, Law.Judge(Market, Commune.With()).Reason);
        Assert.Equal("No value for: Culture house.", first.ToString());
    }

    private static IEnumerable<Reason> Others()
    {
        string border = Law.Overlay("amendment", "211", Law.Threshold("70"), more: """, "scope": [{ "border": true }]""");
        yield return Law.Judge(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50")), border), Commune.With(("power_pct", 60))).Reason;
        yield return Law.Assess(Law.Load(Law.Set($"[{Law.Criterion("1", "null")}]")), Commune.With())["standard"].Criteria.Single().Reason;
        yield return Law.Assess(Law.Load(Law.Set("""{ "delegated": "province" }""")), Commune.With())["standard"].Reason;
        yield return Law.Assess(Law.Load(Law.Set("null")), Commune.With())["standard"].Reason;
        yield return Law.Assess(Law.Load(Law.Set("null")), Commune.With())["model"].Reason;
        yield return Law.Assess(Law.Load(Law.Set("null")), Commune.Of(dated: false))["model"].Reason;
    }

    private static void IsAWholeSentence(Reason reason)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            string sentence = reason.Sentence(language);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("_", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
        }
    }

    private static string List(string kind) => $$"""{ "{{kind}}": [{{Hall}}, {{Market}}] }""";

    private static string Count(int n) => $$"""{ "count": { "atLeast": {{n}}, "of": [{{Hall}}, {{Market}}] } }""";

    private static IEnumerable<string> Places(string template) => PlacePattern().Matches(template).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();
}
