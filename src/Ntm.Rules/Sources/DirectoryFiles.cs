using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Sources;

/// <summary>Those files of a directory that are asked for, in the order of their names. Nothing outside of it is read.</summary>
internal static class DirectoryFiles
{
    private const int MostFiles = 5000;

    private const long MostBytes = 256L * 1024 * 1024;

    public static IEnumerable<SourceFile> Read(string directory, Func<string, bool> takes)
    {
        string root = directory.Replace('\\', '/').TrimEnd('/');
        List<(string Name, bool LeadsOut)> found;
        try
        {
            found = [.. new DirectoryWalk(directory).Files().Where(file => takes(file.Name)).Take(MostFiles + 1).OrderBy(file => file.Name, StringComparer.Ordinal)];
            if (found.Count > MostFiles || found.Where(file => !file.LeadsOut).Sum(file => Length(Path.Combine(directory, file.Name))) > MostBytes)
            {
                return [Problem(SyntaxCodes.TooManyFiles.At(
                    SourceLocation.File(root), MostFiles.ToString(CultureInfo.InvariantCulture), (MostBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture)))];
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return [DiskReader.Unreadable(root, "", exception, false)];
        }

        return found.Count == 0
            ? [Problem(SyntaxCodes.NoFiles.At(SourceLocation.File(root)))]
            : found.Select(file => file.LeadsOut
                ? Problem(SyntaxCodes.LeadsOut.At(SourceLocation.File($"{root}/{file.Name}")))
                : DiskReader.Read(Path.Combine(directory, file.Name), $"{root}/{file.Name}", file.Name, false))
                .Where(file => !IsList(file));
    }

    /// <summary>Whether a file is the list of the others, by which hosts know that all of them are there; it is no rule.</summary>
    private static bool IsList(SourceFile file) => file is { Name: PackName.Manifest, Bytes: { } bytes } && PackManifest.IsOne(bytes);

    // What is too large by itself is told of that file and not read.
    private static long Length(string file) => new FileInfo(file) is { Exists: true, Length: <= SourceText.MaxBytes } read ? read.Length : 0;

    private static SourceFile Problem(Diagnostic problem) => new(problem.Location.Path, "", null, problem, false);
}
