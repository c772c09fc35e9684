using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>Scopes over the attributes of <see cref="Catalogs"/>.</summary>
internal static class Scopes
{
    private static readonly Gen<ScopeAlternative> Alternative = Gen.OneOf(
        Pair("region", Catalogs.Regions), Pair("hard", "true", "false"), Pair("border", "true"), Pair("group", "A", "B", "C"), Pair("province", "01", "02", "09"))
        .Two().Select(pairs => Make([pairs.Item1, pairs.Item2])).Or(Pair("hard", "true", "false").Select(pair => Make([pair])));

    public static readonly Gen<ScopePattern> Any = Draw.Some(1, 2, _ => Alternative).Select(alternatives => new ScopePattern([.. alternatives]));

    public static ScopePattern Of(params (string Attribute, string Value)[] pairs) => new([Make(pairs)]);

    private static Gen<(string Attribute, string Value)> Pair(string attribute, params string[] values) => Gen.Elements(values).Select(value => (attribute, value));

    private static ScopeAlternative Make((string Attribute, string Value)[] pairs) => new(pairs
        .GroupBy(pair => pair.Attribute)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Select(pair => pair.Value).ToImmutableSortedSet()));
}
