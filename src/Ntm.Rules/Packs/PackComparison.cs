using System.Collections.Immutable;
using System.Security.Cryptography;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>Holds what lies in a pack against its list, file by file.</summary>
/// <param name="path">How problems name the pack.</param>
/// <param name="unpacker">Reads the entries.</param>
/// <param name="problems">Gets what is wrong.</param>
internal sealed class PackComparison(string path, Unpacker unpacker, DiagnosticBag problems)
{
    private readonly SourceLocation _list = SourceLocation.File($"{path}/{PackName.Manifest}");

    /// <summary>The files that are as listed, in the order of the list.</summary>
    /// <param name="manifest">The list, whose signature holds.</param>
    /// <param name="entries">The entries by name; each within its bounds.</param>
    public ImmutableArray<PackedFile> Read(PackManifest manifest, IReadOnlyDictionary<string, ZipEntry> entries)
    {
        PackEntry[] listed = [.. NamedRightly(manifest).DistinctBy(file => file.Name, StringComparer.Ordinal)];
        HashSet<string> names = [.. listed.Select(file => file.Name), PackName.Manifest, PackName.Signature];
        List<ZipEntry> further = [.. entries.Values.Where(entry => !names.Contains(entry.Name))];
        TellMissing(listed.Where(file => !entries.ContainsKey(file.Name)), further);
        foreach (ZipEntry extra in further)
        {
            problems.Add(PackCodes.ExtraFile.At(SourceLocation.File(path), extra.Name));
        }

        return [.. listed.Where(file => entries.ContainsKey(file.Name)).Select(file => Read(file, entries[file.Name])).OfType<PackedFile>()];
    }

    /// <summary>What is named wrongly is told as that, and looked for no further.</summary>
    private IEnumerable<PackEntry> NamedRightly(PackManifest manifest)
    {
        Diagnostic?[] faults = [.. manifest.Files.Select(file => PackName.FindFault(file.Name, _list))];
        problems.AddRange(faults.OfType<Diagnostic>());
        problems.AddRange(PackName.FindTwice(manifest.Files.Select(file => file.Name), _list));
        return manifest.Files.Where((_, index) => faults[index] is null);
    }

    /// <summary>A missing file may have become one that is not listed; that one is taken out of those.</summary>
    private void TellMissing(IEnumerable<PackEntry> missing, List<ZipEntry> further)
    {
        foreach (PackEntry file in missing)
        {
            int renamed = further.FindIndex(extra => extra.Length == file.Length && HashOf(extra) == file.Sha256);
            problems.Add(renamed < 0
                ? PackCodes.MissingFile.At(SourceLocation.File(path), file.Name)
                : PackCodes.Renamed.At(SourceLocation.File(path), file.Name, further[renamed].Name));
            if (renamed >= 0)
            {
                further.RemoveAt(renamed);
            }
        }
    }

    // Each entry is unpacked once at most, whatever the list says.
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    private string HashOf(ZipEntry extra)
    {
        if (!_hashes.TryGetValue(extra.Name, out string? hash))
        {
            _hashes[extra.Name] = hash = unpacker.Read(extra, problems) is { } bytes ? Hash(bytes) : "";
        }

        return hash;
    }

    private PackedFile? Read(PackEntry file, ZipEntry entry)
    {
        var place = SourceLocation.File($"{path}/{file.Name}");
        if (entry.Length != file.Length)
        {
            problems.Add(PackCodes.ChangedLength.At(place, Texts.Of(entry.Length), Texts.Of(file.Length)));
        }
        else if (unpacker.Read(entry, problems) is { } bytes)
        {
            if (Hash(bytes) == file.Sha256)
            {
                return new PackedFile(file.Name, bytes);
            }

            problems.Add(PackCodes.ChangedContent.At(place));
        }

        return null;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
