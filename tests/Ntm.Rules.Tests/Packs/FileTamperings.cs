namespace Ntm.Rules.Tests.Packs;

/// <summary>Files that are not what the signed list says.</summary>
internal static class FileTamperings
{
    public static Tampering[] All { get; } =
    [
        new("a file is gone", "NTM5030", draft => draft.Entries.RemoveAt(0)),
        new("all files are gone", "NTM5030", draft => draft.Entries.Clear()),
        new("a file too many", "NTM5031", draft => draft.Entries.Add(new DraftEntry("national/2021-2025/model.json", "{}"))),
        new("a file of cases too many", "NTM5031", draft => draft.Entries.Add(new DraftEntry("national/2021-2025/standard.tests.json", "{}"))),
        new("a copy of a file", "NTM5031", draft => draft.Entries.Add(draft.Entries[0] with { Name = "national/2021-2025/model.json" })),
        OfEntry("a letter", "NTM5032", entry => new DraftEntry(entry.Name, [(byte)' ', .. entry.Content[1..]])),
        OfEntry("the last byte", "NTM5032", entry => new DraftEntry(entry.Name, [.. entry.Content[..^1], (byte)'\n'])),
        OfEntry("a letter, compressed", "NTM5032", entry => new DraftEntry(entry.Name, [(byte)' ', .. entry.Content[1..]]) { IsDeflated = true }),
        new("two files of one length change places", "NTM5032", draft =>
        {
            (byte[] first, byte[] second) = (draft.Entries[0].Content, draft.Entries[2].Content);
            draft.Replace(PackDraft.Standard, entry => new DraftEntry(entry.Name, second));
            draft.Replace(PackDraft.Province, entry => new DraftEntry(entry.Name, first));
        }),
        OfEntry("a byte more", "NTM5033", entry => new DraftEntry(entry.Name, [.. entry.Content, (byte)' '])),
        OfEntry("a byte order mark", "NTM5033", entry => new DraftEntry(entry.Name, [0xEF, 0xBB, 0xBF, .. entry.Content])),
        OfEntry("a byte less", "NTM5033", entry => new DraftEntry(entry.Name, entry.Content[..^1])),
        OfEntry("nothing left", "NTM5033", entry => new DraftEntry(entry.Name, "")),
        OfEntry("fifteen megabytes of zeros", "NTM5033", entry => DraftEntry.Zeros(entry.Name, 15_000_000)),
        OfEntry("another name", "NTM5034", entry => entry with { Name = "national/2021-2025/advanced.json" }),
        OfEntry("another folder", "NTM5034", entry => entry with { Name = "provinces/79-ho-chi-minh/standard.json" }),
        OfEntry("capital letters", "NTM5034", entry => entry with { Name = "national/2021-2025/Standard.json" }),
        new("an entry twice", "NTM5035", draft => draft.Entries.Add(draft.Entries[0])),
        new("two entries of one name", "NTM5035", draft => draft.Entries.Insert(0, new DraftEntry(PackDraft.Standard, "{}"))),
        new("two lists", "NTM5035", draft => draft.Entries.Add(new DraftEntry("manifest.json", "{}"))),
        new("two signatures", "NTM5035", draft => draft.Entries.Add(new DraftEntry("manifest.sig", "x"))),
        new("a name twice in the list", "NTM5035", draft => draft.Listed.Add(draft.Listed[0])),
        new("two entries that differ in capitals", "NTM5036", draft => draft.Add(new DraftEntry("national/2021-2025/STANDARD.json", "{}"))),
        new("two entries that differ in Vietnamese capitals", "NTM5036", draft => draft.Entries.AddRange([new DraftEntry("tỉnh/đà.json", "{}"), new DraftEntry("tỉnh/Đà.json", "{}")])),
        new("a second list in capitals", "NTM5036", draft => draft.Entries.Add(new DraftEntry("MANIFEST.json", "{}"))),
    ];

    private static Tampering OfEntry(string name, string code, Func<DraftEntry, DraftEntry> change) =>
        new("file: " + name, code, draft => draft.Replace(PackDraft.Standard, change));
}
