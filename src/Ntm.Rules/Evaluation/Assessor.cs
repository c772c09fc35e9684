using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly Lazy<string> _bookHash;
    private readonly ScopeReader _scopes;
    private readonly RateIndex _rates;
    private readonly LegalDays _days;
    private readonly JudgeMaker _judgeMaker;
    private readonly Func<CommuneAssessment, ImmutableArray<Disagreement>> _disagreementsOf = of => DeclaredCheck.Read(of.Commune, of.Sets);
    private readonly Func<CommuneAssessment, ImmutableArray<DataWarning>> _warningsOf;
    private readonly ConcurrentDictionary<PlaceKey, Placed> _places = new();
    private volatile Placed? _last;
    private readonly ConcurrentDictionary<Scope, LawJudge> _bound = new();

    public Assessor(
        Catalog catalog,
        ImmutableArray<CriteriaSet> sets,
        ImmutableArray<Overlay> overlays,
        ImmutableArray<RecognitionRules> recognition,
        Lazy<string> bookHash,
        AssessmentOptions options)
    {
        _law = new LawInForce(catalog, sets, overlays, recognition);
        _options = options;
        _bookHash = bookHash;
        _scopes = new ScopeReader(catalog, ScopeAttributes.Of(_law), options);
        _rates = new RateIndex(catalog);
        _days = new LegalDays(_law);
        _warningsOf = WarningsOf;
        _judgeMaker = new JudgeMaker(_rates, new AttributeNames(catalog), options.MissingCountsAsNotMet);
    }

    public CommuneAssessment Assess(CommuneRecord record)
    {
        Placed placed = PlaceOf(record);
        var reader = new MetricReader(_rates, record);
        if (placed.Judge is not { } law)
        {
            return Finish(record, placed, placed.Without);
        }

        reader.Open();
        var facts = new Facts(reader);
        var plain = new SetAssessment[law.ByLevel.Length];
        for (int level = 0; level < plain.Length; level++)
        {
            plain[level] = law.ByLevel[level].Set?.Evaluate(facts) ?? placed.Without[level];
        }

        var levels = new LevelEvaluator(_law, record, placed.Scope.AsOf!.Value, set => OutcomeOf(set, plain, law, facts));
        var sets = new SetAssessment[plain.Length];
        for (int level = 0; level < sets.Length; level++)
        {
            sets[level] = Complete(plain[level], level, law, levels, facts);
        }

        reader.Close();
        return Finish(record, placed, ImmutableCollectionsMarshal.AsImmutableArray(sets), levels);
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
    public Plan? PlanOf(CommuneRecord record) => PlaceOf(record).Judge?.PlanBy(Compile);

    /// <summary>The plan of one set alone; null without a day, or where the set is not in force.</summary>
    public PlanListing? ListingOf(CommuneRecord record, string setId)
    {
        BoundSet? set = PlaceOf(record).Judge?.Law.ByLevel.Select(pair => pair.Set).FirstOrDefault(bound => bound?.Set.Id == setId || bound?.FilledBy?.Id == setId);
        if (set is null)
        {
            return null;
        }

        var compiler = new PlanCompiler(_law.Catalog, _options.MissingCountsAsNotMet);
        compiler.Add(set, isInForce: true);
        return PlanPrinter.Print(compiler.Build());
    }

    public ReadingColumns ReadingsOf(CommuneDataset dataset) => ReadingColumns.Of(dataset, _law.Catalog, _rates);

    /// <summary>The highest level for which <paramref name="holds"/> says yes of set and prerequisite, by outcomes that are known.</summary>
    public Level? LevelOf(CommuneRecord record, IReadOnlyList<(CriteriaSet Set, bool IsInForce, Outcome Outcome)> sets, Func<Outcome, bool> holds)
    {
        if (PlaceOf(record).Scope.AsOf is not { } day)
        {
            return null;
        }

        var levels = new LevelEvaluator(_law, record, day, set => sets.First(known => known.Set.Id == set.Id).Outcome);
        CriteriaSet? highest = sets.LastOrDefault(known => known.IsInForce && holds(known.Outcome) && holds(levels.Prerequisite(known.Set))).Set;
        return highest is null ? null : _law.Catalog.Level(highest.Level);
    }

    /// <summary>For how many scopes the law has been bound so far.</summary>
    public int BoundScopes => _bound.Count;

    /// <summary>The law bound for the place and day of a record, one instance for all for which it is the same; null without a day.</summary>
    public BoundLaw? LawOf(CommuneRecord record) => PlaceOf(record).Judge?.Law;

    /// <summary>The law bound for a scope, anew.</summary>
    public BoundLaw Bind(Scope scope) => LawBinder.Bind(_law, scope, _options);

    /// <summary>Everything that is bound.</summary>
    public LawInForce Law => _law;

    /// <summary>The scope of a record.</summary>
    public Scope ScopeOf(CommuneRecord record) => _scopes.Read(record, []);

    public Catalog Catalog => _law.Catalog;

    private Plan Compile(BoundLaw law)
    {
        var compiler = new PlanCompiler(_law.Catalog, _options.MissingCountsAsNotMet);
        foreach (BoundSet set in law.ByLevel.Select(pair => pair.Set).OfType<BoundSet>())
        {
            compiler.Add(set, isInForce: true);
        }

        foreach (BoundSet set in law.Required.OrderBy(set => set.Set.Id, StringComparer.Ordinal))
        {
            compiler.Add(set, isInForce: false);
        }

        return compiler.Build();
    }

    /// <summary>Scope and law of a record; worked out once for all records of one place and day.</summary>
    private Placed PlaceOf(CommuneRecord record)
    {
        // Lists go by province and district: mostly it is the place of the record before.
        if (_last is { } last && PlaceKey.AreSame(last.Any, record))
        {
            return last;
        }

        var key = PlaceKey.Of(record);
        Placed placed = _places.TryGetValue(key, out Placed? known) ? known : _places.GetOrAdd(key, Place(record));
        _last = placed;
        return placed;
    }

    private Placed Place(CommuneRecord record)
    {
        List<DataWarning> warnings = [];
        Scope scope = _scopes.Read(record, warnings);
        LawJudge? judge = scope.AsOf is null ? null : _bound.GetOrAdd(_days.Since(scope), since => new LawJudge(Bind(since), _judgeMaker));
        var basis = new AssessmentBasis(_bookHash)
        {
            AsOfReportingDate = _options.AsOf is null,
            NamedSet = _options.Set,
            Overlays = judge?.Law.Overlays ?? [],
            MissingCountsAsNotMet = _options.MissingCountsAsNotMet,
            UnverifiedCountsAsUnset = _options.UnverifiedCountsAsUnset,
            AssumedAttributes = scope.AssumedInOrder,
        };
        Reason why = scope.AsOf is { } day ? NoSet(day) : new Reason(ReasonCode.NoDate);
        ImmutableArray<SetAssessment> without = _law.Catalog.Levels.Map(level => SetJudge.Unknown(level.Id, null, why));
        return new Placed(record.With(CommuneRecord.NoValues), scope, judge, basis, [.. warnings], without);
    }

    private static Reason NoSet(DateOnly asOf) => new(ReasonCode.NoSetInForce, () =>
    {
        string day = asOf.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return [new LocalizedText(day, day)];
    });

    /// <summary>A prerequisite may name a set that is not the one in force at its level; it is then evaluated for itself.</summary>
    private static Outcome OutcomeOf(CriteriaSet set, SetAssessment[] sets, LawJudge law, Facts facts) =>
        sets.FirstOrDefault(answer => answer.SetId == set.Id)?.Outcome ?? law.OutcomeOfRequired(set.Id, facts);

    private static SetAssessment Complete(SetAssessment set, int level, LawJudge law, LevelEvaluator levels, Facts facts)
    {
        if (set.Set?.Set is not { } inForce)
        {
            return set;
        }

        Outcome recognised = levels.IsRecognised(inForce);
        Outcome prerequisite = levels.Prerequisite(inForce);
        RecognitionAssessment? recognition = law.Recognise(level, set.Outcome, prerequisite, facts);
        RevocationAssessment? revocation = recognised == Outcome.Met && recognition is not null ? StandingEvaluator.Revocation(recognition.Rules, set) : null;
        return new SetAssessment(set)
        {
            Prerequisite = prerequisite,
            Recognition = recognition,
            Revocation = revocation,
            Standing = StandingEvaluator.Of(set.Outcome, prerequisite, inForce.Requires?.By, recognised, revocation),
        };
    }

    private ImmutableArray<DataWarning> WarningsOf(CommuneAssessment of) =>
    [
        .. PlaceOf(of.Commune).Warnings,
        .. new RecordCheck(_rates, of.Commune).Warnings(),
    ];

    private CommuneAssessment Finish(CommuneRecord record, Placed placed, ImmutableArray<SetAssessment> sets, LevelEvaluator? levels = null) =>
        new(record, placed.Scope, sets)
        {
            Level = levels?.Highest(sets, outcome => outcome == Outcome.Met),
            PossibleLevel = levels?.Highest(sets, outcome => outcome is not Outcome.NotMet),
            DisagreementsOf = _disagreementsOf,
            WarningsOf = _warningsOf,
            Basis = placed.Basis,
        };

    /// <summary>What all records of one place and day have in common.</summary>
    /// <param name="Any">The place, as a record without values.</param>
    /// <param name="Scope">What the law is bound for.</param>
    /// <param name="Judge">The law; null without a day.</param>
    /// <param name="Basis">What the answers rest on.</param>
    /// <param name="Warnings">What is wrong with the place.</param>
    /// <param name="Without">The answer of each level where no set is in force.</param>
    private sealed record Placed(CommuneRecord Any, Scope Scope, LawJudge? Judge, AssessmentBasis Basis, ImmutableArray<DataWarning> Warnings,
        ImmutableArray<SetAssessment> Without);
}
