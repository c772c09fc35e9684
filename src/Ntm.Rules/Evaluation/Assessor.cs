using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Compilation;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Communes x options -> explained assessments. The law is bound once for each scope that occurs and shared. Safe for concurrent use; no clock,
/// culture, randomness or I/O.
/// </summary>
internal sealed class Assessor
{
    private readonly LawInForce _law;
    private readonly AssessmentOptions _options;
    private readonly string _bookHash;
    private readonly ScopeReader _scopes;
    private readonly RateIndex _rates;
    private readonly LegalDays _days;
    private readonly ConcurrentDictionary<Scope, BoundLaw> _bound = new();
    private readonly ConcurrentDictionary<BoundLaw, Plan> _plans = new(ReferenceEqualityComparer.Instance);

    public Assessor(
        Catalog catalog,
        ImmutableArray<CriteriaSet> sets,
        ImmutableArray<Overlay> overlays,
        ImmutableArray<RecognitionRules> recognition,
        string bookHash,
        AssessmentOptions options)
    {
        _law = new LawInForce(catalog, sets, overlays, recognition);
        _options = options;
        _bookHash = bookHash;
        _scopes = new ScopeReader(catalog, ScopeAttributes.Of(_law), options);
        _rates = new RateIndex(catalog);
        _days = new LegalDays(_law);
    }

    public CommuneAssessment Assess(CommuneRecord record)
    {
        List<DataWarning> warnings = [];
        Scope scope = _scopes.Read(record, warnings);
        var reader = new MetricReader(_law.Catalog, _rates, record);
        warnings.AddRange(new RecordCheck(_law.Catalog, _rates.Related, reader, record).Warnings());
        if (scope.AsOf is null)
        {
            return Finish(record, scope, Undated(), warnings, []);
        }

        BoundLaw law = _bound.GetOrAdd(_days.Since(scope), Bind);
        return Assess(record, scope, law, reader, warnings);
    }

    /// <summary>The dataset under this run: places by the plan that is bound for them.</summary>
    public CommuneBatch Batch(CommuneDataset dataset)
    {
        Dictionary<Plan, int> plans = [];
        List<(int Start, int End, int Plan)> segments = [];
        foreach (PlaceGroup place in dataset.Places)
        {
            int plan = -1;
            if (PlanOf(place.Any) is { } bound && !plans.TryGetValue(bound, out plan))
            {
                plans.Add(bound, plan = plans.Count);
            }

            if (segments.Count > 0 && segments[^1].Plan == plan)
            {
                segments[^1] = segments[^1] with { End = place.End };
            }
            else
            {
                segments.Add((place.Start, place.End, plan));
            }
        }

        return new CommuneBatch(this, dataset, [.. plans.OrderBy(pair => pair.Value).Select(pair => pair.Key)], [.. segments]);
    }

    /// <summary>The plan of the law bound for a commune; null without a day.</summary>
    public Plan? PlanOf(CommuneRecord record)
    {
        Scope scope = ScopeOf(record);
        return scope.AsOf is null ? null : _plans.GetOrAdd(_bound.GetOrAdd(_days.Since(scope), Bind), Compile);
    }

    public ReadingColumns ReadingsOf(CommuneDataset dataset) => ReadingColumns.Of(dataset, _law.Catalog);

    /// <summary>The highest level for which <paramref name="holds"/> says yes of set and prerequisite, by outcomes that are known.</summary>
    public Level? LevelOf(CommuneRecord record, IReadOnlyList<(CriteriaSet Set, bool IsInForce, Outcome Outcome)> sets, Func<Outcome, bool> holds)
    {
        if (ScopeOf(record).AsOf is not { } day)
        {
            return null;
        }

        var levels = new LevelEvaluator(_law, record, day, set => sets.First(known => known.Set.Id == set.Id).Outcome);
        CriteriaSet? highest = sets.LastOrDefault(known => known.IsInForce && holds(known.Outcome) && holds(levels.Prerequisite(known.Set))).Set;
        return highest is null ? null : _law.Catalog.Level(highest.Level);
    }

    /// <summary>For how many scopes the law has been bound so far.</summary>
    public int BoundScopes => _bound.Count;

    /// <summary>The law bound for a scope.</summary>
    public BoundLaw Bind(Scope scope) => LawBinder.Bind(_law, scope, _options);

    /// <summary>The scope of a record.</summary>
    public Scope ScopeOf(CommuneRecord record) => _scopes.Read(record, []);

    private Plan Compile(BoundLaw law)
    {
        var compiler = new PlanCompiler(_law.Catalog, _options.MissingCountsAsNotMet);
        foreach (BoundSet set in law.ByLevel.Select(pair => pair.Set).OfType<BoundSet>())
        {
            compiler.Add(set, isInForce: true);
        }

        foreach (BoundSet set in law.Required.Values.OrderBy(set => set.Set.Id, StringComparer.Ordinal))
        {
            compiler.Add(set, isInForce: false);
        }

        return compiler.Build();
    }

    private CommuneAssessment Assess(CommuneRecord record, Scope scope, BoundLaw law, MetricReader reader, List<DataWarning> warnings)
    {
        var requirements = new RequirementEvaluator(reader, new ShortfallReader(_law.Catalog, reader), new AttributeNames(_law.Catalog), _options.MissingCountsAsNotMet);
        var evaluator = new SetEvaluator(requirements);
        ImmutableArray<SetAssessment> plain = [.. law.ByLevel.Select(pair => Evaluate(evaluator, pair.Level, pair.Set, scope))];
        var levels = new LevelEvaluator(_law, record, scope.AsOf!.Value, set => OutcomeOf(set, plain, law, evaluator));
        ImmutableArray<SetAssessment> sets = [.. plain.Select(set => Complete(set, law, levels, requirements))];
        return Finish(record, scope, sets, warnings, law.Overlays, levels);
    }

    private static SetAssessment Evaluate(SetEvaluator evaluator, string level, BoundSet? set, Scope scope)
    {
        string day = scope.AsOf!.Value.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return set is null
            ? SetEvaluator.Unknown(level, null, new Reason(ReasonCode.NoSetInForce, new LocalizedText(day, day)))
            : evaluator.Evaluate(set);
    }

    /// <summary>A prerequisite may name a set that is not the one in force at its level; it is then evaluated for itself.</summary>
    private static Outcome OutcomeOf(CriteriaSet set, ImmutableArray<SetAssessment> sets, BoundLaw law, SetEvaluator evaluator) =>
        sets.FirstOrDefault(answer => answer.SetId == set.Id)?.Outcome ?? evaluator.Evaluate(law.Required[set.Id]).Outcome;

    private static SetAssessment Complete(SetAssessment set, BoundLaw law, LevelEvaluator levels, RequirementEvaluator requirements)
    {
        Outcome prerequisite = set.Set is null ? Outcome.Undetermined : levels.Prerequisite(set.Set.Set);
        BoundRecognition? rules = set.SetId is null ? null : law.Recognition.GetValueOrDefault(set.SetId);
        Outcome recognised = set.Set is null ? Outcome.Undetermined : levels.IsRecognised(set.Set.Set);
        RevocationAssessment? revocation = recognised == Outcome.Met && rules is not null ? StandingEvaluator.Revocation(rules.Rules, set) : null;
        return new SetAssessment(set.Level, set.Set, set.Outcome, set.Reason, set.Criteria)
        {
            Prerequisite = prerequisite,
            Recognition = rules is null ? null : Recognise(set.Outcome, prerequisite, rules, requirements),
            Revocation = revocation,
            Standing = StandingEvaluator.Of(set.Outcome, prerequisite, set.Set?.Set.Requires?.By, recognised, revocation),
            Deciding = set.Deciding,
            UnverifiedFigures = set.UnverifiedFigures,
        };
    }

    private static RecognitionAssessment Recognise(
        Outcome set, Outcome prerequisite, BoundRecognition rules, RequirementEvaluator requirements)
    {
        ImmutableArray<RecognitionConditionAssessment> conditions =
        [
            .. (rules.Conditions ?? []).Select(pair => new RecognitionConditionAssessment(pair.Condition, requirements.Evaluate(pair.Bound))),
        ];
        IEnumerable<(string, Outcome)> all = conditions.Select(condition => (condition.Condition.Id, condition.Requirement.Outcome))
            .Append(("set", set))
            .Append(("prerequisite", prerequisite))
            .Append(("conditions", rules.Conditions is null ? Outcome.Undetermined : Outcome.NotApplicable));
        return new RecognitionAssessment(rules.Rules, ListFold.All([.. all]).Outcome, conditions);
    }

    private ImmutableArray<SetAssessment> Undated() =>
        [.. _law.Catalog.Levels.Select(level => SetEvaluator.Unknown(level.Id, null, new Reason(ReasonCode.NoDate)))];

    private CommuneAssessment Finish(
        CommuneRecord record,
        Scope scope,
        ImmutableArray<SetAssessment> sets,
        List<DataWarning> warnings,
        ImmutableArray<string> overlays,
        LevelEvaluator? levels = null) => new(record, scope, sets)
        {
            Level = levels?.Highest(sets, outcome => outcome == Outcome.Met),
            PossibleLevel = levels?.Highest(sets, outcome => outcome is not Outcome.NotMet),
            Disagreements = DeclaredCheck.Read(record, sets),
            Warnings = [.. warnings],
            Basis = new AssessmentBasis(
                _bookHash,
                _options.AsOf is null,
                _options.Set,
                overlays,
                _options.MissingCountsAsNotMet,
                _options.UnverifiedCountsAsUnset,
                [.. scope.Assumed]),
        };
}
