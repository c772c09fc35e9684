namespace Ntm.Rules.Data.Text;

/// <summary>A cell's bytes without the blanks around them.</summary>
internal static class CellBytes
{
    private static ReadOnlySpan<byte> NoBreakSpace => [0xC2, 0xA0];

    /// <summary>Neither a blank nor part of a letter of several bytes.</summary>
    private static bool IsPlain(byte b) => b is > 0x20 and < 0x80;

    /// <summary>Without spaces, tabs, line ends and no-break spaces at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1])))
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
