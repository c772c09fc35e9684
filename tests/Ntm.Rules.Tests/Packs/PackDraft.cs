using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>
/// A pack in the making, right in everything until somebody tampers with it. One of its files is no JSON: as soon as anything of the rules is parsed, a
/// problem of JSON tells.
/// </summary>
internal sealed class PackDraft
{
    public const string Standard = "national/2021-2025/standard.json";

    public const string Province = "provinces/79-ho-chi-minh/advanced.json";

    public const string Broken = "national/2021-2025/broken.json";

    /// <summary>Of the same length as <see cref="Province"/>'s.</summary>
    private static readonly DraftEntry[] Files =
    [
        new(Standard, """{ "kind": "levels", "format": 1, "levels": [] }"""),
        new(Broken, "{ \"kind\": "),
        new(Province, """{ "kind": "levels", "format": 1, "levels": {} }"""),
    ];

    /// <summary>What lies in the archive beside list and signature.</summary>
    public List<DraftEntry> Entries { get; } = [.. Files];

    /// <summary>What the list names.</summary>
    public List<PackEntry> Listed { get; } = [.. Files.Select(EntryOf)];

    public int Revision { get; set; } = 7;

    public string Signer { get; set; } = SigningKeys.Office;

    public PackTrust Trust { get; set; } = SigningKeys.Trust;

    /// <summary>What happens to the list before it is signed.</summary>
    public Func<string, string> List { get; set; } = text => text;

    /// <summary>What happens to the list after it was signed.</summary>
    public Func<string, string> SignedList { get; set; } = text => text;

    /// <summary>How the list is signed.</summary>
    public Func<ECDsa, byte[], byte[]> Sign { get; set; } = (key, list) => key.SignData(list, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>What happens to the entries of list and signature.</summary>
    public Func<DraftEntry, DraftEntry?> Head { get; set; } = entry => entry;

    /// <summary>What happens to the finished archive.</summary>
    public Func<byte[], byte[]> Archive { get; set; } = bytes => bytes;

    public static PackEntry EntryOf(DraftEntry file) => new(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content)), file.Content.Length);

    /// <summary>Puts a file into archive and list.</summary>
    public void Add(DraftEntry file)
    {
        Entries.Add(file);
        Listed.Add(EntryOf(file));
    }

    /// <summary>Puts another entry in the place of one.</summary>
    public void Replace(string name, Func<DraftEntry, DraftEntry> with)
    {
        int at = Entries.FindIndex(entry => entry.Name == name);
        Entries[at] = with(Entries[at]);
    }

    public byte[] Build()
    {
        string list = List(TextOf(Listed));
        using ECDsa key = SigningKeys.Open(Signer);
        DraftEntry[] head =
        [
            new("manifest.json", SignedList(list)),
            new("manifest.sig", Sign(key, Encoding.UTF8.GetBytes(list))),
        ];
        return Archive(DraftArchive.Write([.. head.Select(Head).OfType<DraftEntry>(), .. Entries]));
    }

    private string TextOf(IEnumerable<PackEntry> files)
    {
        string lines = string.Join(", ", files.Select(file =>
            $$"""{ "name": "{{file.Name}}", "sha256": "{{file.Sha256}}", "length": {{file.Length.ToString(CultureInfo.InvariantCulture)}} }"""));
        return $$"""{ "kind": "pack-manifest", "format": 1, "revision": {{Revision}}, "files": [{{lines}}] }""";
    }
}
