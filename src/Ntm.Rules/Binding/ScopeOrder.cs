using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>How the scopes of two overlays lie to each other, and the order that follows: the strictly narrower one applies later and so wins.</summary>
internal static class ScopeOrder
{
    public static ScopeRelation Relation(ScopePattern? left, ScopePattern? right)
    {
        bool leftInRight = IsWithin(left, right);
        bool rightInLeft = IsWithin(right, left);
        return (leftInRight, rightInLeft) switch
        {
            (true, true) => ScopeRelation.Equal,
            (true, false) => ScopeRelation.Narrower,
            (false, true) => ScopeRelation.Broader,
            _ => AreDisjoint(left!, right!) ? ScopeRelation.Disjoint : ScopeRelation.Crossing,
        };
    }

    /// <summary>Every overlay after those whose scope strictly contains its own; otherwise by first day.</summary>
    public static IEnumerable<Overlay> BroadFirst(IEnumerable<Overlay> overlays)
    {
        List<Overlay> rest = [.. FirstDay.InOrder(overlays, overlay => overlay.Effective)];
        while (rest.Count > 0)
        {
            Overlay next = rest.Find(candidate => !rest.Exists(
                other => other != candidate && Relation(other.Scope, candidate.Scope) == ScopeRelation.Broader))!;
            rest.Remove(next);
            yield return next;
        }
    }

    private static bool IsWithin(ScopePattern? inner, ScopePattern? outer) =>
        outer is null || (inner is not null && inner.Alternatives.All(a => outer.Alternatives.Any(b => IsWithin(a, b))));

    private static bool IsWithin(ScopeAlternative inner, ScopeAlternative outer) => outer.Allowed.All(
        pair => inner.Allowed.TryGetValue(pair.Key, out ImmutableSortedSet<string>? values) && values.IsSubsetOf(pair.Value));

    private static bool AreDisjoint(ScopePattern left, ScopePattern right) => left.Alternatives.All(
        a => right.Alternatives.All(b => a.Allowed.Any(
            pair => b.Allowed.TryGetValue(pair.Key, out ImmutableSortedSet<string>? values) && !values.Overlaps(pair.Value))));
}

/// <summary>How one scope lies to another.</summary>
internal enum ScopeRelation
{
    Equal,
    Narrower,
    Broader,
    Crossing,
    Disjoint,
}
