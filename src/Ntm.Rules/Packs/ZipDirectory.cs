using System.Buffers.Binary;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>
/// Bytes of a zip archive -> its entries, or what is wrong. Stricter than the format: nothing before, between or behind what the directory names but
/// descriptors, one name for an entry in both of its places, no encryption, no parts, no 64-bit lengths. So what is read here is what every other program sees.
/// </summary>
internal sealed class ZipDirectory(byte[] bytes, SourceLocation pack)
{
    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const uint EndMark = 0x06054B50;
    private const uint CentralMark = 0x02014B50;
    private const uint LocalMark = 0x04034B50;
    private const int Encrypted = 1;
    private const int Deflated = 8;

    /// <summary>The entries in the order of the directory; empty where there is a problem.</summary>
    public (List<ZipEntry> Entries, Diagnostic? Problem) Read()
    {
        int end = bytes.Length - EndLength;
        if (end < 0 || UInt32(end) != EndMark || UInt16(end + 20) != 0)
        {
            return ([], PackCodes.NotAPack.At(pack));
        }

        int count = UInt16(end + 10);
        long start = UInt32(end + 16);
        bool isOnePart = UInt16(end + 4) == 0 && UInt16(end + 6) == 0 && UInt16(end + 8) == count;
        if (!isOnePart || start + UInt32(end + 12) != end)
        {
            return ([], Damage("zip"));
        }

        return count > PackLimits.MaxFiles + 2
            ? ([], PackCodes.TooManyEntries.At(pack, Texts.Of(PackLimits.MaxFiles)))
            : Entries(count, (int)start, end);
    }

    private (List<ZipEntry> Entries, Diagnostic? Problem) Entries(int count, int start, int end)
    {
        List<ZipEntry> entries = new(count);
        List<(int From, int To)> rooms = new(count);
        int at = start;
        for (int index = 0; index < count; index++)
        {
            if (at + CentralLength > end || UInt32(at) != CentralMark || at + Length(at) > end)
            {
                return ([], Damage("zip"));
            }

            string name = Encoding.UTF8.GetString(Name(at));
            if (Entry(at, name, start) is not { } entry)
            {
                return ([], Damage(name));
            }

            entries.Add(entry);
            rooms.Add(((int)UInt32(at + 42), entry.Start + entry.PackedLength));
            at += Length(at);
        }

        rooms.Sort();
        bool overlaps = rooms.Zip(rooms.Skip(1)).Any(pair => pair.First.To > pair.Second.From);
        return at != end || overlaps || (rooms.Count > 0 && rooms[0].From != 0) ? ([], Damage("zip")) : (entries, null);
    }

    /// <summary>The entry, or null where directory and entry do not agree or where it cannot be read here.</summary>
    private ZipEntry? Entry(int at, string name, int start)
    {
        (int flags, int method, long packed, long length, long local) = (UInt16(at + 8), UInt16(at + 10), UInt32(at + 20), UInt32(at + 24), UInt32(at + 42));
        bool canBeRead = (flags & Encrypted) == 0 && method is 0 or Deflated && (method == Deflated || packed == length);
        if (!canBeRead || local + LocalLength > start || UInt32((int)local) != LocalMark || UInt16((int)local + 8) != method)
        {
            return null;
        }

        int nameLength = UInt16((int)local + 26);
        long data = local + LocalLength + nameLength + UInt16((int)local + 28);
        bool isSame = data + packed <= start && bytes.AsSpan((int)local + LocalLength, nameLength).SequenceEqual(Name(at));
        return isSame ? new ZipEntry(name, method == Deflated, (int)data, (int)packed, length) : null;
    }

    private ReadOnlySpan<byte> Name(int central) => bytes.AsSpan(central + CentralLength, UInt16(central + 28));

    private int Length(int central) => CentralLength + UInt16(central + 28) + UInt16(central + 30) + UInt16(central + 32);

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private Diagnostic Damage(string where) => PackCodes.Damaged.At(pack, where);
}
