namespace Ntm.Rules.Tests;

/// <summary>Folders for files that a test writes; all of them go when the tests end.</summary>
internal static class TemporaryFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        string root = Directory.CreateTempSubdirectory("ntm-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    });

    /// <summary>A new, empty folder.</summary>
    public static string New() => Directory.CreateDirectory(Path.Combine(Root.Value, Path.GetRandomFileName())).FullName;
}
