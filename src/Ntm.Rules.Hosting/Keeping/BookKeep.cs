using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ntm.Rules.Hosting.Files;

namespace Ntm.Rules.Hosting.Keeping;

/// <summary>
/// The last good books on disk: <c>books/NUMBER-HASH/</c> with the files and a manifest, whose hash is in the name, and <c>current</c>, which names the newest.
/// A folder counts only when every hash matches, so that a process killed while it writes leaves at most a folder that nobody reads.
/// </summary>
internal sealed class BookKeep(string directory, TimeProvider time)
{
    private const int KeptBooks = 2;

    private const string ManifestName = "manifest.json";

    private readonly string _books = Path.Combine(directory, "books");

    private readonly string _pointer = Path.Combine(directory, "current");

    /// <summary>Every copy whose hashes match: the one that the pointer names, then the others, newest first.</summary>
    public IEnumerable<KeptBook> Good()
    {
        string named = Named();
        return Folders().OrderByDescending(folder => Path.GetFileName(folder) == named).ThenByDescending(NumberOf).Select(Read).OfType<KeptBook>();
    }

    /// <summary>Keeps a proven book and forgets all but the two newest good ones.</summary>
    /// <exception cref="IOException">The disk does not take it, or another process keeps books in the same directory.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    public void Keep(ImmutableArray<FileSnapshot> snapshots, string contentHash)
    {
        Directory.CreateDirectory(_books);
        using FileStream onlyOne = new(Path.Combine(directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (Good().FirstOrDefault() is { } newest && newest.Snapshots.Select(kept => kept.Digest).SequenceEqual(snapshots.Select(kept => kept.Digest)))
        {
            return;
        }

        // What a full disk or a killed process left behind would otherwise grow with every try.
        Sweep();
        string folder = Write(snapshots, contentHash);
        Durable.Replace(_pointer, Encoding.UTF8.GetBytes(Path.GetFileName(folder)));
        Sweep();
    }

    private string Write(ImmutableArray<FileSnapshot> snapshots, string contentHash)
    {
        KeptSource[] sources = [.. snapshots.Select((snapshot, source) => new KeptSource(
            snapshot.Revision, [.. snapshot.Files.Select((file, at) => new KeptFile(file.Name, Stored(source, at), file.Sha256))]))];
        byte[] manifest = JsonSerializer.SerializeToUtf8Bytes(
            new KeptManifest { Kind = KeptManifest.RightKind, Format = 1, Kept = time.GetUtcNow(), ContentHash = contentHash, Sources = [.. sources] },
            ManifestJson.Default.KeptManifest);
        long number = Folders().Select(NumberOf).DefaultIfEmpty(0).Max() + 1;
        string folder = Path.Combine(_books, string.Create(CultureInfo.InvariantCulture, $"{number:D8}-{HashOf(manifest)}"));
        Directory.CreateDirectory(folder);
        foreach ((FileSnapshot snapshot, int source) in snapshots.Select((snapshot, source) => (snapshot, source)))
        {
            for (int at = 0; at < snapshot.Files.Length; at++)
            {
                Durable.Write(Path.Combine(folder, Stored(source, at)), snapshot.Files[at].Bytes.AsSpan());
            }
        }

        Durable.Write(Path.Combine(folder, ManifestName), manifest);
        Durable.FlushNames(folder);
        Durable.FlushNames(_books);
        return folder;
    }

    /// <summary>A copy, or null where anything in it is not as it was written.</summary>
    private static KeptBook? Read(string folder)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, ManifestName));
            if (!Path.GetFileName(folder).EndsWith($"-{HashOf(bytes)}", StringComparison.Ordinal)
                || JsonSerializer.Deserialize(bytes, ManifestJson.Default.KeptManifest) is not { IsSound: true } manifest)
            {
                return null;
            }

            ImmutableArray<FileSnapshot> snapshots = [.. manifest.Sources.Select(source => new FileSnapshot(
                [.. source.Files.Select(file => ReadFile(folder, file))], source.Revision))];
            return new KeptBook(folder, snapshots);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static RuleFileBytes ReadFile(string folder, KeptFile file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(file.Stored)));
        var read = new RuleFileBytes(file.Name, ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        return read.Sha256 == file.Sha256 ? read : throw new InvalidDataException($"'{file.Stored}' is damaged.");
    }

    /// <summary>Removes what is neither of the newest good copies; what cannot be removed stays.</summary>
    private void Sweep()
    {
        HashSet<string> kept = [.. Good().Take(KeptBooks).Select(book => book.Folder)];
        foreach (string folder in Folders().Where(folder => !kept.Contains(folder)))
        {
            TryRemove(() => Directory.Delete(folder, recursive: true));
        }

        foreach (string file in Directory.EnumerateFiles(directory, "current.*.tmp"))
        {
            TryRemove(() => File.Delete(file));
        }
    }

    private static void TryRemove(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried again with the next book.
        }
    }

    private string Named()
    {
        try
        {
            return File.Exists(_pointer) ? File.ReadAllText(_pointer).Trim() : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string[] Folders()
    {
        try
        {
            return Directory.Exists(_books) ? Directory.GetDirectories(_books) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static long NumberOf(string folder) =>
        long.TryParse(Path.GetFileName(folder).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static string Stored(int source, int at) => string.Create(CultureInfo.InvariantCulture, $"{source}-{at}.json");

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
