using System.Text;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Writes archives as they are told to be, right or wrong.</summary>
internal static class DraftArchive
{
    /// <summary>From the end of an archive to these fields of its last record.</summary>
    public const int EndMark = 22;
    public const int Part = 18;
    public const int CountHere = 14;
    public const int Count = 12;
    public const int Start = 6;
    public const int CommentLength = 2;

    public static byte[] Write(IReadOnlyList<DraftEntry> entries)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        List<uint> starts = [];
        foreach (DraftEntry entry in entries)
        {
            starts.Add((uint)stream.Position);
            byte[] name = entry.LocalName is { } local ? Encoding.UTF8.GetBytes(local) : entry.NameBytes;
            writer.Write(0x04034B50u);
            WriteHead(writer, entry, name);
            writer.Write(name);
            writer.Write(entry.PackedBytes);
        }

        uint directory = (uint)stream.Position;
        foreach ((DraftEntry entry, uint start) in entries.Zip(starts))
        {
            writer.Write(0x02014B50u);
            writer.Write((ushort)20);
            WriteHead(writer, entry, entry.NameBytes);
            writer.Write(new byte[10]);
            writer.Write(start);
            writer.Write(entry.NameBytes);
        }

        uint length = (uint)stream.Position - directory;
        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write((ushort)entries.Count);
        writer.Write((ushort)entries.Count);
        writer.Write(length);
        writer.Write(directory);
        writer.Write((ushort)0);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The archive with a number added to a byte, counted from its end.</summary>
    public static byte[] Add(byte[] archive, int fromEnd, int number)
    {
        byte[] changed = [.. archive];
        changed[^fromEnd] = (byte)(changed[^fromEnd] + number);
        return changed;
    }

    /// <summary>The archive with one byte changed where some bytes first stand.</summary>
    public static byte[] Break(byte[] archive, ReadOnlySpan<byte> at)
    {
        byte[] changed = [.. archive];
        changed[archive.AsSpan().IndexOf(at)] ^= 0x20;
        return changed;
    }

    private static void WriteHead(BinaryWriter writer, DraftEntry entry, byte[] name)
    {
        writer.Write((ushort)20);
        writer.Write(entry.Flags);
        writer.Write(entry.Method ?? (ushort)(entry.IsDeflated ? 8 : 0));
        writer.Write(0x00210000u);
        writer.Write(0u);
        writer.Write((uint)entry.PackedBytes.Length);
        writer.Write((uint)(entry.Declared ?? entry.Content.Length));
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
    }
}
