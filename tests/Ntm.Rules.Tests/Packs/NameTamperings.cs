using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Names that lead somewhere else than they seem to, in the archive or in the signed list.</summary>
internal static class NameTamperings
{
    public static Tampering[] All { get; } =
    [
        InArchive("../standard.json", "NTM5037"),
        InArchive("national/../../standard.json", "NTM5037"),
        InArchive("national/..", "NTM5037"),
        InArchive("./national/model.json", "NTM5037"),
        InArchive("/etc/standard.json", "NTM5037"),
        InArchive("//server/share/standard.json", "NTM5037"),
        InArchive("national\\model.json", "NTM5037"),
        InArchive("..\\standard.json", "NTM5037"),
        InArchive("C:/standard.json", "NTM5037"),
        InArchive("C:standard.json", "NTM5037"),
        InArchive("standard.json:stream.json", "NTM5037"),
        InArchive("national/mo\u0001del.json", "NTM5038"),
        InArchive("national/mo\0del.json", "NTM5038"),
        InArchive("national/mo\ndel.json", "NTM5038"),
        InArchive("national/\u202Enosj.json", "NTM5038"),
        InArchive("national/mo\u200Bdel.json", "NTM5038"),
        InArchive("national/\uFEFFmodel.json", "NTM5038"),
        InArchive("tỉnh/Hà Nô\u0323i.json", "NTM5039"),
        InArchive("national/mode\u0301l.json", "NTM5039"),
        InArchive("national/m\u043Edel.json", "NTM5040"),
        InArchive("national/ｍodel.json", "NTM5040"),
        InArchive("national/model.exe", "NTM5040"),
        InArchive("national/model.JSON", "NTM5040"),
        InArchive("national/", "NTM5040"),
        InArchive("national//model.json", "NTM5040"),
        InArchive("national /model.json", "NTM5040"),
        InArchive("national./model.json", "NTM5040"),
        InArchive("national/*.json", "NTM5040"),
        InArchive("schema/model.json", "NTM5040"),
        InArchive("national/samples/model.json", "NTM5040"),
        InArchive(new string('a', 236) + ".json", "NTM5040"),
        InArchive("", "NTM5040"),
        new("name in the archive: no text", "NTM5040", draft => draft.Entries.Add(new DraftEntry("x", "{}") { RawName = [(byte)'a', 0xFF, .. ".json"u8] })),
        InList("../standard.json", "NTM5037"),
        InList("/standard.json", "NTM5037"),
        InList("national/C:.json", "NTM5037"),
        InList("schema/standard.json", "NTM5040"),
        InList("manifest.json", "NTM5040"),
        InList("national/standard.exe", "NTM5040"),
    ];

    /// <summary>An entry more, which nobody listed.</summary>
    private static Tampering InArchive(string name, string code) => new($"name in the archive: {Shown(name)}", code, draft => draft.Entries.Add(new DraftEntry(name, "{}")));

    /// <summary>A file more in the list that is signed.</summary>
    private static Tampering InList(string name, string code) => new($"name in the list: {name}", code, draft => draft.Listed.Add(new PackEntry(name, new string('0', 64), 2)));

    private static string Shown(string name) =>
        name.Length > 60 ? $"{name.Length} letters" : string.Concat(name.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"<{(int)c:X4}>"));
}
