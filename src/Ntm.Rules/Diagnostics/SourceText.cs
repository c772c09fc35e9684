using System.Globalization;
using System.Text;

namespace Ntm.Rules.Diagnostics;

/// <summary>
/// The bytes of one file and the way from a byte to line and column. Lines end at LF, CR LF or CR; columns count UTF-16 units from 1. Belongs to one load;
/// not for several threads.
/// </summary>
internal sealed class SourceText
{
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _bytes;
    private readonly int _start;
    private int[]? _lines;
    private (int Offset, int Column) _last = (0, 1);

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
        // Counted on from the last place where that lies before on the same line: a file may be one long line.
        (int Offset, int Column) start = _last.Offset >= lines[line] && _last.Offset <= offset ? _last : (lines[line], 1);
        _last = (offset, start.Column + Encoding.UTF8.GetCharCount(Utf8.Span[start.Offset..offset]));
        return new SourceLocation(Path, line + 1, _last.Column, pointer);
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
