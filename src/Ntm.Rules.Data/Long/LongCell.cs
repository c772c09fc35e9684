using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>A cell that is kept after its row, and where it stands.</summary>
/// <param name="Text">As UTF-8, trimmed, not empty.</param>
/// <param name="IsNumber">Whether it is a number by its nature.</param>
/// <param name="At">Where it begins, and the number of its row.</param>
internal readonly record struct LongCell(byte[] Text, bool IsNumber, RowPlace At)
{
    public static LongCell Of(TableRows input, int index)
    {
        SourceLocation place = input.Place(index, "");
        return new LongCell(input.Cell(index).ToArray(), input.IsNumber(index), new RowPlace(place.Line, place.Column, input.Row));
    }

    /// <summary>Whether it stands behind another one in the file.</summary>
    public bool IsBehind(LongCell other) => (At.Line, At.Column).CompareTo((other.At.Line, other.At.Column)) > 0;
}
