using System.Buffers.Binary;

namespace Ntm.Rules.Data.Text;

/// <summary>A cell's bytes without the blanks around them.</summary>
internal static class CellBytes
{
    private static ReadOnlySpan<byte> NoBreakSpace => [0xC2, 0xA0];

    /// <summary>Whether no blank begins with the first byte and none ends with the last one.</summary>
    private static bool IsBare(byte first, byte last) => first > 0x20 && first != NoBreakSpace[0] && last > 0x20 && last != NoBreakSpace[1];

    /// <summary>One to eight bytes as a number, the first in the lowest place and zeros above the last.</summary>
    public static ulong Word(ReadOnlySpan<byte> cell)
    {
        int length = cell.Length;
        if (length == sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(cell);
        }

        // Halves that may overlap, where they say the same.
        return length >= sizeof(uint)
            ? BinaryPrimitives.ReadUInt32LittleEndian(cell) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[(length - sizeof(uint))..]) << ((length - sizeof(uint)) * 8))
            : cell[0] | ((ulong)cell[length >> 1] << ((length >> 1) * 8)) | ((ulong)cell[length - 1] << ((length - 1) * 8));
    }

    /// <summary>Without spaces, tabs, line ends and no-break spaces at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || IsBare(cell[0], cell[^1]))
        {
            return cell;
        }

        while (true)
        {
            ReadOnlySpan<byte> trimmed = cell.Trim(" \t\r\n"u8);
            if (trimmed.StartsWith(NoBreakSpace))
            {
                trimmed = trimmed[NoBreakSpace.Length..];
            }

            if (trimmed.EndsWith(NoBreakSpace))
            {
                trimmed = trimmed[..^NoBreakSpace.Length];
            }

            if (trimmed.Length == cell.Length)
            {
                return cell;
            }

            cell = trimmed;
        }
    }
}
