using System.Collections.Immutable;
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
    private readonly NationalLaw _national;
    private readonly LawInForce _own;
    private readonly Overlay _overlay;
    private readonly EffectivePeriod _period;
    private readonly DateOnly _begins;
    private readonly WorkBudget _budget = new(WorkBudget.OfAnOverlay);

    public ProvincialCheck(LawInForce law, Overlay overlay)
    {
        _overlay = overlay;
        _period = OverlayPeriods.Of(law, overlay);
        _begins = overlay.Effective.From ?? DateOnly.MinValue;
        _national = new NationalLaw(law, _begins);
        _own = new LawInForce(law.Catalog, law.Sets, _national.Law.Overlays.Add(overlay), []);
    }

    public IEnumerable<Diagnostic> Find() => _overlay.Changes
        .Where(change => _national.Law.Set(change.Target.SetId) is { Fills: null })
        .SelectMany(Find)
        .Concat(_overlay.ReadAs.Select(rule => BindingCodes.ProvinceReadsAs.At(rule.Provenance.Location)));

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
        { Added: true } => change.Target.PartId is null || OpenListCheck.IsOpen(_own, change.Target) ? null : BindingCodes.ListNotOpen,
        { AppliesWhen: not null } => BindingCodes.ProvinceChangesCondition,
        { Requirement: { } requirement } => MayReplace(change.Target, requirement) ? null : BindingCodes.ProvinceReplaces,
        _ => null,
    };

    private bool MayReplace(IndicatorReference target, Requirement requirement)
    {
        Requirement? national = _national.InForce(target);
        if (national is null or UnknownRequirement or DelegatedRequirement)
        {
            return true;
        }

        // A condition around the whole would let communes out of the national part.
        string shape = RequirementShape.Of(national);
        return requirement is AllRequirement { AppliesWhen: null } all && all.Parts.Any(part => part is KeptRequirement || RequirementShape.Of(part) == shape);
    }

    /// <summary>Each pair of a provincial and a national cell is reported once, on the first day and for the first place where it is met.</summary>
    private IEnumerable<Diagnostic> Figures(OverlayChange change, Threshold threshold)
    {
        var reported = new HashSet<(SourceLocation Own, SourceLocation? National)>();
        IEnumerable<DateOnly> later = _national.Law.Overlays.Select(overlay => overlay.Effective.From)
            .OfType<DateOnly>()
            .Where(day => day > _begins && _period.Contains(day))
            .Distinct()
            .Order();
        ImmutableSortedSet<string> attributes = ScopeAttributes.Of(_own, change.Target);
        foreach (DateOnly day in later.Prepend(_begins))
        {
            foreach (Scope place in ScopeCases.Of(_own, _overlay, attributes, day).SelectMany(scope => Years(scope, threshold, change.Target)))
            {
                if (!_budget.TrySpend(WorkBudget.Scope))
                {
                    yield return BindingCodes.TooManyPlaces.At(change.Provenance.Location, _overlay.Id, change.Target.ToString());
                    yield break;
                }

                if (Compare(change, threshold, place) is { } found && reported.Add((found.Location, found.Related.FirstOrDefault())))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<Scope> Years(Scope scope, Threshold own, IndicatorReference target)
    {
        int last = _period.To?.Year ?? int.MaxValue;
        IEnumerable<int> steps = _national.Thresholds(target).Append(own).SelectMany(YearSteps).Where(year => year > _begins.Year && year <= last);
        return steps.Append(_begins.Year).Distinct().Order()
            .Select(year => scope.WithDimension(TableThreshold.Year, year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<int> YearSteps(Threshold? threshold) => threshold switch
    {
        TableThreshold { Dimension: TableThreshold.Year } table => table.Cases.SelectMany(c => new[] { c.From, c.To + 1 }).OfType<int>()
            .Concat(table.Cases.SelectMany(c => YearSteps(c.Threshold))),
        TableThreshold table => table.Cases.SelectMany(c => YearSteps(c.Threshold)).Concat(YearSteps(table.Otherwise)),
        DelegatedThreshold delegated => YearSteps(delegated.NoLooserThan).Concat(YearSteps(delegated.NoStricterThan)),
        _ => [],
    };

    private Diagnostic? Compare(OverlayChange change, Threshold threshold, Scope place)
    {
        if (_national.At(change.Target, place, _budget) is not BoundComparison national)
        {
            return null;
        }

        var binder = new ThresholdBinder(national.Comparison, false, _ => null, _budget);
        Scope read = new ScopeBinding(_own, place, false, _budget).ReadScope(_own.Set(change.Target.SetId)!).Scope;
        // Laid over the national figure, so that "keep" finds it; not as a province, whose figure binding would raise to the national one.
        var layer = new LayeredThreshold(threshold, _overlay.Id, LinkKind.Amendment);
        BoundThreshold own = binder.Bind(national.Threshold.Figure is { } known ? [Base(national, known), layer] : [layer], read);
        string where = string.Join(", ", place.Values.Where(pair => pair.Value != "false").Select(pair => $"{pair.Key} {pair.Value}").Append($"{place.DataYear}"));
        if (own.Figure is not { } figure)
        {
            return TakenBack(change, national, own, where);
        }

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

    /// <summary>A known national figure cannot be taken back, be it by a table that passes over a case.</summary>
    private static Diagnostic? TakenBack(OverlayChange change, BoundComparison national, BoundThreshold own, string where) =>
        (national.Threshold.Figure, own.Gap?.Kind) switch
        {
            ({ }, FigureGapKind.Unknown or FigureGapKind.Delegated) =>
                BindingCodes.ProvinceReplaces.At(own.Deciding.Provenance.Location, change.Target.ToString()),
            ({ } figure, FigureGapKind.NoCase) => BindingCodes.ProvinceLacksCase
                .At(own.Deciding.Provenance.Location, change.Target.ToString(), where, figure.ToString(9))
                .With(national.Threshold.Deciding.Provenance.Location),
            _ => null,
        };

    private static LayeredThreshold Base(BoundComparison national, Rational figure) =>
        new(new FigureThreshold(figure, national.Threshold.Deciding.Provenance), "", LinkKind.National);

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
}
