using System.Collections.Immutable;
using System.Security.Cryptography;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>
/// Bytes of a pack -> the files that its signature vouches for, or every problem found. In this order: bounds and names of the archive, signature, list,
/// permissions, files. Nothing of the list is understood before its signature holds, and no file is handed on unless everything holds.
/// </summary>
internal sealed class PackReader
{
    private readonly string _path;
    private readonly SourceLocation _pack;
    private readonly byte[] _bytes;
    private readonly PackTrust _trust;
    private readonly DiagnosticBag _problems;
    private readonly Unpacker _unpacker;

    /// <param name="path">How problems name the pack.</param>
    /// <param name="bytes">The pack.</param>
    /// <param name="trust">Whose packs are taken.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public PackReader(string path, byte[] bytes, PackTrust trust, DiagnosticBag problems)
    {
        (_path, _bytes, _trust, _problems) = (path, bytes, trust, problems);
        _pack = SourceLocation.File(path);
        _unpacker = new Unpacker(bytes, _pack);
    }

    /// <summary>How many bytes were unpacked, of all entries together.</summary>
    public long BytesUnpacked => _unpacker.BytesRead;

    /// <summary>Who signed; null as long as it is not known.</summary>
    public TrustedKey? Signer { get; private set; }

    /// <summary>The list; null as long as nobody vouches for it.</summary>
    public PackManifest? Manifest { get; private set; }

    /// <summary>The files in the order of the list; empty where there is a problem.</summary>
    public ImmutableArray<PackedFile> Read()
    {
        if (Entries() is not { } entries || ReadManifest(entries) is not { } manifest)
        {
            return [];
        }

        Manifest = manifest;
        CheckPermission(manifest);
        ImmutableArray<PackedFile> files = new PackComparison(_path, _unpacker, _problems).Read(manifest, entries);
        return _problems.HasErrors ? [] : files;
    }

    /// <summary>The entries by name; null after a problem that leaves it open what is in the pack.</summary>
    private Dictionary<string, ZipEntry>? Entries()
    {
        if (_bytes.Length > PackLimits.MaxPackBytes)
        {
            _problems.Add(PackCodes.PackTooLarge.At(_pack, Texts.Of(PackLimits.MaxPackMib)));
            return null;
        }

        (List<ZipEntry> entries, Diagnostic? problem) = new ZipDirectory(_bytes, _pack).Read();
        if (problem is not null)
        {
            _problems.Add(problem);
            return null;
        }

        Diagnostic[] fatal = [.. PackName.FindTwice(entries.Select(entry => entry.Name), _pack), .. TooLarge(entries)];
        _problems.AddRange(fatal);
        Diagnostic?[] names = [.. entries.Select(NameFault)];
        _problems.AddRange(names.OfType<Diagnostic>());
        // What is named wrongly has been told, and is no file that the list could name.
        return fatal.Length > 0 ? null : entries.Where((_, index) => names[index] is null).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    private Diagnostic? NameFault(ZipEntry entry) => entry.Name is PackName.Manifest or PackName.Signature ? null : PackName.FindFault(entry.Name, _pack);

    /// <summary>What the entries declare; what they hold is never read beyond that.</summary>
    private IEnumerable<Diagnostic> TooLarge(List<ZipEntry> entries)
    {
        foreach (ZipEntry entry in entries.Where(entry => entry.Length > PackLimits.MaxBytesOf(entry.Name)))
        {
            yield return PackCodes.FileTooLarge.At(_pack, entry.Name, Texts.Of(PackLimits.MaxBytesOf(entry.Name)));
        }

        if (entries.Sum(entry => entry.Length) > PackLimits.MaxUnpackedBytes)
        {
            yield return PackCodes.TooMuchUnpacked.At(_pack, Texts.Of(PackLimits.MaxUnpackedMib));
        }
    }

    private PackManifest? ReadManifest(Dictionary<string, ZipEntry> entries)
    {
        (ZipEntry? manifest, ZipEntry? signature) = (entries.GetValueOrDefault(PackName.Manifest), entries.GetValueOrDefault(PackName.Signature));
        if (manifest is null || signature is null || _trust.Keys.IsEmpty)
        {
            AddIf(manifest is null, PackCodes.NoManifest.At(_pack));
            AddIf(signature is null, PackCodes.NoSignature.At(_pack));
            AddIf(_trust.Keys.IsEmpty, PackCodes.NoKey.At(_pack));
            return null;
        }

        if (_unpacker.Read(manifest, _problems) is not { } list || _unpacker.Read(signature, _problems) is not { } sign)
        {
            return null;
        }

        Signer = _trust.Keys.FirstOrDefault(key => Fits(key, list, sign));
        AddIf(Signer is null, PackCodes.WrongSignature.At(_pack));
        return Signer is null ? null : ManifestReader.Read(new SourceText($"{_path}/{PackName.Manifest}", list), _problems);
    }

    private static bool Fits(TrustedKey key, byte[] list, byte[] signature)
    {
        using var check = ECDsa.Create();
        check.ImportSubjectPublicKeyInfo(key.PublicKey.AsSpan(), out _);
        try
        {
            return check.VerifyData(list, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            // Bytes that are no signature at all.
            return false;
        }
    }

    private void CheckPermission(PackManifest manifest)
    {
        AddIf(manifest.Revision < Signer!.MinRevision, PackCodes.RevisionTooOld.At(_pack, Texts.Of(manifest.Revision), Texts.Of(Signer.MinRevision)));
        foreach (PackEntry file in manifest.Files.Where(file => !Signer.MaySign(file.Name)))
        {
            _problems.Add(PackCodes.NotAllowed.At(_pack, file.Name, Signer.Id));
        }
    }

    private void AddIf(bool isWrong, Diagnostic problem)
    {
        if (isWrong)
        {
            _problems.Add(problem);
        }
    }
}
