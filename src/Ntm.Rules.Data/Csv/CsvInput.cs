using CsvHelper;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>
/// One pass over the rows of a CSV file, each with its place.
/// </summary>
internal sealed class CsvInput : TableRows
{
    private readonly CsvReader _reader;
    private readonly string _name;
    private CsvMalformedRecord? _malformed;
    private (long Row, int Offset, TextPosition Position) _placed;

    public CsvInput(Stream stream, string name, char delimiter)
    {
        _name = name;
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRowKib * 1024,
            OnMalformedRecord = record => _malformed = record,
        }, true);
    }

    public override bool AreTexts => true;

    public override int Cells => _reader.FieldCount;

    public override long Row => _reader.RowNumber;

    /// <summary>The quoting fault of this row; null: none.</summary>
    public CsvMalformedReason? Malformed => _malformed is { } fault && fault.RecordNumber == Row ? fault.Reason : null;

    /// <inheritdoc/>
    /// <exception cref="CsvFormatException">The row is too large.</exception>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellation) => _reader.ReadAsync(cancellation);

    public override Diagnostic? Problem(Exception exception) => exception is CsvFormatException format
        ? FileCodes.RowTooLarge.At(new SourceLocation(_name, (int)format.LineNumber, 1, $"{format.RecordNumber}"), $"{MaxRowKib}")
        : null;

    public override ReadOnlySpan<byte> Cell(int index) => CellBytes.Trim(_reader.GetSpan(index));

    public override RowPlace At => new((int)_reader.LineNumber, 1, Row);

    /// <summary>The beginning of the row.</summary>
    public SourceLocation RowPlace() => new(_name, (int)_reader.LineNumber, 1, $"{Row}");

    /// <summary>The beginning of a cell, its quote included; of an empty cell, where the place asked for last stands.</summary>
    public override SourceLocation Place(int index, string heading)
    {
        ReadOnlySpan<byte> row = _reader.RawRecord;
        if (!row.Overlaps(_reader.GetRawSpan(index), out int offset))
        {
            offset = _placed.Row == Row ? _placed.Offset : 0;
        }

        // Places of one row are mostly asked for from left to right; going on from the last one keeps a row of many faults linear.
        if (_placed.Row != Row || _placed.Offset > offset)
        {
            _placed = (Row, 0, TextPosition.AtLine(_reader.LineNumber));
        }

        TextPosition position = _placed.Position;
        position.Advance(row[_placed.Offset..offset]);
        _placed = (Row, offset, position);
        return new SourceLocation(_name, position.Line, position.Column, $"{Row}/{heading}");
    }

    public override string ColumnName(int index) => $"{index + 1}";

    public override bool IsWhole(int columns) => CsvRowShape.IsWhole(this, columns);

    public override Diagnostic? CheckShape(int columns, int named) => CsvRowShape.Check(this, columns, named);

    public override ValueTask DisposeAsync() => _reader.DisposeAsync();
}
