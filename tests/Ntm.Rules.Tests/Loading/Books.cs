using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

/// <summary>Files of the base book for tests that change them in memory.</summary>
internal static class Books
{
    private static readonly string Folder = Path.Combine(ConformanceCase.Root, "base");

    /// <summary>Names and texts of all files of the base book.</summary>
    public static IReadOnlyDictionary<string, string> BaseFiles { get; } = Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>The base book from memory, with some files exchanged; a null text leaves the file out.</summary>
    public static RuleBookLoad Load(params (string Name, string? Text)[] changed) => RuleBook.Load(Sources(changed));

    public static RuleSource[] Sources(params (string Name, string? Text)[] changed)
    {
        Dictionary<string, string?> files = BaseFiles.ToDictionary(pair => pair.Key, string? (pair) => pair.Value, StringComparer.Ordinal);
        foreach ((string name, string? text) in changed)
        {
            files[name] = text;
        }

        return [.. files.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => RuleSource.Memory(pair.Key, pair.Value!))];
    }
}
