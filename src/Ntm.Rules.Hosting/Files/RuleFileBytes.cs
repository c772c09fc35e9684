using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Ntm.Rules.Hosting.Files;

/// <summary>One file as it was read: the bytes that are hashed are the bytes that are loaded.</summary>
/// <param name="Name">Relative to its source, with forward slashes.</param>
/// <param name="Bytes">The content.</param>
internal sealed record RuleFileBytes(string Name, ImmutableArray<byte> Bytes)
{
    private string? _sha256;

    /// <summary>64 lower hexadecimal digits.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.AsSpan()));
}
