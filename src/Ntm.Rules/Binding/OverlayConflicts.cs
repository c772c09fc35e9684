using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Pairs of overlays that change or add one address and whose order nobody has said.</summary>
internal static class OverlayConflicts
{
    public static IEnumerable<Diagnostic> Find(LawInForce law) =>
        from i in Enumerable.Range(0, law.Overlays.Length)
        from j in Enumerable.Range(i + 1, law.Overlays.Length - i - 1)
        let first = law.Overlays[i]
        let second = law.Overlays[j]
        from change in second.Changes
        let problem = First(law, first, second, change)
        where problem is not null
        select problem;

    /// <summary>What is wrong with a change beside those of another overlay: the first of it; null: nothing.</summary>
    private static Diagnostic? First(LawInForce law, Overlay first, Overlay second, OverlayChange change) =>
        (from other in first.Changes
         where AreOnOnePlace(other, change)
         let problem = Problem(law, (first, other), (second, change))
         where problem is not null
         select problem.At(change.Provenance.Location, Arguments(problem, first, second, change)).With(other.Provenance.Location)).FirstOrDefault();

    /// <summary>The same address; or a whole that one replaces and a part of it that the other changes, so that the order would decide what remains.</summary>
    private static bool AreOnOnePlace(OverlayChange first, OverlayChange second) =>
        first.Target == second.Target || IsReplaced(first, second.Target) || IsReplaced(second, first.Target);

    private static bool IsReplaced(OverlayChange whole, IndicatorReference part) =>
        part.PartId is not null
        && whole.Target == part with { PartId = null }
        && whole is { Added: false, Requirement: { } requirement }
        && !requirement.SelfAndBelow.Any(inner => inner is KeptRequirement);

    private static DiagnosticDescriptor? Problem(LawInForce law, (Overlay Overlay, OverlayChange Change) first, (Overlay Overlay, OverlayChange Change) second)
    {
        if (!OverlayPeriods.Of(law, first.Overlay).Overlaps(OverlayPeriods.Of(law, second.Overlay)))
        {
            return null;
        }

        ScopeRelation relation = ScopeOrder.Relation(first.Overlay.Scope, second.Overlay.Scope);
        bool isSameNature = first.Overlay.Nature == second.Overlay.Nature;
        return (first.Overlay.Nature, relation) switch
        {
            (OverlayNature.Amendment, not ScopeRelation.Disjoint) when isSameNature && first.Overlay.Effective.From == second.Overlay.Effective.From => BindingCodes.AmendmentsOnOneDay,
            (OverlayNature.Provincial, ScopeRelation.Equal) when isSameNature => BindingCodes.EqualScopes,
            (OverlayNature.Provincial, ScopeRelation.Crossing) when isSameNature => BindingCodes.CrossingScopes,
            // Assumptions come last and may change everything, but two indicators of one number cannot be told apart.
            (_, not ScopeRelation.Disjoint) when first.Change.Added && second.Change.Added => OverlayCodes.AddedExists,
            _ => null,
        };
    }

    private static string[] Arguments(DiagnosticDescriptor problem, Overlay first, Overlay second, OverlayChange change) => problem.Code switch
    {
        var code when code == BindingCodes.AmendmentsOnOneDay.Code =>
            [first.Id, second.Id, second.Effective.From?.ToString("O", CultureInfo.InvariantCulture) ?? "", change.Target.ToString()],
        var code when code == OverlayCodes.AddedExists.Code => [change.Target.ToString()],
        _ => [first.Id, second.Id, change.Target.ToString()],
    };
}
