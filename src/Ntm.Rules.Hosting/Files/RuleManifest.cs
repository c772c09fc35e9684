using System.Collections.Immutable;
using System.Text.Json;

namespace Ntm.Rules.Hosting.Files;

/// <summary>
/// <c>manifest.json</c>: <c>{ "kind": "pack-manifest", "format": 1, "revision": 7, "files": [ { "name", "sha256", "length" } ] }</c>. It is written last, so that files which match it are all there.
/// </summary>
internal sealed record RuleManifest(long Revision, ImmutableArray<ManifestFile> Files)
{
    public const string Name = "manifest.json";

    private const string Kind = "pack-manifest";

    /// <summary>The manifest, or null where the bytes are none, or not all of it.</summary>
    public static RuleManifest? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return root.GetProperty("kind").GetString() == Kind && root.GetProperty("format").GetInt32() == 1
                ? new RuleManifest(root.GetProperty("revision").GetInt64(), [.. root.GetProperty("files").EnumerateArray().Select(file => new ManifestFile(file.GetProperty("name").GetString()!, file.GetProperty("sha256").GetString()!))])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public static byte[] Write(RuleSnapshot snapshot)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteNumber("format", 1);
            json.WriteNumber("revision", snapshot.Revision ?? 0);
            json.WriteStartArray("files");
            foreach (SnapshotFile file in snapshot.Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("sha256", file.Sha256);
                json.WriteNumber("length", file.Bytes.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Why the files are not, or not yet, what the manifest says; null where they are.</summary>
    public string? Mismatch(IReadOnlyList<SnapshotFile> files)
    {
        Dictionary<string, string> here = files.ToDictionary(file => file.Name, file => file.Sha256, StringComparer.Ordinal);
        foreach (ManifestFile listed in Files)
        {
            if (!here.Remove(listed.Name, out string? hash))
            {
                return $"'{listed.Name}' of the manifest is not there";
            }

            if (hash != listed.Sha256)
            {
                return $"'{listed.Name}' is not what the manifest says";
            }
        }

        return here.Count == 0 ? null : $"'{here.Keys.Order(StringComparer.Ordinal).First()}' is not in the manifest";
    }
}

/// <summary>A file that a manifest lists.</summary>
internal sealed record ManifestFile(string Name, string Sha256);
