using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ntm.Rules.HotReload;

/// <summary>A directory of two overlays that must always be of one revision, and a manifest that is written last.</summary>
internal sealed class RuleFolder(string path)
{
    private const string Manifest = "manifest.json";

    public string Path { get; } = path;

    /// <summary>The files of a revision; the figures tell which it is.</summary>
    public static (string Name, string Json)[] Files(int revision) =>
    [
        ("income.json", Overlay("income", "10.1", $"{(revision % 2 == 0 ? 30 : 60)}.{revision % 10}", revision)),
        ("water.json", Overlay("poverty", "10.1", "", revision)),
        ("income.tests.json", Cases(revision, isRight: true)),
    ];

    /// <summary>A revision that must not serve: by turns broken JSON, half a file, a case that does not hold, a broken manifest.</summary>
    public void WriteBroken(int revision, int kind)
    {
        (string Name, string Json)[] files = Files(revision);
        switch (kind % 4)
        {
            case 0:
                files[0].Json = files[0].Json.Replace("\"changes\"", "\"changes\" \"", StringComparison.Ordinal);
                break;
            case 1:
                Write(files[0].Name, files[0].Json[..(files[0].Json.Length / 2)]);
                return;
            case 2:
                files[2].Json = Cases(revision, isRight: false);
                break;
            default:
                Write(Manifest, "{ \"kind\": ");
                return;
        }

        Write(revision, files);
    }

    public void WriteGood(int revision) => Write(revision, Files(revision));

    private void Write(int revision, (string Name, string Json)[] files)
    {
        foreach ((string name, string json) in files)
        {
            Write(name, json);
        }

        string listed = string.Join(",\n", files.Select(file => $$"""{ "name": "{{file.Name}}", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Json)))}}", "length": {{Encoding.UTF8.GetByteCount(file.Json)}} }"""));
        string aside = System.IO.Path.Combine(Path, "manifest.next");
        File.WriteAllText(aside, $$"""{ "kind": "pack-manifest", "format": 1, "revision": {{revision}}, "files": [ {{listed}} ] }""");
        File.Move(aside, System.IO.Path.Combine(Path, Manifest), overwrite: true);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
    }

    private static string Overlay(string id, string indicator, string figure, int revision) => figure.Length == 0
        ? $$"""{ "kind": "overlay", "format": 1, "id": "{{id}}-{{revision}}", "nature": "amendment", "effective": { "from": "2019-01-01" }, "legal": { "document": "{{revision}}/QĐ" }, "verification": "unverified", "changes": { "national/2016-2020/standard#4.2": { "name": { "vi": "Điện {{revision}}", "en": "Power {{revision}}" } } } }"""
        : $$"""{ "kind": "overlay", "format": 1, "id": "{{id}}-{{revision}}", "nature": "amendment", "effective": { "from": "2019-01-01" }, "legal": { "document": "{{revision}}/QĐ" }, "verification": "unverified", "changes": { "national/2016-2020/standard#{{indicator}}": { "threshold": {{figure}} } } }""";

    private static string Cases(int revision, bool isRight)
    {
        bool isMet = revision % 2 == 0;
        string expected = isMet == isRight ? "Met" : "NotMet";
        return $$"""
            { "kind": "tests", "format": 1, "set": "national/2016-2020/standard", "cases": [
              { "description": "revision {{revision.ToString(CultureInfo.InvariantCulture)}}", "asOf": "2020-12-31", "scope": { "province": "20", "region": "TDMN" }, "values": { "income_per_capita": 45 }, "expected": { "10.1": { "outcome": "{{expected}}" } } } ] }
            """;
    }
}
