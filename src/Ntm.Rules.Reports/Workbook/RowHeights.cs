using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Chiều cao dòng. How high a row is to be for its texts to be seen whole. Programs that open a workbook differ in whether they work that out themselves.</summary>
/// <param name="widths">Widths of the columns, in characters.</param>
internal sealed class RowHeights(IReadOnlyList<int> widths)
{
    private const double OfLine = 15;

    // A row can be no higher; the rest of a longer text is there, and seen in its cell.
    private const int MostLines = 27;

    private readonly RowOptions?[] _options = new RowOptions?[MostLines + 1];
    private int _lines = 1;

    /// <summary>A text that is broken at the width of its column.</summary>
    public void See(int column, string? text)
    {
        if (text is null || column >= widths.Count || (text.Length <= widths[column] && !text.Contains('\n', StringComparison.Ordinal)))
        {
            return;
        }

        int lines = 0;
        foreach (Range part in text.AsSpan().Split('\n'))
        {
            lines += Math.Max(1, (int)Math.Ceiling((double)part.GetOffsetAndLength(text.Length).Length / widths[column]));
        }

        _lines = Math.Max(_lines, Math.Min(lines, MostLines));
    }

    /// <summary>Ends the row; null where it is like any other.</summary>
    public RowOptions? Take()
    {
        int lines = _lines;
        _lines = 1;
        return lines == 1 ? null : _options[lines] ??= new RowOptions { Height = OfLine * lines };
    }
}
