using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>What the rows of a commune say of the commune itself: once, or the same each time.</summary>
internal sealed class LongFields(LongHead head, PivotColumns columns, RowPointer pointer, ProblemList problems)
{
    private readonly HashSet<(LongCommune Commune, int Column, string Text)> _told = [];

    public void Read(TableRows input, LongCommune commune)
    {
        for (int i = 0; i < head.Communes.Length; i++)
        {
            TableColumn column = head.Communes[i];
            ReadOnlySpan<byte> cell = input.Cell(column.Index);
            if (cell.IsEmpty || columns[i].Meanings.IsEmpty)
            {
                continue;
            }

            if (input.Fault(column.Index) is { } fault)
            {
                problems.Add(fault.At(input.Place(column.Index, column.Heading)));
            }
            else if (!commune.Cells.TryGetValue(i, out LongCell first))
            {
                commune.Cells.Add(i, LongCell.Of(input, column.Index));
            }
            else if (!cell.SequenceEqual(first.Text) && column != head.Code && column != head.ValidFrom)
            {
                Compare(input, column, i, commune, first);
            }
        }
    }

    /// <summary>Tells a text that is another one than that above, whatever its case and spaces; the same one once.</summary>
    private void Compare(TableRows input, TableColumn column, int index, LongCommune commune, LongCell first)
    {
        string text = Encoding.UTF8.GetString(input.Cell(column.Index));
        string above = Encoding.UTF8.GetString(first.Text);
        if (FoldedText.Word(text) != FoldedText.Word(above) && _told.Add((commune, index, text)))
        {
            problems.Add(LongCodes.Contradiction
                .At(input.Place(column.Index, column.Heading), CellFault.Show(column.Heading), CellFault.Show(commune.Code), CellFault.Show(text), CellFault.Show(above))
                .With(pointer.At(first.At, column.Heading)));
        }
    }
}
