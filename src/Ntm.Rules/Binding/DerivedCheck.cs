using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Thresholds that take the figure of another indicator: the other must have exactly one comparison, and no circle may arise.</summary>
internal static class DerivedCheck
{
    public static IEnumerable<Diagnostic> Find(LawInForce law) =>
        from set in law.Sets
        from pair in set.Indicators
        from source in Derived(pair.Indicator.Requirement)
        let problem = Problem(law, new IndicatorReference(set.Id, pair.Indicator.Id), source)
        where problem is not null
        select problem.At(source.Provenance.Location, $"{set.Id}#{pair.Indicator.Id}", source.Of.ToString());

    private static DiagnosticDescriptor? Problem(LawInForce law, IndicatorReference owner, DerivedThreshold derived) =>
        RequirementTree.Written(law, derived.Of) switch
        {
            null => BindingCodes.DerivedFromNothing,
            not (ComparisonRequirement or RatingRequirement) => BindingCodes.DerivedFromComposite,
            _ => Reaches(law, derived.Of, owner, []) ? BindingCodes.DerivedInCircle : null,
        };

    private static bool Reaches(LawInForce law, IndicatorReference start, IndicatorReference goal, HashSet<IndicatorReference> seen)
    {
        if ((start with { PartId = null }) == goal)
        {
            return true;
        }

        return seen.Add(start)
            && RequirementTree.Written(law, start) is { } requirement
            && Derived(requirement).Any(next => Reaches(law, next.Of, goal, seen));
    }

    private static IEnumerable<DerivedThreshold> Derived(Requirement requirement) => RequirementTree.Flatten(requirement).SelectMany(part => part switch
    {
        ComparisonRequirement comparison => Derived(comparison.Threshold),
        RatingRequirement rating => Derived(rating.AtLeast),
        _ => [],
    });

    private static IEnumerable<DerivedThreshold> Derived(Threshold threshold) => threshold switch
    {
        DerivedThreshold derived => [derived],
        TableThreshold table => table.Cases.SelectMany(c => Derived(c.Threshold)).Concat(table.Otherwise is null ? [] : Derived(table.Otherwise)),
        _ => [],
    };
}
