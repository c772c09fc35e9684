using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ntm.Rules.HotReload;

/// <summary>How a change of the files goes wrong.</summary>
internal enum Fault
{
    None,
    SyntaxError,
    HalfWritten,
    FailingCase,
}

/// <summary>Writes changes into a directory of rules as an office would copy them: one file after the other, the manifest last.</summary>
internal sealed class RulesWriter(string directory, bool listed)
{
    private int _revision;

    public void Write(decimal figure, Fault fault)
    {
        (string Name, string Text)[] files = [.. LittleLaw.Files(figure).Select(file => (file.Name, Spoilt(file.Name, file.Text, figure, fault)))];
        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(directory, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
            }
        }

        // Half of a copy is one whose manifest has not arrived.
        if (listed && fault != Fault.HalfWritten)
        {
            File.WriteAllText(Path.Combine(directory, "manifest.json"), Manifest(files));
        }
    }

    private string Manifest((string Name, string Text)[] files)
    {
        IEnumerable<string> entries = files.Select(file => (file.Name, Bytes: Encoding.UTF8.GetBytes(file.Text))).Select(file => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "name": "{{file.Name}}", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}}", "length": {{file.Bytes.Length}} }"""));
        return string.Create(
            CultureInfo.InvariantCulture, $$"""{ "kind": "pack-manifest", "format": 1, "revision": {{++_revision}}, "files": [{{string.Join(", ", entries)}}] }""");
    }

    private static string Spoilt(string name, string text, decimal figure, Fault fault) => (fault, name) switch
    {
        (Fault.SyntaxError, LittleLaw.Standard) => text + "}",
        (Fault.HalfWritten, LittleLaw.Advanced) => text[..(text.Length / 2)],
        (Fault.FailingCase, LittleLaw.Cases) => LittleLaw.CasesOf(figure, "NotMet"),
        _ => text,
    };
}
