using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Signatures that do not fit, keys that cannot check, and keys that may not sign what they signed.</summary>
internal static class SignatureTamperings
{
    public static Tampering[] All { get; } =
    [
        new("no signature", "NTM5020", draft => draft.Head = entry => entry.Name == "manifest.sig" ? null : entry),
        new("signed by a stranger", "NTM5021", draft => draft.Signer = SigningKeys.Stranger),
        new("signed with another curve", "NTM5021", draft => draft.Signer = SigningKeys.OtherCurve),
        Signed("a bit of the signature", (key, list) => Flip(key.SignData(list, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
        Signed("an empty signature", (_, _) => []),
        Signed("zeros for a signature", (_, _) => new byte[72]),
        Signed("a signature of numbers zero", (_, _) => [0x30, 6, 2, 1, 0, 2, 1, 0]),
        Signed("a signature of another form", (key, list) => key.SignData(list, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)),
        Signed("a signature over another hash", (key, list) => key.SignData(list, HashAlgorithmName.SHA512, DSASignatureFormat.Rfc3279DerSequence)),
        Signed("the signature of another list", (key, list) => key.SignData([.. list, (byte)' '], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        Signed("the signature of the list's hash as text", (key, list) =>
            key.SignData(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(list))), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        Changed("a space in the list", text => text + " "),
        Changed("a mark in front of the list", text => "\uFEFF" + text),
        Changed("a higher revision", text => text.Replace(": 7,", ": 8,", StringComparison.Ordinal)),
        Changed("a file taken from the list", text => text.Replace(PackDraft.Broken, "national/x.json", StringComparison.Ordinal)),
        new("a forged file with its hash in the list", "NTM5021", draft =>
        {
            var forged = new DraftEntry(PackDraft.Standard, "{ \"forged\": 1 }");
            (string before, string after) = (draft.Listed[0].Sha256, PackDraft.EntryOf(forged).Sha256);
            draft.Replace(PackDraft.Standard, _ => forged);
            draft.SignedList = text => text.Replace(before, after, StringComparison.Ordinal);
        }),
        Trusting("no key", "NTM5022", () => PackTrust.None),
        Trusting("a key that is none", "NTM5023", () => PackTrust.Of("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")),
        Trusting("a key of another kind", "NTM5023", () => PackTrust.Of(SigningKeys.PublicRsa)),
        Trusting("two keys in one text", "NTM5023", () => PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office) + "\n" + SigningKeys.PublicOf(SigningKeys.Stranger))),
        Trusting("an empty key", "NTM5023", () => PackTrust.Of("")),
        Trusting("a key of another curve", "NTM5024", () => PackTrust.Of(SigningKeys.PublicOf(SigningKeys.OtherCurve))),
        Trusting("a private key", "NTM5025", () => PackTrust.Of(SigningKeys.Office)),
        Trusting("an older revision than the least", "NTM5026", () => PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office), 8)),
        Trusting("national files by the key of a province", "NTM5027", () => SigningKeys.For("provinces/79-*/**")),
        Trusting("files of another province", "NTM5027", () => SigningKeys.For("national/**", "provinces/01-*/**")),
        Trusting("files of a folder below", "NTM5027", () => SigningKeys.For("national/*.json", "provinces/**")),
    ];

    private static Tampering Signed(string name, Func<ECDsa, byte[], byte[]> sign) => new("signature: " + name, "NTM5021", draft => draft.Sign = sign);

    private static Tampering Changed(string name, Func<string, string> change) => new("after signing: " + name, "NTM5021", draft => draft.SignedList = change);

    private static Tampering Trusting(string name, string code, Func<PackTrust> trust) => new("trust: " + name, code, draft => draft.Trust = trust());

    private static byte[] Flip(byte[] signature)
    {
        signature[^1] ^= 1;
        return signature;
    }
}
