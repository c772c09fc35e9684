using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>What each row says of one metric of its commune.</summary>
internal sealed class LongValues(LongHead head, MetricNames names, PivotColumns columns, RowPointer pointer, ProblemList problems)
{
    public void Read(TableRows input, LongCommune commune)
    {
        if (TextOf(input, head.Metric) is not { } name || TextOf(input, head.Unit) is not { } unit)
        {
            return;
        }

        if (name.Length == 0)
        {
            TableColumn? said = !input.Cell(head.Value.Index).IsEmpty ? head.Value : head.Evidence;
            if (said is not null && !input.Cell(said.Index).IsEmpty)
            {
                problems.Add(LongCodes.NoMetric.At(input.Place(said.Index, said.Heading)));
            }

            return;
        }

        MetricName metric = names.Find(name, unit, input);
        if (metric.OtherUnit is { } other)
        {
            problems.Add(other.At(input.Place(head.Unit!.Index, head.Unit.Heading)));
        }
        else if (!metric.Meanings.IsEmpty)
        {
            bool isFirst = TakeValue(input, name, metric, commune);
            if (isFirst && head.Evidence is not null)
            {
                TakeEvidence(input, head.Evidence, name, metric, commune);
            }
        }
    }

    /// <summary>The text of a cell, empty without a column; null where the cell has no value, which is told.</summary>
    private string? TextOf(TableRows input, TableColumn? column)
    {
        if (column is null || input.Cell(column.Index).IsEmpty)
        {
            return "";
        }

        if (input.Fault(column.Index) is { } fault)
        {
            problems.Add(fault.At(input.Place(column.Index, column.Heading)));
            return null;
        }

        return VietnameseText.Compose(Encoding.UTF8.GetString(input.Cell(column.Index)));
    }

    /// <summary>False for a second value of the metric, which is told.</summary>
    private bool TakeValue(TableRows input, string name, MetricName metric, LongCommune commune)
    {
        if (input.Cell(head.Value.Index).IsEmpty)
        {
            return true;
        }

        metric.Values ??= columns.Of(metric.Meanings, name, input.Place(head.Metric.Index, head.Metric.Heading));
        return Take(input, head.Value, name, metric.Values.Value, commune);
    }

    private void TakeEvidence(TableRows input, TableColumn column, string name, MetricName metric, LongCommune commune)
    {
        if (input.Cell(column.Index).IsEmpty)
        {
            return;
        }

        ImmutableArray<ColumnMeaning> proven = [.. metric.Meanings.OfType<MetricMeaning>().Select(meaning => new EvidenceMeaning(meaning.Metric, meaning.Key))];
        if (proven.IsEmpty)
        {
            problems.Add(HeadingCodes.EvidenceOfNothing.At(input.Place(column.Index, column.Heading), CellFault.Show(column.Heading), CellFault.Show(name)));
            return;
        }

        metric.Evidence ??= columns.Of(proven, name, input.Place(head.Metric.Index, head.Metric.Heading));
        Take(input, column, name, metric.Evidence.Value, commune);
    }

    private bool Take(TableRows input, TableColumn column, string name, int index, LongCommune commune)
    {
        if (input.Fault(column.Index) is { } fault)
        {
            problems.Add(fault.At(input.Place(column.Index, name)));
            return true;
        }

        if (commune.Cells.TryGetValue(index, out LongCell first))
        {
            problems.Add(LongCodes.SameMetric
                .At(input.Place(column.Index, name), CellFault.Show(name), CellFault.Show(commune.Code))
                .With(pointer.At(first.At, name)));
            return false;
        }

        commune.Cells.Add(index, LongCell.Of(input, column.Index));
        return true;
    }
}
