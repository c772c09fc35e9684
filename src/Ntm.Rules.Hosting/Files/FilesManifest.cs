using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Proof;

namespace Ntm.Rules.Hosting.Files;

/// <summary>The list of a directory's files, which is written last: <c>{ "kind": "pack-manifest", "format": 1, "revision": 7, "files": [...] }</c>.</summary>
internal sealed record FilesManifest
{
    public const string RightKind = "pack-manifest";

    public required string Kind { get; init; }

    public required int Format { get; init; }

    public required int Revision { get; init; }

    public required ImmutableArray<ManifestEntry> Files { get; init; }

    /// <summary>What a manifest says; null where it is none, or only half of one.</summary>
    public static FilesManifest? Of(RuleFileBytes file)
    {
        try
        {
            ReadOnlySpan<byte> utf8 = file.Bytes.AsSpan();
            FilesManifest? read = JsonSerializer.Deserialize(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, ManifestJson.Default.FilesManifest);
            return read is { Kind: RightKind, Format: 1, Revision: >= 1, Files.IsDefaultOrEmpty: false } && read.Files.All(entry => entry is { IsSound: true }) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every way in which the files are others than those listed; none: they are exactly these.</summary>
    /// <param name="found">The rule files of the directory, without the manifest.</param>
    /// <param name="readOther">A listed file that is no rule file, such as a readme; null where it is missing.</param>
    /// <param name="pathOf">How problems name a file.</param>
    public IEnumerable<Diagnostic> Disagreements(
        IReadOnlyCollection<RuleFileBytes> found, Func<string, RuleFileBytes?> readOther, Func<string, string> pathOf)
    {
        Dictionary<string, RuleFileBytes> left = found.ToDictionary(file => file.Name, StringComparer.Ordinal);
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (ManifestEntry entry in Files)
        {
            SourceLocation place = SourceLocation.File(pathOf(entry.Name));
            if (!named.Add(entry.Name))
            {
                yield return HostingCodes.ListedTwice.At(place, entry.Name);
            }
            else if (!left.Remove(entry.Name, out RuleFileBytes? file) && (file = readOther(entry.Name)) is null)
            {
                yield return HostingCodes.ListedAndMissing.At(place, entry.Name);
            }
            else if (file.Bytes.Length != entry.Length || file.Sha256 != entry.Sha256)
            {
                yield return HostingCodes.OtherContent.At(place, entry.Name);
            }
        }

        foreach (RuleFileBytes extra in left.Values.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            yield return HostingCodes.NotListed.At(SourceLocation.File(pathOf(extra.Name)), extra.Name);
        }
    }
}

/// <summary>One file of a manifest.</summary>
/// <param name="Name">Relative, with forward slashes.</param>
/// <param name="Sha256">64 lower hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
internal sealed record ManifestEntry(string Name, string Sha256, long Length)
{
    [JsonIgnore]
    public bool IsSound => Name is { Length: > 0 } && Sha256 is { Length: 64 } && Sha256.All(char.IsAsciiHexDigitLower) && Length >= 0;
}

/// <summary>Strict reading of the JSON that this assembly itself reads and writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(FilesManifest))]
[JsonSerializable(typeof(Keeping.KeptManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
