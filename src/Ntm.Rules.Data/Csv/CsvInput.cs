using CsvHelper;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>
/// One pass over the rows of a CSV file, each with its place. The first row is the headings; rows count from 1, empty lines too.
/// </summary>
internal sealed class CsvInput : IAsyncDisposable
{
    public const int MaxRowKib = 1024;

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

    public int Cells => _reader.FieldCount;

    /// <summary>Row in the table, from 1, which is the row of headings.</summary>
    public long Row => _reader.RowNumber;

    /// <summary>The quoting fault of this row; null: none.</summary>
    public CsvMalformedReason? Malformed => _malformed is { } fault && fault.RecordNumber == Row ? fault.Reason : null;

    /// <summary>Whether the row has nothing in any cell.</summary>
    public bool IsEmpty
    {
        get
        {
            for (int i = 0; i < Cells; i++)
            {
                if (!Cell(i).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="CsvFormatException">The row is too large.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellation) => _reader.ReadAsync(cancellation);

    /// <summary>A cell without the blanks around it; empty behind the last one. Valid until the next read.</summary>
    public ReadOnlySpan<byte> Cell(int index) => CellBytes.Trim(_reader.GetSpan(index));

    /// <summary>Where the row begins, for whoever has to keep it.</summary>
    public RowPlace At => new((int)_reader.LineNumber, 1, Row);

    /// <summary>The beginning of the row.</summary>
    public SourceLocation RowPlace() => new(_name, (int)_reader.LineNumber, 1, $"{Row}");

    /// <summary>The beginning of a cell, its quote included; of an empty cell, where the place asked for last stands.</summary>
    public SourceLocation Place(int index, string heading)
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

    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}
