using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>What is known of an attribute that is no part of a commune's identity: by scope, by record, or by what the catalog says of absence.</summary>
internal static class CommuneAttributes
{
    public static string? Of(Catalog catalog, Scope scope, IReadOnlyDictionary<string, string> attributes, string attribute) =>
        scope[attribute] ?? attributes.GetValueOrDefault(attribute) ?? catalog.Attribute(attribute)?.AbsentMeans switch
        {
            true => "true",
            false => "false",
            null => null,
        };
}
