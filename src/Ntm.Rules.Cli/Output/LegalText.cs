using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>What a figure or requirement rests on; nothing for lists.</summary>
internal static class LegalText
{
    public static string Of(BoundRequirement leaf, Words words) => leaf is BoundList or BoundAlternatives ? "" : Of(LegalWording.LegalOf(leaf), words);

    public static string Of(LegalReference? legal, Words words) => words.Say(LegalWording.Of(legal));
}
