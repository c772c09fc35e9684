using System.Text;

namespace Ntm.Rules.Packs;

/// <summary>
/// Files -> a zip archive whose bytes depend on names and contents alone: stored, no clock, no trace of the machine. Compressed it would be smaller and
/// differ from one version of the compressor to the next.
/// </summary>
internal static class ZipWriter
{
    private const uint LocalMark = 0x04034B50;
    private const uint CentralMark = 0x02014B50;
    private const uint EndMark = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;

    // 1980-01-01, the first day that the format knows.
    private const uint FirstDay = 0x00210000;

    public static byte[] Write(IReadOnlyList<PackedFile> files)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        List<uint> starts = [];
        foreach (PackedFile file in files)
        {
            starts.Add((uint)stream.Position);
            writer.Write(LocalMark);
            WriteHead(writer, file);
            writer.Write(Encoding.UTF8.GetBytes(file.Name));
            writer.Write(file.Bytes);
        }

        uint directory = (uint)stream.Position;
        foreach ((PackedFile file, uint start) in files.Zip(starts))
        {
            writer.Write(CentralMark);
            writer.Write(Version);
            WriteHead(writer, file);
            // Comment, part, attributes: none.
            writer.Write(new byte[10]);
            writer.Write(start);
            writer.Write(Encoding.UTF8.GetBytes(file.Name));
        }

        WriteEnd(writer, (ushort)files.Count, (uint)stream.Position - directory, directory);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>What stands the same before an entry and in the directory.</summary>
    private static void WriteHead(BinaryWriter writer, PackedFile file)
    {
        writer.Write(Version);
        writer.Write(Utf8Names);
        writer.Write((ushort)0);
        writer.Write(FirstDay);
        writer.Write(Crc32.Of(file.Bytes));
        writer.Write((uint)file.Bytes.Length);
        writer.Write((uint)file.Bytes.Length);
        writer.Write((ushort)Encoding.UTF8.GetByteCount(file.Name));
        writer.Write((ushort)0);
    }

    private static void WriteEnd(BinaryWriter writer, ushort count, uint length, uint start)
    {
        writer.Write(EndMark);
        writer.Write(0u);
        writer.Write(count);
        writer.Write(count);
        writer.Write(length);
        writer.Write(start);
        writer.Write((ushort)0);
    }
}
