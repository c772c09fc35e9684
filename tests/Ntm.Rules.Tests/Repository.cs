namespace Ntm.Rules.Tests;

/// <summary>The files of the working copy that the tests run from; build output is left out.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string CoreFolder { get; } = Path.Combine(Root, "src", "Ntm.Rules");

    public static IEnumerable<string> Sources(params string[] folders) => Files("*.cs", folders);

    public static IEnumerable<string> Projects(params string[] folders) => Files("*.csproj", folders);

    /// <summary>The path from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Copies the shipped rules, schemas and samples included.</summary>
    /// <param name="folder">Where to; made where it is not there.</param>
    public static void CopyRules(string folder)
    {
        string rules = Path.Combine(Root, "rules");
        foreach (string file in Directory.EnumerateFiles(rules, "*.json", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(rules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static IEnumerable<string> Files(string pattern, string[] folders) => folders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ntm.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository: no Ntm.Rules.sln above them.");
    }
}
