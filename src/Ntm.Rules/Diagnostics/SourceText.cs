using System.Globalization;

namespace Ntm.Rules.Diagnostics;

/// <summary>
/// The bytes of one file and the way from a byte to line and column. Lines end at LF, CR LF or CR; columns count UTF-16 units from 1. Belongs to one load;
/// not for several threads.
/// </summary>
internal sealed class SourceText
{
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int Block = 1024;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _bytes;
    private readonly int _start;
    private int[]? _lines;
    private int[]? _unitsBefore;

    public SourceText(string path, byte[] bytes)
    {
        Path = path;
        _bytes = bytes;
        _start = bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0;
    }

    public string Path { get; }

    /// <summary>The content behind a byte order mark; offsets count from here.</summary>
    public ReadOnlyMemory<byte> Utf8 => _bytes.AsMemory(_start);

    public SourceLocation At(int offset, string pointer)
    {
        int[] lines = _lines ??= LineStarts(Utf8.Span);
        int index = Array.BinarySearch(lines, offset);
        int line = index >= 0 ? index : ~index - 1;
        int units = offset - lines[line] <= Block ? Units(Utf8.Span[lines[line]..offset]) : UnitsBefore(offset) - UnitsBefore(lines[line]);
        return new SourceLocation(Path, line + 1, units + 1, pointer);
    }

    /// <summary>UTF-16 units before a byte. A file may be one long line, so that they are counted once for all, block by block.</summary>
    private int UnitsBefore(int offset)
    {
        ReadOnlySpan<byte> text = Utf8.Span;
        if (_unitsBefore is null)
        {
            _unitsBefore = new int[(text.Length / Block) + 1];
            for (int block = 1; block < _unitsBefore.Length; block++)
            {
                _unitsBefore[block] = _unitsBefore[block - 1] + Units(text.Slice((block - 1) * Block, Block));
            }
        }

        int from = offset / Block;
        return _unitsBefore[from] + Units(text[(from * Block)..offset]);
    }

    /// <summary>Each letter at its first byte: one unit, or two where it has four bytes.</summary>
    private static int Units(ReadOnlySpan<byte> text)
    {
        int units = 0;
        foreach (byte b in text)
        {
            units += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return units;
    }

    /// <summary>The problem of a file of more than <see cref="MaxBytes"/>.</summary>
    public static Diagnostic TooLarge(string path) =>
        SyntaxCodes.TooLarge.At(SourceLocation.File(path), (MaxBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture));

    private static int[] LineStarts(ReadOnlySpan<byte> text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends)
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
