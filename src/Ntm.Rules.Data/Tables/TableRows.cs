using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Tables;

/// <summary>One pass over the rows of a table as cells of UTF-8 text, each with its place. Rows count from 1, empty ones too.</summary>
internal abstract class TableRows : IAsyncDisposable
{
    public const int MaxRowKib = 1024;

    /// <summary>How many cells the row has.</summary>
    public abstract int Cells { get; }

    /// <summary>Row in the table, from 1.</summary>
    public abstract long Row { get; }

    /// <summary>Where the row begins, for whoever has to keep it.</summary>
    public abstract RowPlace At { get; }

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

    /// <summary>Moves to the next row; false at the end.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellation);

    /// <summary>What is to be told where <see cref="ReadAsync"/> ended with this exception; null: it is no fault of the file.</summary>
    public abstract Diagnostic? Problem(Exception exception);

    /// <summary>A cell without the blanks around it; empty behind the last one. Valid until the next read.</summary>
    public abstract ReadOnlySpan<byte> Cell(int index);

    /// <summary>Whether cells are text and nothing beside it: none is a number by its nature, and none has a fault.</summary>
    public virtual bool AreTexts => false;

    /// <summary>Whether a cell is a number by its nature: then its text has the decimal point, whatever people type in the file.</summary>
    public virtual bool IsNumber(int index) => false;

    /// <summary>Why a cell that is not empty has no value at all; null: it has one.</summary>
    public virtual CellFault? Fault(int index) => null;

    /// <summary>Whether the cells can be trusted to be those of their columns.</summary>
    public abstract bool IsWhole(int columns);

    /// <summary>What is wrong with the row as such; null: nothing. An error means that it is not used.</summary>
    /// <param name="columns">How many headings there are, unnamed ones included.</param>
    /// <param name="named">How many there are up to the last one with a name.</param>
    public abstract Diagnostic? CheckShape(int columns, int named);

    /// <summary>The beginning of a cell.</summary>
    public abstract SourceLocation Place(int index, string heading);

    /// <summary>How a message calls a column that has no heading.</summary>
    public abstract string ColumnName(int index);

    public abstract ValueTask DisposeAsync();
}
