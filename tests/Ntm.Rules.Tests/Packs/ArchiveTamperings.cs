namespace Ntm.Rules.Tests.Packs;

/// <summary>What is wrong with the archive as such, and archives that would fill a machine.</summary>
internal static class ArchiveTamperings
{
    public static Tampering[] All { get; } =
    [
        OfBytes("an empty file", "NTM5001", _ => []),
        OfBytes("a text", "NTM5001", _ => [.. "{ \"kind\": \"pack-manifest\" }"u8]),
        OfBytes("the last byte is gone", "NTM5001", bytes => bytes[..^1]),
        OfBytes("the second half is gone", "NTM5001", bytes => bytes[..(bytes.Length / 2)]),
        OfBytes("a byte too many at the end", "NTM5001", bytes => [.. bytes, 0]),
        OfBytes("a comment at the end", "NTM5001", bytes => [.. DraftArchive.Add(bytes, DraftArchive.CommentLength, 1), (byte)'x']),
        OfBytes("the last record has another mark", "NTM5001", bytes => DraftArchive.Add(bytes, DraftArchive.EndMark, 1)),
        OfBytes("a byte too many at the beginning", "NTM5002", bytes => [0, .. bytes]),
        OfBytes("something before the first entry", "NTM5002", InFront),
        OfBytes("one of several parts", "NTM5002", bytes => DraftArchive.Add(bytes, DraftArchive.Part, 1)),
        OfBytes("a part with fewer entries", "NTM5002", bytes => DraftArchive.Add(bytes, DraftArchive.CountHere, -1)),
        OfBytes("an entry more than there is", "NTM5002", bytes => Count(bytes, 1)),
        OfBytes("an entry that is not counted", "NTM5002", bytes => Count(bytes, -1)),
        OfBytes("the directory begins elsewhere", "NTM5002", bytes => DraftArchive.Add(bytes, DraftArchive.Start, 1)),
        OfBytes("a record of the directory has another mark", "NTM5002", bytes => DraftArchive.Break(bytes, [0x50, 0x4B, 1, 2])),
        OfBytes("an entry has another mark", "NTM5002", bytes => DraftArchive.Break(bytes, [0x50, 0x4B, 3, 4])),
        OfEntry("two names for an entry", "NTM5002", entry => entry with { LocalName = PackDraft.Standard.Replace("standard", "advanced", StringComparison.Ordinal) }),
        OfEntry("a password", "NTM5002", entry => entry with { Flags = 0x0801 }),
        OfEntry("another way to compress", "NTM5002", entry => entry with { Method = 12 }),
        OfEntry("broken compression", "NTM5002", entry => entry with { IsDeflated = true, Packed = [0xFF, 0xFF, 0xFF, 0xFF] }),
        OfEntry("a stored entry of two lengths", "NTM5002", entry => entry with { Declared = entry.Content.Length + 1 }),
        OfBytes("two records for one entry", "NTM5002", TwoRecords),
        OfBytes("more than a pack may be", "NTM5003", _ => new byte[(64 << 20) + 1]),
        OfBytes("more entries than a pack may have", "NTM5004", bytes =>
            DraftArchive.Add(DraftArchive.Add(bytes, DraftArchive.Count - 1, 30), DraftArchive.CountHere - 1, 30)),
        new("more bytes than a pack may have", "NTM5005", draft => draft.Entries.AddRange(
            Enumerable.Range(1, 5).Select(number => DraftEntry.Zeros($"national/{number}.json", 1000, 15 << 20)))),
        OfEntry("a file larger than any may be", "NTM5006", entry => entry with { IsDeflated = true, Declared = 17 << 20 }),
        OfHead("a list larger than any may be", "NTM5006", "manifest.json", entry => entry with { IsDeflated = true, Declared = 5 << 20 }),
        OfHead("a signature larger than any may be", "NTM5006", "manifest.sig", entry => entry with { Content = new byte[300] }),
        OfEntry("a file of more bytes than it says", "NTM5007", entry => DraftEntry.Zeros(entry.Name, 50_000_000, entry.Content.Length)),
        OfEntry("a file of fewer bytes than it says", "NTM5007", entry => DraftEntry.Zeros(entry.Name, 3, entry.Content.Length)),
        OfHead("a list of more bytes than it says", "NTM5007", "manifest.json", entry => entry with { IsDeflated = true, Declared = 20 }),
        OfHead("a signature of more bytes than it says", "NTM5007", "manifest.sig", entry => entry with { IsDeflated = true, Declared = 20 }),
    ];

    private static Tampering OfBytes(string name, string code, Func<byte[], byte[]> change) => new(name, code, draft => draft.Archive = change);

    private static Tampering OfEntry(string name, string code, Func<DraftEntry, DraftEntry> change) => new(name, code, draft => draft.Replace(PackDraft.Standard, change));

    private static Tampering OfHead(string name, string code, string entry, Func<DraftEntry, DraftEntry> change) =>
        new(name, code, draft => draft.Head = head => head.Name == entry ? change(head) : head);

    private static byte[] Count(byte[] bytes, int more) => DraftArchive.Add(DraftArchive.Add(bytes, DraftArchive.Count, more), DraftArchive.CountHere, more);

    /// <summary>All places of the directory are right, and yet something stands before what they tell of.</summary>
    private static byte[] InFront(byte[] bytes)
    {
        byte[] shifted = [0, .. bytes];
        using var stream = new MemoryStream(shifted);
        using var writer = new BinaryWriter(stream);
        uint start = BitConverter.ToUInt32(bytes, bytes.Length - DraftArchive.Start) + 1;
        writer.Seek(shifted.Length - DraftArchive.Start, SeekOrigin.Begin);
        writer.Write(start);
        for (int at = (int)start; BitConverter.ToUInt32(shifted, at) == 0x02014B50; at += 46 + BitConverter.ToUInt16(shifted, at + 28))
        {
            uint local = BitConverter.ToUInt32(shifted, at + 42) + 1;
            writer.Seek(at + 42, SeekOrigin.Begin);
            writer.Write(local);
        }

        return shifted;
    }

    /// <summary>The first record of the directory stands there a second time.</summary>
    private static byte[] TwoRecords(byte[] bytes)
    {
        int start = (int)BitConverter.ToUInt32(bytes, bytes.Length - DraftArchive.Start);
        int length = 46 + BitConverter.ToUInt16(bytes, start + 28);
        byte[] longer = [.. bytes[..^DraftArchive.EndMark], .. bytes[start..(start + length)], .. bytes[^DraftArchive.EndMark..]];
        byte[] counted = Count(longer, 1);
        BitConverter.TryWriteBytes(counted.AsSpan(counted.Length - 10), BitConverter.ToInt32(counted, counted.Length - 10) + length);
        return counted;
    }
}
