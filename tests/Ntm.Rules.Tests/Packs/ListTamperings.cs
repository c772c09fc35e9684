namespace Ntm.Rules.Tests.Packs;

/// <summary>Lists that are wrong though they were signed, as a program that makes packs badly would sign them.</summary>
internal static class ListTamperings
{
    public static Tampering[] All { get; } =
    [
        new("no list", "NTM5010", draft => draft.Head = entry => entry.Name == "manifest.json" ? null : entry),
        new("a list of another name", "NTM5010", draft => draft.Head = entry => entry.Name == "manifest.json" ? entry with { Name = "Manifest.json" } : entry),
        OfList("no JSON", "NTM5011", text => text[..^1]),
        OfList("an empty list", "NTM5011", _ => " "),
        OfList("a further key", "NTM5011", text => text.Replace("\"revision\"", "\"until\": 3, \"revision\"", StringComparison.Ordinal)),
        OfList("a key twice", "NTM5011", text => text.Replace("\"revision\"", "\"revision\": 9, \"revision\"", StringComparison.Ordinal)),
        OfList("a comment", "NTM5011", text => text + "// x"),
        OfList("revision 0", "NTM5011", text => text.Replace(": 7,", ": 0,", StringComparison.Ordinal)),
        OfList("half a revision", "NTM5011", text => text.Replace(": 7,", ": 7.5,", StringComparison.Ordinal)),
        OfList("a revision beyond all numbers", "NTM5011", text => text.Replace(": 7,", ": 2147483648,", StringComparison.Ordinal)),
        OfList("no revision", "NTM5011", text => text.Replace(" \"revision\": 7,", "", StringComparison.Ordinal)),
        OfList("no files", "NTM5011", text => text[..text.IndexOf('[', StringComparison.Ordinal)] + "[] }"),
        OfList("files that are no list", "NTM5011", text => text[..text.IndexOf('[', StringComparison.Ordinal)] + "{} }"),
        new("a hash of other letters", "NTM5011", draft => draft.Listed[0] = draft.Listed[0] with { Sha256 = new string('A', 64) }),
        new("a hash that is cut short", "NTM5011", draft => draft.Listed[0] = draft.Listed[0] with { Sha256 = draft.Listed[0].Sha256[..63] }),
        new("a negative length", "NTM5011", draft => draft.Listed[0] = draft.Listed[0] with { Length = -1 }),
        OfList("a file with a further key", "NTM5011", text => text.Replace("{ \"name\"", "{ \"url\": \"x\", \"name\"", StringComparison.Ordinal)),
        OfList("a hidden character in a name", "NTM5011", text => text.Replace("national/", "nat\u200Bional/", StringComparison.Ordinal)),
        OfList("another kind", "NTM5012", text => text.Replace("pack-manifest", "pack-trust", StringComparison.Ordinal)),
        OfList("no object", "NTM5012", text => $"[{text}]"),
        OfList("a later format", "NTM5013", text => text.Replace("\"format\": 1", "\"format\": 2, \"shape\": 3", StringComparison.Ordinal)),
        OfList("no format", "NTM5013", text => text.Replace(" \"format\": 1,", "", StringComparison.Ordinal)),
    ];

    private static Tampering OfList(string name, string code, Func<string, string> change) => new("list: " + name, code, draft => draft.List = change);
}
