using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Added parts need a list that takes them; without one they would silently count for nothing. Only provinces need an open one.</summary>
internal static class OpenListCheck
{
    public static IEnumerable<Diagnostic> Find(LawInForce law) =>
        from overlay in law.Overlays
        where overlay.Nature != OverlayNature.Provincial
        from change in overlay.Changes
        where change.Added && change.Target.PartId is not null && !Written(law, change.Target).Any(IsList)
        select OverlayCodes.NoListThere.At(change.Provenance.Location, change.Target.ToString());

    /// <summary>Whether the indicator of an address has an open list: in its set, or as an overlay writes it.</summary>
    public static bool IsOpen(LawInForce law, IndicatorReference target) => Written(law, target).SelectMany(RequirementTree.Flatten).Any(IsOpenList);

    private static IEnumerable<Requirement> Written(LawInForce law, IndicatorReference target)
    {
        IndicatorReference whole = target with { PartId = null };
        return law.Overlays
            .SelectMany(overlay => overlay.Changes)
            .Where(change => change.Target == whole)
            .Select(change => change.Requirement)
            .Prepend(RequirementTree.Written(law, whole))
            .OfType<Requirement>();
    }

    private static bool IsList(Requirement requirement) => requirement is AllRequirement or AnyRequirement or CountRequirement || requirement is DelegatedRequirement { Until: { } until } && IsList(until);

    private static bool IsOpenList(Requirement part) => part is AllRequirement { OpenToProvinces: true }
        or AnyRequirement { OpenToProvinces: true }
        or CountRequirement { OpenToProvinces: true };
}
