using System.Collections.Immutable;
using System.Security.Cryptography;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Packs;
using Ntm.Rules.Sources;

namespace Ntm.Rules;

/// <summary>
/// Gói quy định có chữ ký. Rule files and the cases beside them as one signed file (<c>.ntmpack</c>), to be handed on: who loads it by <see cref="RuleSource.Pack(string, PackTrust)"/>
/// gets the very bytes that were signed, or an error. Whether the rules load is not looked at. Immutable.
/// </summary>
/// <example><code>
/// RulePack pack = RulePack.Of(RuleSource.Directory("our-province"), File.ReadAllText("key.pem"), revision: 7);
/// pack.Save("book.ntmpack");
/// </code></example>
public sealed class RulePack
{
    private readonly byte[]? _bytes;

    private RulePack(byte[]? bytes, string? publicKeyPem, int files, ImmutableArray<Diagnostic> diagnostics)
    {
        _bytes = bytes;
        PublicKeyPem = publicKeyPem;
        FileCount = files;
        Diagnostics = diagnostics;
    }

    /// <summary>The pack; null where there is a problem. All but the signature depends on files and revision alone.</summary>
    public ReadOnlyMemory<byte>? Bytes => _bytes is null ? default(ReadOnlyMemory<byte>?) : _bytes;

    /// <summary>The public half of the key that signed, in PEM form; null where there is a problem.</summary>
    public string? PublicKeyPem { get; }

    /// <summary>How many files are in it, beside list and signature.</summary>
    public int FileCount { get; }

    /// <summary>Why there is no pack: files that cannot be read or named (NTM1xxx, NTM5xxx), a key that cannot sign; empty when there is one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Packs and signs all rule files and <c>*.tests.json</c> of a source. Reports every problem.</summary>
    /// <param name="rules">Where the files come from; they are read once.</param>
    /// <param name="privateKeyPem">An ECDSA key of the curve P-256 in PEM form (<c>-----BEGIN PRIVATE KEY-----</c>), without password.</param>
    /// <param name="revision">Which revision of the issuer's rules it is, from 1; give a higher one each time, so that users can refuse older packs.</param>
    /// <param name="keyName">The name under which problems of the key are reported, e.g. its file.</param>
    /// <exception cref="ArgumentOutOfRangeException">The revision is less than 1.</exception>
    public static RulePack Of(RuleSource rules, string privateKeyPem, int revision, string keyName = "private key")
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(privateKeyPem);
        ArgumentNullException.ThrowIfNull(keyName);
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, 1);
        var problems = new DiagnosticBag();
        using ECDsa? key = KeyText.ReadPrivate(privateKeyPem, SourceLocation.File(keyName), problems);
        SourceFile[] files = [.. rules.Read(), .. rules.ReadCases()];
        problems.AddRange(files.Select(file => file.Problem).OfType<Diagnostic>().Where(problem => problem.Severity == Severity.Error));
        PackedFile[] packed = [.. files.Where(file => file.Bytes is not null).Select(file => new PackedFile(file.Name, file.Bytes!))];
        byte[]? bytes = key is null || problems.HasErrors ? null : PackWriter.Write(packed, revision, key, RootOf(files), problems);
        return new RulePack(bytes, bytes is null ? null : key!.ExportSubjectPublicKeyInfoPem(), bytes is null ? 0 : packed.Length, problems.InFileOrder([.. files.Select(file => file.Path)]));
    }

    /// <summary>How problems name the source as a whole.</summary>
    private static string RootOf(SourceFile[] files) => files switch
    {
        [] => "rules",
        [{ Name: "" } problem, ..] => problem.Path,
        [var file, ..] => file.Path.EndsWith($"/{file.Name}", StringComparison.Ordinal) ? file.Path[..^(file.Name.Length + 1)] : file.Path,
    };

    /// <summary>Writes the pack beside its place and moves it there whole, so that nobody ever reads half of one; a pack that is there is replaced.</summary>
    /// <param name="path">The file, by custom <c>.ntmpack</c>; its folder exists.</param>
    /// <exception cref="RuleBookException">There is no pack; see <see cref="Diagnostics"/>.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes = _bytes ?? throw new RuleBookException(Diagnostics);
        string full = Path.GetFullPath(path);
        string beside = $"{full}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
