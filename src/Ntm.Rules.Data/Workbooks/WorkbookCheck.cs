using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>
/// Whether the bytes are a workbook that can be opened at all, without opening it. No entry of an archive is ever unpacked beyond the length that the archive
/// declares, so that these lengths bound what a small file can become.
/// </summary>
internal static class WorkbookCheck
{
    private const long MaxUnpackedMib = 1024;

    // Shared strings are held in memory.
    private const long MaxStringsMib = 256;

    // Beyond this, more than so many bytes out of each byte of the file are nothing that a spreadsheet program writes.
    private const long AnyUnpacked = 64 << 20;
    private const int MaxRatio = 250;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What is wrong with the file; null: nothing so far.</summary>
    public static Diagnostic? Find(Stream stream, string name)
    {
        var place = SourceLocation.File(name);
        if (stream.Length == 0)
        {
            return FileCodes.Empty.At(place);
        }

        byte[] head = new byte[512];
        int length = stream.ReadAtLeast(head, head.Length, false);
        if (head.AsSpan(0, length).StartsWith(Compound))
        {
            return (IsEncrypted(stream, head) ? WorkbookCodes.Encrypted : WorkbookCodes.OldFormat).At(place);
        }

        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, true);
            return Find(archive, stream.Length, place);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return WorkbookCodes.NotAWorkbook.At(place);
        }
    }

    private static Diagnostic? Find(ZipArchive archive, long packed, SourceLocation place)
    {
        if (archive.GetEntry("[Content_Types].xml") is null)
        {
            bool isOpenDocument = archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null;
            return (isOpenDocument ? WorkbookCodes.OpenDocument : WorkbookCodes.NotAWorkbook).At(place);
        }

        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            unpacked += entry.Length;
            bool isSheet = entry.FullName.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase);
            if (!isSheet && entry.Length > MaxStringsMib << 20)
            {
                return WorkbookCodes.TooLarge.At(place, $"{MaxStringsMib}");
            }

            long most = Math.Min(MaxUnpackedMib << 20, Math.Max(AnyUnpacked, packed * MaxRatio));
            if (unpacked > most)
            {
                return WorkbookCodes.TooLarge.At(place, $"{most >> 20}");
            }
        }

        return null;
    }

    /// <summary>Whether the directory of a compound file, which the old format and encrypted workbooks are, has an encrypted package.</summary>
    private static bool IsEncrypted(Stream stream, ReadOnlySpan<byte> head)
    {
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        if (shift is not (9 or 12))
        {
            return false;
        }

        long at = (BinaryPrimitives.ReadUInt32LittleEndian(head[48..]) + 1L) << shift;
        if (at >= stream.Length)
        {
            return false;
        }

        byte[] directory = new byte[4096];
        stream.Position = at;
        int length = stream.ReadAtLeast(directory, directory.Length, false);
        return directory.AsSpan(0, length).IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
