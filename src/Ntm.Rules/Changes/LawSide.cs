using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>One side of a comparison: its law, bound place by place and kept, and its assessors. Not safe for concurrent use.</summary>
internal sealed class LawSide
{
    private readonly AssessmentOptions _options;
    private readonly string[] _attributes;
    private readonly RateIndex _rates;
    private readonly JudgeMaker _judges;
    private readonly Dictionary<DateOnly, ScopeReader> _readers = [];
    private readonly Dictionary<(DateOnly Day, string SetId), Assessor> _assessors = [];
    private readonly Dictionary<(string SetId, Scope Scope), BoundLawOfSet> _bound = [];

    public LawSide(LawInForce law, AssessmentOptions options)
    {
        Law = law;
        _options = options;
        _attributes = ScopeAttributes.Of(law);
        _rates = new RateIndex(law.Catalog);
        _judges = new JudgeMaker(_rates, new AttributeNames(law.Catalog), options.MissingCountsAsNotMet);
        Days = new LegalDays(law).Changing;
    }

    public LawInForce Law { get; }

    /// <summary>The one day whose law is compared; null: every day.</summary>
    public DateOnly? Day => _options.AsOf;

    /// <summary>The year of the figures, where the run fixes it.</summary>
    public int? Year => _options.AssessmentYear;

    /// <summary>The days on which something begins or has just ended.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>The set that the run names for its level, else the national one in force.</summary>
    public CriteriaSet? SetOf(string level, DateOnly day) =>
        _options.Set is { } named && Law.Set(named) is { } set && set.Level == level ? set : Law.NationalSet(level, day);

    /// <summary>A set as it is bound for the place of a record on a day.</summary>
    public BoundLawOfSet Bind(CriteriaSet set, CommuneRecord place, DateOnly day)
    {
        Scope scope = ScopeOf(place, day);
        if (!_bound.TryGetValue((set.Id, scope), out BoundLawOfSet? bound))
        {
            bound = new BoundLawOfSet(new SetBinder(new ScopeBinding(Law, scope, _options.UnverifiedCountsAsUnset)).Bind(set));
            _bound.Add((set.Id, scope), bound);
        }

        return bound;
    }

    /// <summary>The region in whose column a set reads the place of a record on a day: an id, <c>?</c> where a rule leaves it open, or <c>own</c>.</summary>
    public string ColumnOf(CriteriaSet set, CommuneRecord place, DateOnly day)
    {
        Scope scope = ScopeOf(place, day);
        ReadScope read = new ScopeBinding(Law, scope, false).ReadScope(set);
        return read.Link is null || read.Scope[WellKnownAttributes.Region] == scope[WellKnownAttributes.Region] ? ChangePlace.OwnColumn : read.Scope[WellKnownAttributes.Region] ?? ChangePlace.OpenColumn;
    }

    /// <summary>A requirement outside of the sets, bound for the place of a record on a day.</summary>
    public BoundRequirement Bind(IndicatorReference address, Requirement requirement, CommuneRecord place, DateOnly day)
    {
        Scope scope = ScopeOf(place, day);
        var binding = new ScopeBinding(Law, scope, _options.UnverifiedCountsAsUnset);
        return new RequirementBinder(binding, new ReadScope(scope, null, null), address.SetId).BindPlain(address, requirement);
    }

    /// <summary>Something that can be asked many times what an indicator comes to.</summary>
    public IndicatorJudge JudgeOf(BoundIndicator indicator) => new(indicator, _judges);

    public Facts FactsOf(CommuneRecord record) => new(new MetricReader(_rates, record));

    /// <summary>The assessor by which the side judges records under a set on a day.</summary>
    public Assessor AssessorOf(CriteriaSet set, DateOnly day)
    {
        if (!_assessors.TryGetValue((day, set.Id), out Assessor? assessor))
        {
            AssessmentOptions options = _options with { AsOf = day, Set = set.Id };
            assessor = new Assessor(Law.Catalog, Law.Sets, Law.Overlays, Law.RecognitionRules, new Lazy<string>(() => ""), options);
            _assessors.Add((day, set.Id), assessor);
        }

        return assessor;
    }

    private Scope ScopeOf(CommuneRecord place, DateOnly day)
    {
        if (!_readers.TryGetValue(day, out ScopeReader? reader))
        {
            reader = new ScopeReader(Law.Catalog, _attributes, _options with { AsOf = day });
            _readers.Add(day, reader);
        }

        return reader.Read(place, []);
    }
}

/// <summary>A bound set in which indicators and the criteria over them are found by number.</summary>
internal sealed class BoundLawOfSet(BoundSet set)
{
    private readonly FrozenDictionary<string, (BoundCriterion Criterion, BoundIndicator Indicator)> _indicators = (set.Criteria ?? [])
        .SelectMany(criterion => (criterion.Indicators ?? []).Select(indicator => (criterion, indicator)))
        .DistinctBy(pair => pair.indicator.Address.IndicatorId)
        .ToFrozenDictionary(pair => pair.indicator.Address.IndicatorId, StringComparer.Ordinal);

    /// <summary>Null where the set has no such indicator in the place.</summary>
    public BoundIndicator? Indicator(string? id) => id is null ? null : _indicators.GetValueOrDefault(id).Indicator;

    public BoundCriterion? CriterionOf(string? id) => id is null ? null : _indicators.GetValueOrDefault(id).Criterion;
}
