using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports.Tables;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Một dòng. The cells of the row that comes next; the same array serves every row of a sheet.</summary>
internal sealed class SheetRow(Spreadsheet book, WorkbookStyles styles, int columns, RowHeights? heights = null)
{
    // A workbook keeps 15 digits of a number.
    private const int Digits = 15;

    private readonly StyledCell[] _cells = new StyledCell[columns];
    private int _count;

    /// <summary>A text, whatever it begins with; made fit for a cell.</summary>
    public SheetRow Text(string? text, StyleId? style = null) => Fit(string.IsNullOrEmpty(text) ? null : CellText.Of(text), style);

    /// <summary>A text that is fit for a cell already.</summary>
    public SheetRow Fit(string? text, StyleId? style = null)
    {
        heights?.See(_count, text);
        _cells[_count++] = string.IsNullOrEmpty(text) ? new StyledCell(new DataCell(), style) : new StyledCell(text, style);
        return this;
    }

    public SheetRow Count(int count)
    {
        _cells[_count++] = new StyledCell(count, styles.Number(0));
        return this;
    }

    /// <summary>A number as it is printed, or a text.</summary>
    public SheetRow Cell(ReportCell cell, Language language, StyleId? text = null)
    {
        if (cell.Number is not { } number)
        {
            return Text(cell.IsEmpty ? null : cell.In(language), text);
        }

        string digits = number.ToString(cell.Decimals);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Length > Digits)
        {
            return Text(cell.In(language), text);
        }

        _cells[_count++] = new StyledCell(decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture), styles.Number(point < 0 ? 0 : digits.Length - point - 1));
        return this;
    }

    /// <summary>A row of one text, which runs over the cells behind it.</summary>
    public ValueTask LineAsync(string text, StyleId? style, CancellationToken cancellation)
    {
        _cells[_count++] = new StyledCell(CellText.Of(text), style);
        return WriteAsync(cancellation);
    }

    /// <summary>Writes the row and begins the next; rows without cells are empty.</summary>
    public ValueTask WriteAsync(CancellationToken cancellation)
    {
        int count = _count;
        _count = 0;
        return heights?.Take() is { } options ? book.AddRowAsync(_cells.AsMemory(0, count), options, cancellation) : book.AddRowAsync(_cells.AsMemory(0, count), cancellation);
    }
}
