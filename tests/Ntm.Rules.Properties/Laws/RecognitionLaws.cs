using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Conditions of recognition are judged as the same requirements in a set are, and fold with set and prerequisite.</summary>
public sealed class RecognitionLaws
{
    private static readonly Shape NoOverlays = Shape.Anything with { Overlays = false, Derived = false };

    private static Gen<(Catalog Catalog, CommuneRecord Record, Requirement[] Requirements)> Any =>
        from catalog in Catalogs.Any
        from record in new CommuneRecords(NoOverlays, catalog).Any
        from requirements in Draw.Some(1, 3, n => new Requirements(NoOverlays, catalog, []).Any($"c{n}"))
        select (catalog, record, requirements);

    [Fact]
    public void Assess_RecognitionConditions_AreJudgedLikeIndicators() => Runs.Hold(Any, Runs.Cases(600), drawn =>
    {
        var rules = new RecognitionRules
        {
            Id = "recognition",
            For = ["only"],
            Provenance = Draw.Known(null),
            Conditions = [.. drawn.Requirements.Select((requirement, n) => new RecognitionCondition($"c{n}", Draw.Text($"c{n}"), requirement, requirement.Provenance))],
        };
        var options = new AssessmentOptions { AsOf = new DateOnly(2019, 1, 1) };
        Requirement attested = new AttestationRequirement(null, drawn.Catalog.Metrics["yes"], null, Draw.Known(Verification.Confirmed));
        SetAssessment conditioned = new Assessor(drawn.Catalog, [Set([attested])], [], [rules], "", options).Assess(drawn.Record).Sets[0];
        SetAssessment plain = new Assessor(drawn.Catalog, [Set(drawn.Requirements)], [], [], "", options).Assess(drawn.Record).Sets[0];

        RequirementAssessment[] conditions = [.. conditioned.Recognition!.Conditions.Select(condition => condition.Requirement)];
        Assert.Equal(plain.Indicators.Select(i => (i.Outcome, i.Reason.Code, i.Shortfalls.Length)), conditions.Select(c => (c.Outcome, c.Reason.Code, c.Shortfalls.Length)));
        Assessments.Outcome[] all = [conditioned.Outcome, .. conditions.Select(condition => condition.Outcome)];
        Assert.Equal(
            all.Contains(Assessments.Outcome.NotMet) ? Assessments.Outcome.NotMet : all.Contains(Assessments.Outcome.Undetermined) ? Assessments.Outcome.Undetermined : Assessments.Outcome.Met,
            conditioned.Recognition.Outcome);
    });

    private static CriteriaSet Set(IEnumerable<Requirement> requirements) => new()
    {
        Id = "only",
        Level = "standard",
        Period = "2016-2020",
        Provenance = Draw.Known(null),
        Criteria = [new Criterion { Id = "1", Provenance = Draw.Known(null), Indicators = [.. requirements.Select((requirement, n) => new Indicator { Id = $"c{n}", Requirement = requirement, Provenance = Draw.Known(null) })] }],
    };
}
