namespace Ntm.Rules.Hosting.Files;

/// <summary>Where paths lead when links are followed.</summary>
internal static class RealPath
{
    /// <summary>The path without links, in none of its parts.</summary>
    /// <exception cref="IOException">Links in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo at = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (at.LinkTarget is not null && at.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                real = Of(target.FullName);
            }
        }

        return real;
    }

    /// <summary>Whether a real path is a real directory, or lies in it.</summary>
    public static bool IsInside(string real, string directory) =>
        real == directory || real.StartsWith(Path.TrimEndingDirectorySeparator(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
