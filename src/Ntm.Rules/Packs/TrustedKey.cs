using System.Collections.Immutable;

namespace Ntm.Rules.Packs;

/// <summary>Khóa được tin cậy. A public key whose signature is taken, and for what. Immutable; equality is that of the object.</summary>
public sealed class TrustedKey
{
    internal TrustedKey(string id, ImmutableArray<byte> publicKey, ImmutableArray<string> paths, ImmutableArray<string> provinces, int minRevision)
    {
        Id = id;
        PublicKey = publicKey;
        Paths = paths;
        Provinces = provinces;
        MinRevision = minRevision;
    }

    /// <summary>How the trust file calls it, e.g. <c>tp-ho-chi-minh-2026</c>; of a key that was given alone, the name of its file.</summary>
    public string Id { get; }

    /// <summary>
    /// Patterns of the paths that it may sign: <c>*</c> stands for any letters within one name, <c>**</c> as a whole part for any number of folders. Never empty.
    /// </summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>
    /// Codes of the provinces of which alone it may speak, e.g. <c>79</c>: every rule file that it signs is an overlay of nature <c>provincial</c>, or a set that
    /// fills what is left to a province, and its scope names none but these. Checked when the rules are loaded. Empty: no such bound.
    /// </summary>
    public ImmutableArray<string> Provinces { get; }

    /// <summary>The least revision of a pack signed with it that is taken; 0: any.</summary>
    public int MinRevision { get; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    internal ImmutableArray<byte> PublicKey { get; }

    /// <summary>Whether the key may sign a file of that path.</summary>
    /// <param name="path">The path inside the pack, e.g. <c>provinces/79-ho-chi-minh/standard-2021-2025.json</c>.</param>
    public bool MaySign(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Paths.Any(pattern => PathPattern.Fits(pattern, path));
    }

    internal TrustedKey AtLeast(int revision) => new(Id, PublicKey, Paths, Provinces, Math.Max(MinRevision, revision));
}
