using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>What a figure or requirement rests on; that it rests on nothing is said too.</summary>
internal static class LegalText
{
    public static string Of(BoundRequirement leaf, Words words) => leaf switch
    {
        BoundList or BoundAlternatives => "",
        BoundComparison comparison => Of(comparison.Threshold.Legal, words),
        _ => Of(leaf.Origin.Provenance.Legal, words),
    };

    public static string Of(LegalReference? legal, Words words) =>
        legal?.ToString() ?? words.Say("không phải quy định (giả định hoặc minh họa)", "not law (what-if or illustrative)");
}
