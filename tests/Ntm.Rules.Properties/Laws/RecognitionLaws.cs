using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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
        SetAssessment conditioned = new Assessor(drawn.Catalog, [Set([attested])], [], [rules], new(""), options).Assess(drawn.Record).Sets[0];
        SetAssessment plain = new Assessor(drawn.Catalog, [Set(drawn.Requirements)], [], [], new(""), options).Assess(drawn.Record).Sets[0];

        RequirementAssessment[] conditions = [.. conditioned.Recognition!.Conditions.Select(condition => condition.Requirement)];
        Assert.Equal(plain.Indicators.Select(i => (i.Outcome, i.Reason.Code, i.Shortfalls.Length)), conditions.Select(c => (c.Outcome, c.Reason.Code, c.Shortfalls.Length)));
        Assessments.Outcome[] all = [conditioned.Outcome, .. conditions.Select(condition => condition.Outcome)];
        Assert.Equal(
            all.Contains(Assessments.Outcome.NotMet) ? Assessments.Outcome.NotMet : all.Contains(Assessments.Outcome.Undetermined) ? Assessments.Outcome.Undetermined : Assessments.Outcome.Met,
            conditioned.Recognition.Outcome);
    });

    private static Gen<(bool?[] Answers, RevocationGround[] Grounds)> AnyRevocation =>
        from answers in Draw.Some(1, 7, _ => Gen.Elements<bool?>(true, false, null))
        from grounds in Draw.Some(1, 3, _ => from tenths in Gen.Choose(1, 10) from keys in Gen.SubListOf(Enumerable.Range(0, answers.Length)) select Ground(tenths, keys))
        select (answers, grounds);

    /// <summary>The definition itself: over every way in which the undetermined criteria may turn out, the grounds hold always, never, or now and then.</summary>
    [Fact]
    public void Assess_RevocationWithUndeterminedCriteria_IsWhatAllWaysTheyMayTurnOutSay() => Runs.Hold(AnyRevocation, Runs.Cases(600), drawn =>
    {
        bool[] found = [.. Completions(drawn.Answers).Select(answers => drawn.Grounds.Any(ground => Holds(ground, answers))).Distinct()];
        Assessments.Outcome expected = found.Length == 2 ? Assessments.Outcome.Undetermined : found[0] ? Assessments.Outcome.Met : Assessments.Outcome.NotMet;
        SetAssessment set = Recognised(drawn.Answers, drawn.Grounds);

        Assert.Equal(expected, set.Revocation!.Holds);
        RecognitionStanding standing = drawn.Answers.Contains(false)
            ? expected switch
            {
                Assessments.Outcome.Met => RecognitionStanding.GroundForRevocation,
                Assessments.Outcome.Undetermined => RecognitionStanding.AtRiskOfRevocation,
                _ => RecognitionStanding.RecognisedAndNoLongerMet,
            }
            : drawn.Answers.Contains(null) ? RecognitionStanding.CannotBeTold : RecognitionStanding.MetAndRecognised;
        Assert.Equal(standing, set.Standing);
    });

    private static SetAssessment Recognised(bool?[] answers, RevocationGround[] grounds)
    {
        Catalog catalog = new()
        {
            Metrics = Enumerable.Range(0, answers.Length).Select(n => new Metric { Id = $"m{n}", Name = Draw.Text($"m{n}"), Type = MetricType.Attestation }).ToFrozenDictionary(metric => metric.Id),
            Levels = [new Level("standard", Draw.Text("standard"), [])],
        };
        Criterion[] criteria = [.. answers.Select((_, n) => Criterion($"{n}", [new AttestationRequirement(null, catalog.Metrics[$"m{n}"], null, Draw.Known(Verification.Confirmed))]))];
        var rules = new RecognitionRules { Id = "recognition", For = ["only"], Provenance = Draw.Known(null), Conditions = [], Revocation = [.. grounds] };
        var record = new CommuneRecord
        {
            Code = "1",
            ReportingDate = new DateOnly(2019, 1, 1),
            Recognitions = [new RecognitionFact("standard", new DateOnly(2018, 1, 1), Period: "2016-2020")],
            Values = answers.Index().Where(pair => pair.Item is not null).ToDictionary(pair => $"m{pair.Index}", pair => MetricValue.OfAttestation(pair.Item!.Value)),
        };
        return new Assessor(catalog, [Set([.. criteria])], [], [rules], new(""), new AssessmentOptions { AsOf = new DateOnly(2019, 1, 1) }).Assess(record).Sets[0];
    }

    private static RevocationGround Ground(int tenths, IEnumerable<int> keys)
    {
        ImmutableArray<string> names = [.. keys.Select(key => $"{key}")];
        var including = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
        return new RevocationGround(tenths / 10m, names.IsEmpty ? including : including.Add("standard", names), Draw.Known(null));
    }

    private static bool Holds(RevocationGround ground, bool[] answers)
    {
        int unmet = answers.Count(answer => !answer);
        string[] keys = [.. ground.IncludingAnyOf.Values.SelectMany(names => names)];
        return unmet >= ground.AtLeastShare * answers.Length && (keys.Length == 0 || keys.Any(key => !answers[int.Parse(key, CultureInfo.InvariantCulture)]));
    }

    private static IEnumerable<bool[]> Completions(bool?[] answers) => answers.Aggregate<bool?, IEnumerable<bool[]>>(
        [[]], (known, answer) => known.SelectMany(before => answer is { } told ? new[] { before.Append(told).ToArray() } : [[.. before, true], [.. before, false]]));

    private static CriteriaSet Set(IEnumerable<Requirement> requirements) => Set([Criterion("1", requirements)]);

    private static CriteriaSet Set(ImmutableArray<Criterion> criteria) => new()
    {
        Id = "only",
        Level = "standard",
        Period = "2016-2020",
        Provenance = Draw.Known(null),
        Criteria = criteria,
    };

    private static Criterion Criterion(string id, IEnumerable<Requirement> requirements) => new()
    {
        Id = id,
        Provenance = Draw.Known(null),
        Indicators = [.. requirements.Select((requirement, n) => new Indicator { Id = $"c{n}", Requirement = requirement, Provenance = Draw.Known(null) })],
    };
}
