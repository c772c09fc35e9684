using System.Collections.Immutable;
using Ntm.Rules.Data.Problems;

namespace Ntm.Rules.Data.Tables;

/// <summary>Tells of cells that stand under no heading, once a column.</summary>
internal sealed class UnnamedCells(TableHead head, ProblemList problems)
{
    private readonly ImmutableArray<TableColumn> _unnamed = [.. head.Columns.Where(column => column.Heading.Length == 0)];
    private readonly int _headings = head.Columns.Length;
    private readonly HashSet<int> _told = [];

    public void Tell(TableRows input)
    {
        foreach (TableColumn column in _unnamed)
        {
            Tell(input, column.Index);
        }

        // Only in a sheet is it known to which column a cell behind the headings belongs.
        for (int i = _headings; i < input.Cells; i++)
        {
            Tell(input, i);
        }
    }

    private void Tell(TableRows input, int index)
    {
        if (!input.Cell(index).IsEmpty && _told.Add(index))
        {
            problems.Add(HeadingCodes.Unnamed.At(input.Place(index, ""), input.ColumnName(index)));
        }
    }
}
