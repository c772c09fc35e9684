using Ntm.Rules.Data.Rows;

namespace Ntm.Rules.Data.Tables;

/// <summary>Headings with rows below them, which can be gone through several times.</summary>
internal abstract class Table
{
    public abstract TableHead Head { get; }

    /// <summary>Whether a comma may stand inside of a cell.</summary>
    public abstract bool HasComma { get; }

    /// <summary>Whether a point may stand inside of a cell that is text.</summary>
    public abstract bool HasPoint { get; }

    /// <summary>About how many rows there are.</summary>
    public abstract long ExpectedRows { get; }

    /// <summary>How its rows are pointed at.</summary>
    public abstract RowPointer Pointer { get; }

    /// <summary>A new pass, which begins before the first row.</summary>
    public abstract TableRows Open();
}
