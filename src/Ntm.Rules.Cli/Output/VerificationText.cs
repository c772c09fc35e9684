using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>How sure a figure is, in a word.</summary>
internal static class VerificationText
{
    public static string Of(Verification? verification, Words words) => verification is { } known ? words.Say(LegalWording.Verifications[known]) : "";

    public static string Of(BoundRequirement leaf, Words words) => Of(LegalWording.VerificationOf(leaf), words);
}
