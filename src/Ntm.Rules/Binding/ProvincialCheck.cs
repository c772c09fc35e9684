using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// Whether a province stays within what the law lets it do. Figures are compared cell by cell for every place of its scope: looser on its first
/// day is an error, overtaken later a warning.
/// </summary>
internal sealed class ProvincialCheck
{
    private readonly LawInForce _national;
    private readonly Overlay _overlay;
    private readonly DateOnly _begins;

    public ProvincialCheck(LawInForce law, Overlay overlay)
    {
        // Only amendments are the nation's; other provinces do not count here.
        _national = new LawInForce(
            law.Catalog, law.Sets, [.. law.Overlays.Where(other => other.Nature == OverlayNature.Amendment)], []);
        _overlay = overlay;
        _begins = overlay.Effective.From ?? DateOnly.MinValue;
    }

    public IEnumerable<Diagnostic> Find() => _overlay.Changes
        .Where(change => _national.Set(change.Target.SetId) is { Fills: null })
        .SelectMany(Find);

    private IEnumerable<Diagnostic> Find(OverlayChange change)
    {
        if (Forbidden(change) is { } problem)
        {
            return [problem.At(change.Provenance.Location, change.Target.ToString())];
        }

        return change.Threshold is null ? [] : Figures(change, change.Threshold);
    }

    private DiagnosticDescriptor? Forbidden(OverlayChange change) => change switch
    {
        { Withdrawn: true } => BindingCodes.ProvinceWithdraws,
        { Added: true } => change.Target.PartId is null || IsOpen(change.Target) ? null : BindingCodes.ListNotOpen,
        { AppliesWhen: not null } => BindingCodes.ProvinceChangesCondition,
        { Requirement: { } requirement } => MayReplace(change.Target, requirement) ? null : BindingCodes.ProvinceReplaces,
        _ => null,
    };

    private bool IsOpen(IndicatorReference target) =>
        RequirementTree.Written(_national, target with { PartId = null }) is { } root && RequirementTree.Flatten(root).Any(IsOpenList);

    private static bool IsOpenList(Requirement part) => part is AllRequirement { OpenToProvinces: true }
        or AnyRequirement { OpenToProvinces: true }
        or CountRequirement { OpenToProvinces: true };

    private bool MayReplace(IndicatorReference target, Requirement requirement)
    {
        Requirement? national = RequirementTree.Written(_national, target);
        if (national is null or UnknownRequirement or DelegatedRequirement || NationalAt(target, ScopeCases.Of(_national, _overlay, _begins).First()) is BoundGap)
        {
            return true;
        }

        string shape = RequirementShape.Of(national);
        return requirement is AllRequirement all && all.Parts.Any(part => part is KeptRequirement || RequirementShape.Of(part) == shape);
    }

    private IEnumerable<Diagnostic> Figures(OverlayChange change, Threshold threshold)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<DateOnly> later = _national.Overlays.Select(overlay => overlay.Effective.From)
            .OfType<DateOnly>()
            .Where(day => day > _begins && _overlay.Effective.Contains(day))
            .Distinct()
            .Order();
        foreach (DateOnly day in later.Prepend(_begins))
        {
            foreach (Scope place in ScopeCases.Of(_national, _overlay, day).SelectMany(scope => Years(scope, threshold, change.Target)))
            {
                if (Compare(change, threshold, place) is { } found && reported.Add(found.Code + string.Join('|', found.Arguments)))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<Scope> Years(Scope scope, Threshold own, IndicatorReference target)
    {
        Threshold? national = RequirementTree.Written(_national, target) switch
        {
            ComparisonRequirement comparison => comparison.Threshold,
            RatingRequirement rating => rating.AtLeast,
            _ => null,
        };
        IEnumerable<int> steps = new[] { own, national }.OfType<Threshold>().SelectMany(YearSteps).Where(year => year > _begins.Year);
        return steps.Append(_begins.Year).Distinct().Order()
            .Select(year => scope.WithDimension(TableThreshold.Year, year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<int> YearSteps(Threshold threshold) => threshold switch
    {
        TableThreshold { Dimension: TableThreshold.Year } table => table.Cases.Select(c => c.From).OfType<int>().Concat(table.Cases.SelectMany(c => YearSteps(c.Threshold))),
        TableThreshold table => table.Cases.SelectMany(c => YearSteps(c.Threshold)).Concat(table.Otherwise is null ? [] : YearSteps(table.Otherwise)),
        _ => [],
    };

    private Diagnostic? Compare(OverlayChange change, Threshold threshold, Scope place)
    {
        if (NationalAt(change.Target, place) is not BoundComparison national)
        {
            return null;
        }

        var binder = new ThresholdBinder(national.Comparison, false, _ => null);
        BoundThreshold own = binder.Bind([new LayeredThreshold(threshold, _overlay.Id, LinkKind.Provincial)], place);
        if (own.Figure is not { } figure)
        {
            return null;
        }

        string where = string.Join(", ", place.Values.Select(pair => $"{pair.Key} {pair.Value}").Append($"{place.DataYear}"));
        bool looser = national.Threshold.Loosest is { } floor && national.Comparison.IsLooser(figure, floor);
        bool beyond = national.Threshold.Figure is null && national.Threshold.Strictest is { } ceiling && national.Comparison.IsLooser(ceiling, figure);
        return looser
            ? Looser(change, national, own, figure, place, where)
            : beyond && place.AsOf == _begins && place.DataYear == _begins.Year
                ? BindingCodes.StricterThanAllowed
                    .At(own.Deciding.Provenance.Location, figure.ToString(9), change.Target.ToString(), where, national.Threshold.Strictest!.Value.ToString(9))
                    .With(national.Threshold.Deciding.Provenance.Location)
                : null;
    }

    private Diagnostic Looser(
        OverlayChange change, BoundComparison national, BoundThreshold own, Rational figure, Scope place, string where)
    {
        string limit = national.Threshold.Loosest!.Value.ToString(9);
        SourceLocation at = own.Deciding.Provenance.Location;
        SourceLocation nation = national.Threshold.Deciding.Provenance.Location;
        if (national.Threshold.Verification == Verification.Unverified)
        {
            return BindingCodes.LooserThanUnverified.At(at, figure.ToString(9), change.Target.ToString(), where, limit).With(nation);
        }

        bool onFirstDay = place.AsOf == _begins
            && (place.DataYear == _begins.Year || own.Deciding.Selector.Contains("year=", StringComparison.Ordinal));
        string from = place.AsOf == _begins ? $"{place.DataYear}" : place.AsOf!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return onFirstDay
            ? BindingCodes.LooserThanNation.At(at, figure.ToString(9), change.Target.ToString(), where, limit).With(nation)
            : BindingCodes.Overtaken.At(at, figure.ToString(9), change.Target.ToString(), limit, from).With(nation);
    }

    private BoundRequirement? NationalAt(IndicatorReference target, Scope place)
    {
        CriteriaSet set = _national.Set(target.SetId)!;
        Indicator? indicator = set.Indicators.Select(pair => pair.Indicator).FirstOrDefault(i => i.Id == target.IndicatorId);
        if (indicator is null)
        {
            return null;
        }

        var binding = new ScopeBinding(_national, place, false);
        BoundRequirement root = new RequirementBinder(binding, binding.ReadScope(set), set.Id).Bind(indicator);
        return Bound(root).FirstOrDefault(bound => bound.Origin.Address == target);
    }

    private static IEnumerable<BoundRequirement> Bound(BoundRequirement requirement) => requirement is BoundList list
        ? list.Parts.SelectMany(Bound).Prepend(requirement)
        : [requirement];
}
