using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>
/// Kết quả kiểm tra gói. Whether a signed pack is whole and signed by somebody trusted for what is in it: what it holds, or every problem at once. The rules in
/// it are not looked at. Immutable.
/// </summary>
public sealed class PackCheck
{
    private PackCheck(PackReader? reader, ImmutableArray<PackedFile> contents, ImmutableArray<Diagnostic> diagnostics)
    {
        Contents = contents;
        Diagnostics = diagnostics;
        SignedBy = reader?.Signer?.Id;
        Provinces = reader?.Signer?.Provinces ?? [];
        Revision = reader?.Manifest?.Revision;
        Files = reader?.Manifest?.Files ?? [];
    }

    /// <summary>Whether everything holds: no problem was found.</summary>
    public bool Holds => Diagnostics.IsEmpty;

    /// <summary>All problems (NTM5xxx; NTM1001 for a file that cannot be read); empty when the pack holds.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Id of the trusted key that signed, e.g. <c>ministry-2026</c>; null where no trusted key did.</summary>
    public string? SignedBy { get; }

    /// <summary>Which revision of the issuer's rules it is, from 1; null where no trusted key vouches for it.</summary>
    public int? Revision { get; }

    /// <summary>The files as the signed list names them, in its order; empty where no trusted key vouches for it.</summary>
    public ImmutableArray<PackEntry> Files { get; }

    /// <summary>The provinces of which alone the signer may speak; empty: no bound.</summary>
    internal ImmutableArray<string> Provinces { get; }

    /// <summary>The very bytes that were hashed; empty unless everything holds.</summary>
    internal ImmutableArray<PackedFile> Contents { get; }

    /// <summary>Checks a pack on disk, which is read once and whole. Reports every problem, and throws only for null or an empty path.</summary>
    /// <param name="path">The file (<c>.ntmpack</c>).</param>
    /// <param name="trust">Whose packs are taken.</param>
    public static PackCheck Of(string path, PackTrust trust)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(trust);
        var problems = new DiagnosticBag();
        string name = path.Replace('\\', '/');
        SourceLocation place = SourceLocation.File(name);
        byte[]? bytes = FileBytes.Read(path, PackLimits.MaxPackBytes, place, problems, PackCodes.PackTooLarge.At(place, Texts.Of(PackLimits.MaxPackMib)));
        return bytes is null ? new PackCheck(null, [], problems.InFileOrder([])) : Of(name, bytes, trust);
    }

    /// <summary>As <see cref="Of(string, PackTrust)"/>, of a pack that the host holds in memory.</summary>
    /// <param name="path">The name under which problems are reported.</param>
    /// <param name="pack">The pack; copied.</param>
    /// <param name="trust">Whose packs are taken.</param>
    public static PackCheck Of(string path, ReadOnlyMemory<byte> pack, PackTrust trust)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(trust);
        return Of(path, pack.ToArray(), trust);
    }

    private static PackCheck Of(string path, byte[] bytes, PackTrust trust)
    {
        if (!trust.Diagnostics.IsEmpty)
        {
            return new PackCheck(null, [], trust.Diagnostics);
        }

        var problems = new DiagnosticBag();
        var reader = new PackReader(path, bytes, trust, problems);
        ImmutableArray<PackedFile> contents = reader.Read();
        return new PackCheck(reader, contents, problems.InFileOrder([path]));
    }
}
