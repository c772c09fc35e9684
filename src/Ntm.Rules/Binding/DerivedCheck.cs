using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// Thresholds that take the figure of another indicator, in sets and overlays: the other must be one comparison, or something that is not known or
/// not decided yet, and no circle may arise. A circle is reported once, where it is first met.
/// </summary>
internal sealed class DerivedCheck(LawInForce law)
{
    private readonly HashSet<IndicatorReference> _inCircles = [];

    public static IEnumerable<Diagnostic> Find(LawInForce law) => new DerivedCheck(law).Find();

    private IEnumerable<Diagnostic> Find() =>
        from pair in OfSets().Concat(OfOverlays())
        let problem = Problem(pair.Owner, pair.Derived)
        where problem is not null
        select problem.At(pair.Derived.Provenance.Location, pair.Owner.ToString(), pair.Derived.Of.ToString());

    private IEnumerable<(IndicatorReference Owner, DerivedThreshold Derived)> OfSets() =>
        from set in law.Sets
        from pair in set.Indicators
        from derived in Derived(pair.Indicator.Requirement)
        select (new IndicatorReference(set.Id, pair.Indicator.Id), derived);

    private IEnumerable<(IndicatorReference Owner, DerivedThreshold Derived)> OfOverlays() =>
        from overlay in law.Overlays
        from change in overlay.Changes
        let inRequirement = change.Requirement is null ? [] : Derived(change.Requirement)
        let inThreshold = change.Threshold is null ? [] : Derived(change.Threshold)
        from derived in inRequirement.Concat(inThreshold)
        select (change.Target with { PartId = null }, derived);

    private DiagnosticDescriptor? Problem(IndicatorReference owner, DerivedThreshold derived) =>
        RequirementTree.Written(law, derived.Of) switch
        {
            null => BindingCodes.DerivedFromNothing,
            AttestationRequirement or AllRequirement or AnyRequirement or CountRequirement => BindingCodes.DerivedFromComposite,
            _ => IsNewCircle(owner, derived) ? BindingCodes.DerivedInCircle : null,
        };

    private bool IsNewCircle(IndicatorReference owner, DerivedThreshold derived)
    {
        HashSet<IndicatorReference> seen = [];
        if (!Reaches(derived.Of, owner, seen) || _inCircles.Contains(owner))
        {
            return false;
        }

        _inCircles.Add(owner);
        _inCircles.UnionWith(seen.Select(address => address with { PartId = null }));
        return true;
    }

    private bool Reaches(IndicatorReference start, IndicatorReference goal, HashSet<IndicatorReference> seen)
    {
        if ((start with { PartId = null }) == goal)
        {
            return true;
        }

        return seen.Add(start)
            && RequirementTree.Written(law, start) is { } requirement
            && Derived(requirement).Any(next => Reaches(next.Of, goal, seen));
    }

    private static IEnumerable<DerivedThreshold> Derived(Requirement requirement) => requirement.SelfAndBelow.SelectMany(part => part switch
    {
        ComparisonRequirement comparison => Derived(comparison.Threshold),
        RatingRequirement rating => Derived(rating.AtLeast),
        _ => [],
    });

    private static IEnumerable<DerivedThreshold> Derived(Threshold? threshold) => threshold switch
    {
        DerivedThreshold derived => [derived],
        TableThreshold table => table.Cases.SelectMany(c => Derived(c.Threshold)).Concat(Derived(table.Otherwise)),
        DelegatedThreshold delegated => Derived(delegated.NoLooserThan).Concat(Derived(delegated.NoStricterThan)),
        _ => [],
    };
}
