using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// Whether an overlay, or the set of a province, is for a commune. A province code means the unit of the rule's own time, so a decision of a
/// province that has since merged binds the communes that came from it, until the successor issues its own.
/// </summary>
internal readonly record struct ScopeMatch(bool IsPossible, string? MissingAttribute)
{
    /// <summary>Whether it certainly is.</summary>
    public bool IsCertain => IsPossible && MissingAttribute is null;

    /// <summary>Reads the scope of a rule for a commune.</summary>
    /// <param name="pattern">For which communes the rule is; null: all.</param>
    /// <param name="begins">Its first day, whose provinces the pattern means.</param>
    /// <param name="scope">The commune's.</param>
    /// <param name="catalog">The provinces.</param>
    public static ScopeMatch Of(ScopePattern? pattern, DateOnly? begins, Scope scope, Catalog catalog)
    {
        if (pattern is null)
        {
            return new ScopeMatch(true, null);
        }

        Scope seen = AtTimeOf(pattern, begins, scope, catalog);
        return pattern.Matches(seen) switch
        {
            true => new ScopeMatch(true, null),
            false => new ScopeMatch(false, null),
            null => new ScopeMatch(true, Missing(pattern, seen, scope)),
        };
    }

    private static Scope AtTimeOf(ScopePattern pattern, DateOnly? begins, Scope scope, Catalog catalog)
    {
        if (scope[WellKnownAttributes.Province] is not { } code
            || begins is not { } begun
            || catalog.Province(code, scope.AsOf) is not { } unit
            || unit.Effective.Contains(begun))
        {
            return scope;
        }

        if (scope[WellKnownAttributes.FormerProvince] is { } former)
        {
            return scope.With(WellKnownAttributes.Province, former);
        }

        string[] merged = [.. catalog.Provinces.Where(p => p.Successor == code && p.Effective.Contains(begun)).Select(p => p.Id)];
        bool couldBe = merged.Length > 1 && pattern.Alternatives.Any(
            a => a.Allowed.TryGetValue(WellKnownAttributes.Province, out var codes) && codes.Overlaps(merged));
        return merged.Length == 1
            ? scope.With(WellKnownAttributes.Province, merged[0])
            : couldBe ? scope.With(WellKnownAttributes.Province, null) : scope.With(WellKnownAttributes.Province, "-");
    }

    /// <summary>Where the province is known and only its predecessor is not, it is the former province that is missing.</summary>
    private static string Missing(ScopePattern pattern, Scope seen, Scope told)
    {
        string missing = pattern.MissingIn(seen);
        return missing == WellKnownAttributes.Province && told[missing] is not null ? WellKnownAttributes.FormerProvince : missing;
    }
}
