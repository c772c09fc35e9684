using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>The places that an overlay is for, one scope for every region, class and province that makes a difference.</summary>
internal static class ScopeCases
{
    // More combinations than any decision has; beyond it the first ones are looked at.
    private const int Limit = 20_000;

    private static readonly string?[] Unknown = [null];

    /// <summary>The places on a day.</summary>
    /// <param name="law">The law with the overlay in it.</param>
    /// <param name="overlay">The overlay.</param>
    /// <param name="attributes">What can make a difference; anything else is left unknown.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<Scope> Of(LawInForce law, Overlay overlay, ImmutableSortedSet<string> attributes, DateOnly day)
    {
        ImmutableArray<ScopeAlternative> alternatives = overlay.Scope?.Alternatives ?? [new ScopeAlternative(ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty)];
        return alternatives.DistinctBy(Words, StringComparer.Ordinal).SelectMany(alternative => Of(law.Catalog, alternative, attributes, day)).Take(Limit).Distinct();
    }

    /// <summary>The same for alternatives that say the same: a scope may repeat itself, word by word or in part.</summary>
    private static string Words(ScopeAlternative alternative) =>
        string.Concat(alternative.Allowed.SelectMany(pair => pair.Value.Prepend($"{pair.Value.Count}").Prepend(pair.Key)).Select(word => $"{word.Length} {word}"));

    private static IEnumerable<Scope> Of(Catalog catalog, ScopeAlternative alternative, ImmutableSortedSet<string> attributes, DateOnly day)
    {
        IEnumerable<Scope> scopes = [new Scope(day, day.Year, ImmutableSortedDictionary<string, string>.Empty)];
        // The province first: the regions to look at follow from it.
        foreach (string attribute in attributes.Where(a => a != WellKnownAttributes.FormerProvince).OrderByDescending(a => a == WellKnownAttributes.Province))
        {
            scopes = scopes.SelectMany(scope => Values(catalog, alternative, attribute, scope, day).Select(value => scope.With(attribute, value)));
        }

        return scopes;
    }

    /// <summary>What the attribute can be; unknown where a catalog names no value, so that there is always a place to look at.</summary>
    private static string?[] Values(Catalog catalog, ScopeAlternative alternative, string attribute, Scope scope, DateOnly day)
    {
        string?[] values = [.. Known(catalog, alternative, attribute, scope, day)];
        return values.Length == 0 ? Unknown : values;
    }

    private static IEnumerable<string?> Known(Catalog catalog, ScopeAlternative alternative, string attribute, Scope scope, DateOnly day)
    {
        if (alternative.Allowed.TryGetValue(attribute, out ImmutableSortedSet<string>? allowed))
        {
            return allowed;
        }

        if (attribute == WellKnownAttributes.Region)
        {
            return scope[WellKnownAttributes.Province] is { } code && catalog.Province(code, day) is { } province
                ? province.Regions
                : catalog.Regions.Select(region => region.Id).ToImmutableArray();
        }

        return catalog.Attribute(attribute) switch
        {
            // The usual case first: what is reported for the first place is then not about a rare one.
            { Type: AttributeType.YesNo } => new string?[] { "false", "true" },
            { Type: AttributeType.Choice } choice => choice.Values.Select(value => (string?)value.Id),
            _ => Unknown,
        };
    }
}
