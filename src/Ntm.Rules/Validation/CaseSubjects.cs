using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>What an expectation can name in a set: its criteria, indicators and their parts, those that overlays add included.</summary>
internal sealed class CaseSubjects
{
    private readonly HashSet<string> _criteria;
    private readonly HashSet<string> _indicators;

    public CaseSubjects(CriteriaSet set, IEnumerable<Overlay> overlays)
    {
        SetId = set.Id;
        _criteria = [.. (set.Criteria ?? []).Select(criterion => criterion.Id)];
        _indicators = [.. set.Indicators.SelectMany(pair => Names(pair.Indicator.Id, pair.Indicator.Requirement))];
        foreach (OverlayChange change in overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target.SetId == set.Id))
        {
            _indicators.UnionWith(change.Requirement is { } requirement ? Names(change.Target.IndicatorId, requirement) : []);
            _indicators.Add(Name(change.Target.IndicatorId, change.Target.PartId));
        }
    }

    public string SetId { get; }

    public IEnumerable<string> All => _criteria.Concat(_indicators).Order(StringComparer.Ordinal);

    public CaseSubject? Find(string name) =>
        _criteria.Contains(name) ? CaseSubject.Criterion : _indicators.Contains(name) ? CaseSubject.Indicator : null;

    private static IEnumerable<string> Names(string indicator, Requirement requirement) =>
        requirement.SelfAndBelow.Select(part => Name(indicator, part.Id)).Prepend(indicator);

    private static string Name(string indicator, string? part) => part is null ? indicator : $"{indicator}/{part}";
}
