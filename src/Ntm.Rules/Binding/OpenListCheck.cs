using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// Added parts need one list that takes them; without one they would silently count for nothing, with several they would count twice. Only
/// provinces need an open one.
/// </summary>
internal static class OpenListCheck
{
    public static IEnumerable<Diagnostic> Find(LawInForce law) =>
        from overlay in law.Overlays
        from change in overlay.Changes
        where change.Added && change.Target.PartId is not null
        let problem = Problem(law, overlay, change)
        where problem is not null
        select problem.At(change.Provenance.Location, change.Target.ToString());

    /// <summary>Whether the indicator of an address has an open list: in its set, or as an overlay writes it.</summary>
    public static bool IsOpen(LawInForce law, IndicatorReference target) =>
        Written(law, target).SelectMany(requirement => requirement.SelfAndBelow).Any(RequirementTree.IsOpenList);

    private static DiagnosticDescriptor? Problem(LawInForce law, Overlay overlay, OverlayChange change)
    {
        if (overlay.Nature != OverlayNature.Provincial && !Written(law, change.Target).Any(IsList))
        {
            return OverlayCodes.NoListThere;
        }

        return OpenLists(law, change).Any(count => count > 1) ? OverlayCodes.SeveralOpenLists : null;
    }

    private static IEnumerable<Requirement> Written(LawInForce law, IndicatorReference target) =>
        Changes(law, target).Where(change => change.Target.PartId is null)
            .Select(change => change.Requirement)
            .Prepend(law.Written(target with { PartId = null }))
            .OfType<Requirement>();

    private static IEnumerable<OverlayChange> Changes(LawInForce law, IndicatorReference target) => law.Overlays
        .SelectMany(overlay => overlay.Changes)
        .Where(change => change.Target with { PartId = null } == target with { PartId = null });

    /// <summary>How many open lists the indicator of an added part has: as its set writes it, and after each change of it by itself.</summary>
    private static IEnumerable<int> OpenLists(LawInForce law, OverlayChange added)
    {
        Requirement? root = law.Written(added.Target with { PartId = null });
        int own = Count(root, 0);
        return Changes(law, added.Target)
            .Where(change => change.Requirement is not null && change != added)
            .Select(change =>
            {
                int replaced = Count(law.Written(change.Target), 0);
                return own - replaced + Count(change.Requirement, replaced);
            })
            .Prepend(own);
    }

    /// <summary>The open lists in a requirement; what it keeps has so many of its own.</summary>
    private static int Count(Requirement? requirement, int kept) => requirement is null
        ? 0
        : requirement.SelfAndBelow.Sum(part => part is KeptRequirement ? kept : RequirementTree.IsOpenList(part) ? 1 : 0);

    private static bool IsList(Requirement requirement) => requirement is AllRequirement or AnyRequirement or CountRequirement
        || (requirement is DelegatedRequirement { Until: { } until } && IsList(until));
}
