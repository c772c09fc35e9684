using System.Collections.Frozen;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Căn cứ bằng chữ. What a figure or requirement rests on, how sure it is, and what kind of rule gave it; that it rests on nothing is said too.</summary>
public static class LegalWording
{
    /// <summary>What stands where there is no article: what-if and illustrative figures are no law.</summary>
    public static LocalizedText None { get; } = new("không phải quy định (giả định hoặc minh họa)", "not law (what-if or illustrative)");

    /// <summary>How sure a figure is, in a word.</summary>
    public static FrozenDictionary<Verification, LocalizedText> Verifications { get; } = new Dictionary<Verification, LocalizedText>
    {
        [Verification.Unverified] = new("chưa xác minh", "unverified"),
        [Verification.Corroborated] = new("phù hợp nguồn", "corroborated"),
        [Verification.Confirmed] = new("đã xác minh", "confirmed"),
    }.ToFrozenDictionary();

    /// <summary>What kind of rule a step in the history of a figure is.</summary>
    public static FrozenDictionary<LinkKind, LocalizedText> Links { get; } = new Dictionary<LinkKind, LocalizedText>
    {
        [LinkKind.National] = new("quốc gia", "national"),
        [LinkKind.Amendment] = new("sửa đổi", "amendment"),
        [LinkKind.Provincial] = new("tỉnh", "province"),
        [LinkKind.WhatIf] = new("giả định", "what-if"),
        [LinkKind.Illustrative] = new("minh họa", "illustrative"),
        [LinkKind.ReadAs] = new("đọc theo cột", "read in the column"),
        [LinkKind.Derived] = new("tính từ", "derived"),
    }.ToFrozenDictionary();

    /// <summary>The article.</summary>
    public static LocalizedText Of(LegalReference? legal) => legal is null ? None : new(legal.ToString(), legal.ToString());

    /// <summary>The article of a figure, attestation or gap; that of a figure is its own.</summary>
    public static LegalReference? LegalOf(BoundRequirement leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf is BoundComparison comparison ? comparison.Threshold.Legal : leaf.Origin.Provenance.Legal;
    }

    /// <summary>How sure a figure or attestation is; null for what claims nothing.</summary>
    public static Verification? VerificationOf(BoundRequirement leaf) => leaf switch
    {
        BoundComparison comparison => comparison.Threshold.Verification,
        BoundAttestation attestation => attestation.Origin.Provenance.Verification,
        _ => null,
    };
}
