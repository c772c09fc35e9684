using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Tables;

/// <summary>The headings of a table.</summary>
/// <param name="Row">Row of the headings, from 1.</param>
/// <param name="Columns">Every column of that row, also unnamed ones.</param>
internal sealed record TableHead(long Row, ImmutableArray<TableColumn> Columns)
{
    public const int MaxColumns = 5000;

    /// <summary>How many columns there are up to the last one with a heading.</summary>
    public int Named => Columns.LastOrDefault(column => column.Heading.Length > 0) is { } last ? last.Index + 1 : 0;

    /// <summary>The row that was read last, as headings; of more than <see cref="MaxColumns"/> only one more is taken.</summary>
    public static TableHead Of(TableRows rows)
    {
        int count = Math.Min(rows.Cells, MaxColumns + 1);
        ImmutableArray<TableColumn>.Builder columns = ImmutableArray.CreateBuilder<TableColumn>(count);
        for (int i = 0; i < count; i++)
        {
            string heading = VietnameseText.Compose(Encoding.UTF8.GetString(rows.Cell(i)));
            columns.Add(new TableColumn(i, heading, rows.Place(i, CellFault.Show(heading))));
        }

        return new TableHead(rows.Row, columns.MoveToImmutable());
    }
}

/// <summary>One column by its place in the row of headings.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As written, trimmed; empty: unnamed.</param>
/// <param name="Place">Where the heading stands.</param>
internal sealed record TableColumn(int Index, string Heading, SourceLocation Place);
