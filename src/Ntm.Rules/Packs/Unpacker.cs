using System.IO.Compression;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>Takes entries out of an archive that is held in memory. No entry is unpacked beyond the length that it declares, and one byte to tell a lie.</summary>
internal sealed class Unpacker(byte[] archive, SourceLocation pack)
{
    // No byte of a deflated entry gives more: a repetition of 258 bytes takes two bits at least.
    private const long MostOfAByte = 1032;

    /// <summary>How many bytes were unpacked so far, of all entries.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The bytes of the entry; null after a problem.</summary>
    /// <param name="entry">An entry that declares no more than may be read.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public byte[]? Read(ZipEntry entry, DiagnosticBag problems)
    {
        if (entry.Length > entry.PackedLength * MostOfAByte)
        {
            problems.Add(PackCodes.LengthLies.At(pack, entry.Name));
            return null;
        }

        try
        {
            using Stream stored = new MemoryStream(archive, entry.Start, entry.PackedLength, writable: false);
            using Stream stream = entry.IsDeflated ? new DeflateStream(stored, CompressionMode.Decompress) : stored;
            byte[] bytes = new byte[entry.Length + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            BytesRead += length;
            if (length == entry.Length)
            {
                return bytes[..length];
            }

            problems.Add(PackCodes.LengthLies.At(pack, entry.Name));
        }
        catch (InvalidDataException)
        {
            problems.Add(PackCodes.Damaged.At(pack, entry.Name));
        }

        return null;
    }
}
