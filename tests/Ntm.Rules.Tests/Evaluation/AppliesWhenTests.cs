using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>appliesWhen of a part, an indicator and a criterion, over every outcome of condition and owner.</summary>
public class AppliesWhenTests
{
    // Condition: "planned" attested true, false, missing; or a list of which no part applies.
    private const string NoPart = """{ "all": [{ "attested": "market", "appliesWhen": { "metric": "schools", "atLeast": 1 } }] }""";

    public static TheoryData<string, string, Outcome, ReasonCode> Cases() => new()
    {
        { "met", "met", Outcome.Met, ReasonCode.Attested },
        { "met", "notMet", Outcome.NotMet, ReasonCode.NotAttested },
        { "met", "missing", Outcome.Undetermined, ReasonCode.ValueMissing },
        { "notMet", "met", Outcome.NotApplicable, ReasonCode.ConditionNotMet },
        { "notMet", "notMet", Outcome.NotApplicable, ReasonCode.ConditionNotMet },
        { "notMet", "missing", Outcome.NotApplicable, ReasonCode.ConditionNotMet },
        { "missing", "met", Outcome.Met, ReasonCode.Attested },
        { "missing", "notMet", Outcome.Undetermined, ReasonCode.ConditionUndetermined },
        { "missing", "missing", Outcome.Undetermined, ReasonCode.ConditionUndetermined },
        { "notApplicable", "met", Outcome.Met, ReasonCode.Attested },
        { "notApplicable", "notMet", Outcome.Undetermined, ReasonCode.ConditionUndetermined },
        { "notApplicable", "missing", Outcome.Undetermined, ReasonCode.ConditionUndetermined },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Assess_OnIndicatorOrPart_FoldsConditionAndOwner(string condition, string owner, Outcome outcome, ReasonCode reason)
    {
        string when = condition == "notApplicable" ? NoPart : """{ "attested": "planned" }""";
        CommuneRecord commune = Record(condition, owner);
        IndicatorAssessment indicator = Law.Judge(Law.Load(Law.SetOf("""{ "attested": "hall" }""", $""", "appliesWhen": {when}""")), commune);
        IndicatorAssessment part = Law.Judge($$"""{ "attested": "hall", "appliesWhen": {{when}} }""", commune);

        Assert.Equal((outcome, reason), (indicator.Outcome, indicator.Reason.Code));
        Assert.Equal((outcome, reason), (part.Outcome, part.Reason.Code));
        Assert.NotNull(indicator.Requirement.Condition);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Assess_OnCriterion_FoldsConditionAndOwner(string condition, string owner, Outcome outcome, ReasonCode reason)
    {
        string when = condition == "notApplicable" ? NoPart : """{ "attested": "planned" }""";
        string criterion = Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}]", $$""", "appliesWhen": {{WithVerification(when)}}""");
        CriterionAssessment answer = Law.Assess(Law.Load(Law.Set($"[{criterion}]")), Record(condition, owner))["standard"].Criteria.Single();

        ReasonCode folded = reason switch
        {
            ReasonCode.Attested => ReasonCode.AllMet,
            ReasonCode.NotAttested => ReasonCode.SomeNotMet,
            ReasonCode.ValueMissing => ReasonCode.SomeUndetermined,
            _ => reason,
        };
        Assert.Equal((outcome, folded), (answer.Outcome, answer.Reason.Code));
        Assert.NotNull(answer.Condition);
    }

    [Theory]
    [InlineData("true", true, Outcome.Met)]
    [InlineData("true", false, Outcome.NotMet)]
    [InlineData("false", false, Outcome.NotApplicable)]
    [InlineData(null, false, Outcome.Undetermined)]
    [InlineData(null, true, Outcome.Met)]
    public void Assess_Scope_DecidesLikeARequirement(string? border, bool hall, Outcome outcome)
    {
        CommuneRecord commune = Commune.Of([("hall", hall)], attributes: border is null ? [] : [("border", border)]);
        string criterion = Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}]", """, "appliesWhen": [{ "border": true }]""");

        Assert.Equal(outcome, Law.Judge(Law.Load(Law.SetOf("""{ "attested": "hall" }""", """, "appliesWhen": [{ "border": true }]""")), commune).Outcome);
        Assert.Equal(outcome, Law.Judge("""{ "attested": "hall", "appliesWhen": [{ "border": true }] }""", commune).Outcome);
        SetAssessment set = Law.Assess(Law.Load(Law.Set($"[{criterion}]")), commune)["standard"];
        Assert.Equal(outcome, set.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? ["border"] : [], set.Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void Condition_MissingUnderPolicy_IsNotCountedAsNotMet()
    {
        // Else the owner would vanish, and a missing datum would help the commune.
        IndicatorAssessment answer = Law.Judge(
            """{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", Commune.With(("hall", false)), new AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal((Outcome.Undetermined, ReasonCode.ConditionUndetermined), (answer.Outcome, answer.Reason.Code));
    }

    [Fact]
    public void Condition_MissingFigure_IsWhatDecides()
    {
        SetAssessment set = Law.Assess(
            Law.Load(Law.SetOf("""{ "attested": "hall", "appliesWhen": { "metric": "schools", "atLeast": 3 } }""")), Commune.With(("hall", false)))["standard"];

        Assert.Equal(["schools"], set.Deciding.Metrics.AsEnumerable());
    }

    [Fact]
    public void Condition_OfRequirementUnderOpenScopeOfIndicator_IsStillWhatDecides()
    {
        RuleBook book = Law.Load(Law.SetOf(
            """{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", """, "appliesWhen": [{ "border": true }]"""));
        Deciding deciding = Law.Assess(book, Commune.With(("hall", false)))["standard"].Deciding;

        Assert.Equal(["planned"], deciding.Metrics.AsEnumerable());
        Assert.Equal(["border"], deciding.Attributes.AsEnumerable());
    }

    private static string WithVerification(string requirement) => requirement.Replace(
        "\"attested\": \"", "\"verification\": \"confirmed\", \"attested\": \"", StringComparison.Ordinal)
        .Replace("\"metric\": \"", "\"verification\": \"confirmed\", \"metric\": \"", StringComparison.Ordinal);

    private static CommuneRecord Record(string condition, string owner)
    {
        List<(string, MetricValue)> values = [("schools", 0)];
        if (condition is "met" or "notMet")
        {
            values.Add(("planned", condition == "met"));
        }

        if (owner != "missing")
        {
            values.Add(("hall", owner == "met"));
        }

        return Commune.Of([.. values]);
    }
}
