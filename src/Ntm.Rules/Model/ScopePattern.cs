using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ntm.Rules.Model;

/// <summary>
/// Phạm vi của một quy định. Which communes a rule is for: a list of alternatives, each naming attributes with their allowed values. A commune
/// belongs when one alternative holds wholly. Three-valued: where a needed attribute is not known, the answer is null.
/// </summary>
public sealed class ScopePattern
{
    private readonly Lazy<ScopeAlternative[]> _alternatives;

    internal ScopePattern(ImmutableArray<ScopeAlternative> alternatives) => _alternatives = new Lazy<ScopeAlternative[]>([.. alternatives]);

    /// <summary>A pattern whose alternatives are made when they are first asked for.</summary>
    internal ScopePattern(Func<ScopeAlternative[]> read) => _alternatives = new Lazy<ScopeAlternative[]>(read);

    /// <summary>The alternatives, at least one.</summary>
    public ImmutableArray<ScopeAlternative> Alternatives => ImmutableCollectionsMarshal.AsImmutableArray(_alternatives.Value);

    /// <summary>The attributes that the pattern looks at.</summary>
    public IEnumerable<string> Attributes => Alternatives.SelectMany(a => a.Allowed.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a commune of this scope belongs; null when a missing attribute decides.</summary>
    public bool? Matches(Scope scope)
    {
        bool unknown = false;
        foreach (ScopeAlternative alternative in Alternatives)
        {
            bool? match = alternative.Matches(scope);
            if (match == true)
            {
                return true;
            }

            unknown |= match is null;
        }

        return unknown ? null : false;
    }

    /// <summary>The first attribute that could still settle it for a commune of which it cannot be told: one of an alternative that is ruled out already could not.</summary>
    internal string MissingIn(Scope scope) =>
        Alternatives.Where(alternative => alternative.Matches(scope) is null).SelectMany(alternative => alternative.Allowed.Keys).First(attribute => scope[attribute] is null);
}

/// <summary>One alternative of a <see cref="ScopePattern"/>: every attribute must have one of its values.</summary>
public sealed class ScopeAlternative
{
    internal ScopeAlternative(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> allowed) => Allowed = allowed;

    /// <summary>Attribute id to the allowed values, none of them empty.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Allowed { get; }

    internal bool? Matches(Scope scope)
    {
        bool unknown = false;
        foreach ((string attribute, ImmutableSortedSet<string> values) in Allowed)
        {
            string? value = scope[attribute];
            if (value is not null && !values.Contains(value))
            {
                return false;
            }

            unknown |= value is null;
        }

        return unknown ? null : true;
    }
}
