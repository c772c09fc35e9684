using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ntm.Rules.Hosting.Files;

/// <summary>All files of a source at one moment. Two of equal <see cref="Digest"/> hold the same bytes under the same names and tell the same revision.</summary>
internal sealed class FileSnapshot
{
    public FileSnapshot(ImmutableArray<RuleFileBytes> files, int? revision)
    {
        Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        Revision = revision;
        IEnumerable<string> lines = Files.Select(file => $"{file.Sha256} {file.Name}\n").Prepend($"{revision?.ToString(CultureInfo.InvariantCulture)}\n");
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<RuleFileBytes> Files { get; }

    /// <summary>What the manifest tells; null without one.</summary>
    public int? Revision { get; }

    public string Digest { get; }
}
