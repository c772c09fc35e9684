using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>One pass over the rows of a sheet that the file holds; rows that it leaves out are empty.</summary>
/// <param name="workbook">Texts and formats of its cells.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="name">How problems call the file.</param>
/// <param name="ended">Is told the number of the last row when there is no further one.</param>
internal sealed class SheetRows(Workbook workbook, WorkbookSheet sheet, string name, Action<int>? ended = null) : TableRows
{
    private readonly OpenXmlReader _reader = OpenXmlReader.Create(sheet.Part);
    private readonly SheetRow _row = new(MaxRowKib * 1024);
    private readonly SheetCellReader _cell = new(workbook);
    private int _number;

    public override int Cells => _row.Cells;

    public override long Row => _number;

    public override RowPlace At => new(_number, 1, _number);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read());
    }

    public override Diagnostic? Problem(Exception exception) => exception switch
    {
        RowTooLargeException => FileCodes.RowTooLarge.At(Place(0, ""), $"{MaxRowKib}"),
        _ when Workbook.IsDamage(exception) => WorkbookCodes.Damaged.At(_number == 0 ? SourceLocation.File(name) : Place(0, ""), exception.Message),
        _ => null,
    };

    public override ReadOnlySpan<byte> Cell(int index) => _row.Text(index);

    public override bool IsNumber(int index) => _row.IsNumber(index);

    public override CellFault? Fault(int index) => _row.Fault(index);

    public override bool IsWhole(int columns) => true;

    public override Diagnostic? CheckShape(int columns, int named) => null;

    public override SourceLocation Place(int index, string heading) =>
        new(name, _number, index + 1, heading.Length == 0 ? $"{_number}" : $"{_number}/{heading}") { Sheet = sheet.Name };

    public override string ColumnName(int index) => SourceLocation.ColumnLetters(index + 1);

    public override ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    public void Close() => _reader.Dispose();

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Read()
    {
        while (_reader.Read())
        {
            if (_reader.IsStartElement && _reader.ElementType == typeof(Row))
            {
                ReadRow();
                return true;
            }
        }

        ended?.Invoke(_number);
        return false;
    }

    private void ReadRow()
    {
        _row.Clear();
        int number = CellAddress.Row(_reader.Attributes) ?? (_number + 1);
        if (number <= _number)
        {
            throw new InvalidDataException($"Row {number} follows row {_number}.");
        }

        _number = number;
        int column = -1;
        while (_reader.Read() && !(_reader.IsEndElement && _reader.ElementType == typeof(Row)))
        {
            if (_reader.IsStartElement && _reader.ElementType == typeof(Cell))
            {
                int next = _cell.Read(_reader, column + 1, _row);
                column = next > column ? next : throw new InvalidDataException($"The cells of row {number} do not follow each other.");
            }
        }

        if (_row.IsTooLarge)
        {
            throw new RowTooLargeException();
        }
    }

    private sealed class RowTooLargeException : Exception;
}
