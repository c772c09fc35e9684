using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>
/// Danh sách khóa được tin cậy. Whose packs are taken: public keys, the paths that each may sign, and the least revision, so that an old pack does not come
/// back. Where something is wrong with a key or a trust file, <see cref="Diagnostics"/> tells it, and every pack that is checked with it is refused with these
/// problems. Immutable and safe for concurrent use; files are read once, when it is made.
/// </summary>
public sealed class PackTrust
{
    private const string Everything = "**";

    private PackTrust(ImmutableArray<TrustedKey> keys, ImmutableArray<Diagnostic> diagnostics)
    {
        Keys = diagnostics.IsEmpty ? keys : [];
        Diagnostics = diagnostics;
    }

    /// <summary>Nobody is trusted: every pack is refused with NTM5022.</summary>
    public static PackTrust None { get; } = new([], []);

    /// <summary>The keys in the order of the file; empty where there is a problem.</summary>
    public ImmutableArray<TrustedKey> Keys { get; }

    /// <summary>What is wrong with keys or trust file, with places; empty when nothing is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>One key, which may sign any path. Problems of the key are told by <see cref="Diagnostics"/>.</summary>
    /// <param name="publicKeyPem">An ECDSA key of the curve P-256 in PEM form (<c>-----BEGIN PUBLIC KEY-----</c>).</param>
    /// <param name="minRevision">The least revision that is taken; 0: any.</param>
    /// <exception cref="ArgumentOutOfRangeException">The revision is negative.</exception>
    public static PackTrust Of(string publicKeyPem, int minRevision = 0)
    {
        ArgumentNullException.ThrowIfNull(publicKeyPem);
        return Of(publicKeyPem, "public key", minRevision);
    }

    /// <summary>As <see cref="Of(string, int)"/>, with the key of a file. One that cannot be read is told by <see cref="Diagnostics"/>.</summary>
    /// <param name="path">The PEM file.</param>
    /// <param name="minRevision">The least revision that is taken; 0: any.</param>
    /// <exception cref="ArgumentOutOfRangeException">The revision is negative.</exception>
    public static PackTrust OfKeyFile(string path, int minRevision = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        SourceLocation place = SourceLocation.File(path.Replace('\\', '/'));
        return KeyText.ReadFile(path, place, problems) is { } pem ? Of(pem, place.Path, minRevision) : new PackTrust([], problems.InFileOrder([]));
    }

    /// <summary>
    /// A trust file: <c>{ "kind": "pack-trust", "format": 1, "minRevision": 7, "keys": [ { "id", "publicKey" or "publicKeyFile", "paths": [...], "provinces": [...], "minRevision" } ] }</c>.
    /// </summary>
    /// <param name="path">The file; one that cannot be read is told by <see cref="Diagnostics"/>. Key files stand in its folder or below.</param>
    public static PackTrust Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        SourceLocation place = SourceLocation.File(path.Replace('\\', '/'));
        return FileBytes.Read(path, SourceText.MaxBytes, place, problems, SourceText.TooLarge(place.Path)) is { } bytes
            ? Read(path, bytes)
            : new PackTrust([], problems.InFileOrder([]));
    }

    /// <summary>As <see cref="Load"/>, of a trust file that the host holds in memory.</summary>
    /// <param name="path">The name under which problems are reported, and beside which key files are looked for.</param>
    /// <param name="json">The content.</param>
    public static PackTrust Memory(string path, string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(json);
        return Read(path, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The same keys, each with at least that least revision.</summary>
    /// <param name="minRevision">The least revision that is taken; a higher one of a key stays.</param>
    /// <exception cref="ArgumentOutOfRangeException">The revision is negative.</exception>
    public PackTrust WithMinRevision(int minRevision)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minRevision);
        return new PackTrust([.. Keys.Select(key => key.AtLeast(minRevision))], Diagnostics);
    }

    private static PackTrust Of(string pem, string name, int minRevision)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minRevision);
        var problems = new DiagnosticBag();
        byte[]? key = KeyText.ReadPublic(pem, SourceLocation.File(name), problems);
        return new PackTrust(key is null ? [] : [new TrustedKey(name, [.. key], [Everything], [], minRevision)], problems.InFileOrder([]));
    }

    private static PackTrust Read(string path, byte[] bytes)
    {
        var problems = new DiagnosticBag();
        string name = path.Replace('\\', '/');
        ImmutableArray<TrustedKey> keys = new TrustFile(path, problems).Read(new SourceText(name, bytes));
        return new PackTrust(keys, problems.InFileOrder([name]));
    }
}
