using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>
/// Turns a table with a row per commune and metric into one with a row a commune, which is read as any other; each cell keeps its own place. The values of the
/// file are held in memory, since the rows of a commune may stand anywhere.
/// </summary>
internal sealed class LongTable(Table table, string name, HeadingReader headings, CommuneReaderOptions options, ProblemList problems)
{
    /// <summary>The table with a row a commune; null after a problem that leaves none.</summary>
    public async Task<PivotTable?> PivotAsync(CancellationToken cancellation)
    {
        if (table.Head.Columns.Length > TableHead.MaxColumns)
        {
            problems.Add(FileCodes.TooManyColumns.At(SourceLocation.File(name), $"{TableHead.MaxColumns}"));
            return null;
        }

        if (LongHead.Of(table.Head, headings, problems) is not { } head)
        {
            return null;
        }

        if (head.Code is null)
        {
            SourceLocation first = table.Head.Columns[0].Place;
            problems.Add(FileCodes.NoCodeColumn.At(first with { Column = 1, Pointer = $"{table.Head.Row}" }));
            return null;
        }

        var columns = new PivotColumns(head.Communes, headings);
        var fields = new LongFields(head, columns, table.Pointer, problems);
        var values = new LongValues(head, new MetricNames(head, headings, problems), columns, table.Pointer, problems);
        List<LongCommune> communes = await new LongReader(table, head, fields, values, problems).ReadAsync(cancellation).ConfigureAwait(false);
        Decide(columns, communes);
        return new PivotTable(table, columns.ToHead(table.Head.Row), communes);
    }

    /// <summary>Moves what rows name by an alias of several metrics to the one that the period leaves; where it leaves none, that is told.</summary>
    private void Decide(PivotColumns columns, List<LongCommune> communes)
    {
        ImmutableArray<PivotColumn> open = columns.Open;
        (int First, int Last)? years = open.IsEmpty ? null : Years(columns, communes);
        foreach (PivotColumn column in open)
        {
            ColumnMeaning? meaning = PeriodChoice.Of(column.Meanings, options.Period, years);
            if (meaning is null)
            {
                string all = string.Join(", ", column.Meanings.Select(one => one.Id));
                problems.Add(LongCodes.AmbiguousMetric.At(column.Column.Place, CellFault.Show(column.Column.Heading), all));
            }
            else
            {
                Move(communes, column.Column, columns.Of([meaning], "", column.Column.Place), meaning.Id);
            }
        }
    }

    private void Move(List<LongCommune> communes, TableColumn from, int to, string metric)
    {
        foreach (LongCommune commune in communes)
        {
            if (!commune.Cells.Remove(from.Index, out LongCell cell) || commune.Cells.TryAdd(to, cell))
            {
                continue;
            }

            LongCell other = commune.Cells[to];
            (LongCell first, LongCell second) = cell.IsBehind(other) ? (other, cell) : (cell, other);
            commune.Cells[to] = first;
            problems.Add(LongCodes.SameMetric
                .At(table.Pointer.At(second.At, metric), metric, CellFault.Show(commune.Code))
                .With(table.Pointer.At(first.At, metric)));
        }
    }

    private static (int First, int Last)? Years(PivotColumns columns, List<LongCommune> communes)
    {
        if (columns.Find(FixedFields.Id(FixedField.ReportingDate)) is not { } index)
        {
            return null;
        }

        int[] years =
        [
            .. communes
                .Select(commune => commune.Cells.TryGetValue(index, out LongCell cell) && DayText.Read(Encoding.UTF8.GetString(cell.Text), out DateOnly day) is null ? day.Year : 0)
                .Where(year => year > 0),
        ];
        return years.Length == 0 ? null : (years.Min(), years.Max());
    }
}
