using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting.Files;

/// <summary>The bytes of all rule files at one moment; what is loaded is exactly these. Immutable.</summary>
internal sealed class RuleSnapshot
{
    public RuleSnapshot(IEnumerable<SnapshotFile> files, long? revision, bool hasManifest)
    {
        Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        Revision = revision;
        HasManifest = hasManifest;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Files.Select(file => $"{file.Name}\n{file.Sha256}\n").Append($"{revision}")))));
    }

    public ImmutableArray<SnapshotFile> Files { get; }

    public long? Revision { get; }

    /// <summary>Whether manifests vouch for all of it, so that nothing need settle.</summary>
    public bool HasManifest { get; }

    /// <summary>Of names, contents and revision.</summary>
    public string Hash { get; }

    /// <summary>The files as sources; a pack for which nobody is trusted is refused when it is loaded.</summary>
    public RuleSource[] Sources(IEnumerable<ServedPack> packs)
    {
        Dictionary<string, PackTrust> trusts = packs.ToDictionary(pack => Path.GetFileName(pack.Path), pack => pack.Trust, StringComparer.Ordinal);
        return
        [
            .. Files.Select(file => file.IsPack
                ? RuleSource.Pack(file.Name, file.Bytes, trusts.GetValueOrDefault(file.Name, PackTrust.None))
                : RuleSource.Memory(file.Name, file.Bytes)),
        ];
    }
}

/// <summary>A file: its name inside the directory, its bytes, and their SHA-256 in lower hexadecimal digits.</summary>
internal sealed record SnapshotFile(string Name, byte[] Bytes, string Sha256)
{
    public const string PackEnd = ".ntmpack";

    public bool IsPack => Name.EndsWith(PackEnd, StringComparison.Ordinal);

    public static SnapshotFile Of(string name, byte[] bytes) => new(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
