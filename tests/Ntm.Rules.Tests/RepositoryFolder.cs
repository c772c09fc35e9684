using System.Runtime.CompilerServices;

namespace Ntm.Rules.Tests;

/// <summary>Where the repository's own files are, seen from a test.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
