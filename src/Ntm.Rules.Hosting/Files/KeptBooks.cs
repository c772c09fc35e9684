using System.Globalization;

namespace Ntm.Rules.Hosting.Files;

/// <summary>
/// Good books on disk, each in a folder of its own that gets its name when all of it is written: a folder with a number is whole, or is found not to be by its manifest. The newest two stay.
/// </summary>
internal sealed class KeptBooks(string directory)
{
    private const int Stay = 2;

    private const string Unfinished = ".new-";

    /// <summary>Keeps a book; older ones than the newest two go.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(RuleSnapshot snapshot)
    {
        Directory.CreateDirectory(directory);
        string unfinished = Path.Combine(directory, $"{Unfinished}{Guid.NewGuid():N}");
        foreach (SnapshotFile file in snapshot.Files)
        {
            Write(Path.Combine(unfinished, file.Name.Replace('/', Path.DirectorySeparatorChar)), file.Bytes);
        }

        Write(Path.Combine(unfinished, RuleManifest.Name), RuleManifest.Write(snapshot));
        Directory.Move(unfinished, Path.Combine(directory, (Numbers().FirstOrDefault() + 1).ToString("D10", CultureInfo.InvariantCulture)));
        foreach (long old in Numbers().Skip(Stay))
        {
            Remove(PathOf(old));
        }

        foreach (string left in Directory.EnumerateDirectories(directory, $"{Unfinished}*"))
        {
            Remove(left);
        }
    }

    /// <summary>The whole books, newest first; damaged ones are passed over.</summary>
    public IEnumerable<RuleSnapshot> Newest() => Directory.Exists(directory)
        ? Numbers().Select(number => DirectoryReader.Read([PathOf(number)]).Snapshot).OfType<RuleSnapshot>().Where(snapshot => snapshot.HasManifest)
        : [];

    private long[] Numbers() =>
    [
        .. Directory.EnumerateDirectories(directory).Select(Path.GetFileName)
            .Select(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0)
            .Where(number => number > 0).OrderDescending(),
    ];

    private string PathOf(long number) => Path.Combine(directory, number.ToString("D10", CultureInfo.InvariantCulture));

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    // What cannot be removed now is removed the next time.
    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
