using System.Text;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Tables;

/// <summary>From the cells of one row to a row draft, with every problem of the row.</summary>
internal sealed class TableRowReader
{
    private readonly Planned[] _columns;
    private readonly UnnamedCells _unnamed;

    // What was last read of the columns that mostly say the same in every row.
    private readonly RowDraft _before = new();
    private readonly FieldReader _fields;
    private readonly ProblemList _problems;
    private readonly char? _separator;
    private readonly int _headings;
    private readonly int _named;

    public TableRowReader(
        TableHead head,
        IEnumerable<(TableColumn Column, ColumnMeaning Meaning)> columns,
        FieldReader fields,
        PercentageForm percentages,
        char? separator,
        ProblemList problems)
    {
        _columns = [.. columns
            .OrderBy(pair => FieldReader.NeedsDay(pair.Meaning))
            .ThenBy(pair => pair.Column.Index)
            .Select(pair => pair.Meaning is MetricMeaning metric
                ? new Planned(pair.Column.Index, pair.Column.Heading, metric, new MetricCell(metric.Metric, percentages), new ValueColumn(metric.Key), null)
                : new Planned(pair.Column.Index, pair.Column.Heading, pair.Meaning, null, null, RepeatedCell.For(pair.Meaning)))];
        _unnamed = new UnnamedCells(head, problems);
        _headings = head.Columns.Length;
        _named = head.Named;
        _fields = fields;
        _separator = separator;
        _problems = problems;
    }

    /// <summary>How many rows have been read, usable or not.</summary>
    public long Count { get; private set; }

    /// <summary>Reads a row that is not empty into the draft.</summary>
    public void Read(TableRows input, RowDraft row)
    {
        Count++;
        if (input.CheckShape(_headings, _named) is { } problem)
        {
            _problems.Add(problem);
            row.IsDropped = problem.Severity == Severity.Error;
            if (row.IsDropped)
            {
                return;
            }
        }

        // Nearly all of the time goes here: what holds for the whole row is asked once.
        CommuneDatasetBuilder values = row.Values!;
        bool areTexts = input.AreTexts;
        foreach (ref readonly Planned column in _columns.AsSpan())
        {
            ReadOnlySpan<byte> cell = input.Cell(column.Index);
            if (!cell.IsEmpty && ((areTexts ? null : input.Fault(column.Index)) ?? (column.Metric is null
                ? ReadCell(in column, cell, row)
                : column.Metric.Read(cell, areTexts || !input.IsNumber(column.Index) ? _separator : '.', column.Values!.Of(values)))) is { } fault)
            {
                _problems.Add(fault.At(input.Place(column.Index, column.Heading)));
            }
        }

        _unnamed.Tell(input);
    }

    private CellFault? ReadCell(in Planned column, ReadOnlySpan<byte> cell, RowDraft row)
    {
        if (column.Repeated is null)
        {
            return ReadText(column.Meaning, Encoding.UTF8.GetString(cell), row);
        }

        if (column.Repeated.IsSame(cell, row.ReportingDate))
        {
            row.Take(column.Meaning, _before);
            return null;
        }

        CellFault? fault = ReadText(column.Meaning, Encoding.UTF8.GetString(cell), row);
        column.Repeated.Keep(fault is null ? cell : default, row.ReportingDate);
        if (fault is null)
        {
            _before.Take(column.Meaning, row);
        }

        return fault;
    }

    private CellFault? ReadText(ColumnMeaning meaning, string text, RowDraft row)
    {
        switch (meaning)
        {
            case FixedMeaning fixedField: return _fields.Read(fixedField.Field, text, row);
            case AttributeMeaning attribute: return _fields.Read(attribute.Attribute, text, row);
            case DeclaredMeaning declared: return FieldReader.ReadDeclared(declared.Number, text, null, row);
            case EvidenceMeaning evidence: row.AddEvidence(evidence.Key, VietnameseText.Compose(text)); return null;
            default: throw new InvalidOperationException($"No reader for a column of {meaning}.");
        }
    }

    private readonly record struct Planned(int Index, string Heading, ColumnMeaning Meaning, MetricCell? Metric, ValueColumn? Values, RepeatedCell? Repeated);
}
