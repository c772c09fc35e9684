using System.Collections.Immutable;
using System.Security.Cryptography;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>Files and a private key -> a signed pack, or every problem found. The same files and revision make the same bytes but for the signature.</summary>
internal static class PackWriter
{
    /// <summary>The pack; null after a problem.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="revision">Which revision of the issuer's rules it is, from 1.</param>
    /// <param name="key">A private key of the curve P-256.</param>
    /// <param name="path">How problems name what is packed.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public static byte[]? Write(IEnumerable<PackedFile> files, int revision, ECDsa key, string path, DiagnosticBag problems)
    {
        PackedFile[] sorted = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        SourceLocation place = SourceLocation.File(path);
        problems.AddRange(sorted.Select(file => PackName.FindFault(file.Name, place)).OfType<Diagnostic>());
        problems.AddRange(PackName.FindTwice([PackName.Manifest, PackName.Signature, .. sorted.Select(file => file.Name)], place));
        if (problems.HasErrors || FindTooMuch(sorted, place, problems))
        {
            return null;
        }

        ImmutableArray<PackEntry> entries = [.. sorted.Select(file => new PackEntry(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), file.Bytes.Length))];
        byte[] manifest = new PackManifest(revision, entries).ToUtf8();
        byte[] signature = key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return ZipWriter.Write([new PackedFile(PackName.Manifest, manifest), new PackedFile(PackName.Signature, signature), .. sorted]);
    }

    /// <summary>Nothing is written that would be refused when read.</summary>
    private static bool FindTooMuch(PackedFile[] files, SourceLocation place, DiagnosticBag problems)
    {
        if (files.Length == 0)
        {
            problems.Add(PackCodes.NothingToPack.At(place));
        }
        else if (files.Length > PackLimits.MaxFiles)
        {
            problems.Add(PackCodes.TooManyEntries.At(place, Texts.Of(PackLimits.MaxFiles)));
        }
        else if (files.Sum(file => (long)file.Bytes.Length) > PackLimits.MaxUnpackedBytes - PackLimits.MaxManifestBytes - PackLimits.MaxSignatureBytes)
        {
            // Room is left for list, signature and directory.
            problems.Add(PackCodes.TooMuchUnpacked.At(place, Texts.Of(PackLimits.MaxUnpackedMib)));
        }

        return problems.HasErrors;
    }
}
