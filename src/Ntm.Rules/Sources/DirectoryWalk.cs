namespace Ntm.Rules.Sources;

/// <summary>
/// The <c>*.json</c> of a directory and those below it. Links are followed where they stay inside, and no directory is entered twice on one way, so
/// that links in a circle come to an end; a link that leads out is named and not followed.
/// </summary>
internal sealed class DirectoryWalk(string directory)
{
    // Deep enough for any layout.
    private const int MaxDepth = 16;

    private static readonly string[] NotRules = ["schema", "samples"];

    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    private readonly string _top = Real(Path.GetFullPath(directory));

    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    /// <summary>Names relative to the directory, with forward slashes, in no order.</summary>
    public IEnumerable<(string Name, bool LeadsOut)> Files()
    {
        Queue<(string Path, string Real, int Depth)> open = new([(directory, _top, 0)]);
        _entered.Add(_top);
        while (open.TryDequeue(out (string Path, string Real, int Depth) at))
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(at.Path).EnumerateFileSystemInfos("*", Options))
            {
                string name = Path.GetRelativePath(directory, entry.FullName).Replace('\\', '/');
                bool isDirectory = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (isDirectory ? at.Depth == MaxDepth || NotRules.Contains(entry.Name, StringComparer.Ordinal) : !name.EndsWith(".json", OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                {
                    continue;
                }

                string real = entry.LinkTarget is null ? Path.Combine(at.Real, entry.Name) : Target(entry);
                bool isInside = real == _top || real.StartsWith(_top.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
                if (!isDirectory || !isInside)
                {
                    yield return (name, !isInside);
                }
                else if (_entered.Add(real))
                {
                    open.Enqueue((entry.FullName, real, at.Depth + 1));
                }
            }
        }
    }

    /// <summary>Where a link leads; of one that leads nowhere the place where it stands, so that reading it tells.</summary>
    private string Target(FileSystemInfo link)
    {
        try
        {
            return Real(link.FullName);
        }
        catch (IOException)
        {
            return _top;
        }
    }

    /// <summary>The path without links, in none of its parts.</summary>
    private static string Real(string path)
    {
        string root = Path.GetPathRoot(path)!;
        string real = root;
        foreach (string part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo at = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (at.LinkTarget is not null && at.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                real = Real(target.FullName);
            }
        }

        return real;
    }
}
