using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>How sure a figure is, in a word.</summary>
internal static class VerificationText
{
    public static string Of(Verification? verification, Words words) => verification switch
    {
        Verification.Confirmed => words.Say("đã xác minh", "confirmed"),
        Verification.Corroborated => words.Say("phù hợp nguồn", "corroborated"),
        Verification.Unverified => words.Say("chưa xác minh", "unverified"),
        _ => "",
    };

    public static string Of(BoundRequirement leaf, Words words) => leaf switch
    {
        BoundComparison comparison => Of(comparison.Threshold.Verification, words),
        BoundAttestation attestation => Of(attestation.Origin.Provenance.Verification, words),
        _ => "",
    };
}
