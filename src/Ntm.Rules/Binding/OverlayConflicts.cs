using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Pairs of overlays that change one address and whose order nobody has said.</summary>
internal static class OverlayConflicts
{
    public static IEnumerable<Diagnostic> Find(LawInForce law) =>
        from i in Enumerable.Range(0, law.Overlays.Length)
        from j in Enumerable.Range(i + 1, law.Overlays.Length - i - 1)
        let first = law.Overlays[i]
        let second = law.Overlays[j]
        where first.Nature == second.Nature && first.Replaces != second.Id && second.Replaces != first.Id
        from change in second.Changes
        let other = first.Changes.FirstOrDefault(c => c.Target == change.Target)
        where other is not null
        let problem = Problem(first, second, change)
        where problem is not null
        select problem.At(change.Provenance.Location, Arguments(problem, first, second, change)).With(other.Provenance.Location);

    private static DiagnosticDescriptor? Problem(Overlay first, Overlay second, OverlayChange change) => first.Nature switch
    {
        OverlayNature.Amendment when first.Effective.From == second.Effective.From => BindingCodes.AmendmentsOnOneDay,
        OverlayNature.Provincial when first.Effective.Overlaps(second.Effective) => ScopeOrder.Relation(first.Scope, second.Scope) switch
        {
            ScopeRelation.Equal => BindingCodes.EqualScopes,
            ScopeRelation.Crossing => BindingCodes.CrossingScopes,
            _ => null,
        },
        _ => null,
    };

    private static string[] Arguments(DiagnosticDescriptor problem, Overlay first, Overlay second, OverlayChange change) =>
        problem == BindingCodes.AmendmentsOnOneDay
            ? [first.Id, second.Id, second.Effective.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "", change.Target.ToString()]
            : [first.Id, second.Id, change.Target.ToString()];
}
