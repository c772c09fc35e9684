using System.Text;

namespace Ntm.Rules.Data.Text;

/// <summary>Line and UTF-16 column of a place in UTF-8 bytes that arrive in blocks. Lines end at LF, CR LF or CR.</summary>
internal struct TextPosition()
{
    private bool _isAfterReturn;

    /// <summary>From 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>In UTF-16 units, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>The first column of a line.</summary>
    public static TextPosition AtLine(long line) => new() { Line = (int)line };

    /// <summary>Moves behind the bytes; a block may end inside of a letter.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAny((byte)'\n', (byte)'\r') is int end && end >= 0)
        {
            bool continues = bytes[end] == '\n' && end == 0 && _isAfterReturn;
            Line += continues ? 0 : 1;
            Column = 1;
            _isAfterReturn = bytes[end] == '\r';
            bytes = bytes[(end + 1)..];
        }

        Column += Units(bytes);
        _isAfterReturn &= bytes.IsEmpty;
    }

    /// <summary>UTF-16 units of UTF-8 bytes: one for each first byte, two for those of four.</summary>
    private static int Units(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        int units = 0;
        foreach (byte b in bytes)
        {
            units += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
