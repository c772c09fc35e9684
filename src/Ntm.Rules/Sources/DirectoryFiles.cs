using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Sources;

/// <summary>Those files of a directory that are asked for, in the order of their names.</summary>
internal static class DirectoryFiles
{
    // Deep enough for any layout; ends the walk where links run in a circle.
    private const int MaxDepth = 16;

    private static readonly string[] NotRules = ["schema", "samples"];

    public static IEnumerable<SourceFile> Read(string directory, Func<string, bool> takes)
    {
        string root = directory.Replace('\\', '/').TrimEnd('/');
        string[] names;
        try
        {
            names = [.. Names(directory).Where(takes)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return [DiskReader.Unreadable(root, "", exception, false)];
        }

        return names.Length == 0
            ? [new SourceFile(root, "", null, SyntaxCodes.NoFiles.At(SourceLocation.File(root)), false)]
            : names.Select(name => DiskReader.Read(Path.Combine(directory, name), $"{root}/{name}", name, false));
    }

    private static IEnumerable<string> Names(string directory) => Directory
        .EnumerateFiles(directory, "*.json", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = MaxDepth,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.Hidden,
        })
        .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
        .Where(name => !name.Split('/').SkipLast(1).Intersect(NotRules, StringComparer.Ordinal).Any())
        .Order(StringComparer.Ordinal);
}
