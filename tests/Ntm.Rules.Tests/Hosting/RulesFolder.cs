using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A directory of rules of one indicator, power_pct at least some figure, with a case beside it that 98 meets.</summary>
internal sealed class RulesFolder
{
    public const string Law = "national/2021-2025/standard.json";

    public const string Cases = "national/2021-2025/standard.tests.json";

    private const string Manifest = "manifest.json";

    public string Path { get; } = TemporaryFolder.New();

    /// <summary>All files of a good book; no manifest.</summary>
    public static RulesFolder With(int threshold)
    {
        var folder = new RulesFolder();
        foreach ((string name, string text) in Files(threshold))
        {
            folder.Write(name, text);
        }

        return folder;
    }

    /// <summary>All files of a good book, and their manifest.</summary>
    public static RulesFolder Listed(int threshold, int revision)
    {
        RulesFolder folder = With(threshold);
        folder.List(revision);
        return folder;
    }

    public static IEnumerable<(string Name, string Text)> Files(int threshold) =>
    [
        ("catalog/metrics.json", LittleCatalog.Metrics), ("catalog/attributes.json", LittleCatalog.Attributes), ("catalog/levels.json", LittleCatalog.Levels),
        ("catalog/regions.json", LittleCatalog.Regions), ("catalog/provinces.json", LittleCatalog.Provinces),
        (Law, LawOf(threshold)), (Cases, CasesOf("Met")),
    ];

    public static string LawOf(int threshold) => Books.Law.SetOf(Books.Law.AtLeast("power_pct", $"{threshold}"));

    public static string CasesOf(string outcome) => $$"""
        { "kind": "tests", "format": 1, "set": "{{Books.Law.Standard}}", "asOf": "2023-12-31",
          "cases": [{ "description": "Điện 98", "values": { "power_pct": 98 }, "expected": { "1.1": "{{outcome}}" } }] }
        """;

    public void Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Change(int threshold) => Write(Law, LawOf(threshold));

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    /// <summary>Writes the manifest of what the directory holds now.</summary>
    public void List(int revision) => Write(Manifest, ManifestOf(revision, Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(path => (System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/'), File.ReadAllBytes(path)))
        .Where(file => file.Item1 != Manifest)));

    public static string ManifestOf(int revision, IEnumerable<(string Name, byte[] Bytes)> files) => $$"""
        { "kind": "pack-manifest", "format": 1, "revision": {{revision}}, "files": [
        {{string.Join(",\n", files.Select(file => $$"""{ "name": "{{file.Name}}", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}}", "length": {{file.Bytes.Length}} }"""))}} ] }
        """;

    /// <summary>The manifest of a good book, whatever the directory holds.</summary>
    public void ListGood(int threshold, int revision) =>
        Write(Manifest, ManifestOf(revision, Files(threshold).Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))));
}
