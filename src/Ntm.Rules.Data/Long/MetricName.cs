using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;

namespace Ntm.Rules.Data.Long;

/// <summary>What a name means in rows of one unit, and where their cells go.</summary>
/// <param name="meanings">Several where the period has to decide; none: its rows are not read.</param>
/// <param name="otherUnit">That the unit is none of the metric's; null: it is, or the row says none.</param>
internal sealed class MetricName(ImmutableArray<ColumnMeaning> meanings, CellFault? otherUnit)
{
    public ImmutableArray<ColumnMeaning> Meanings => meanings;

    public CellFault? OtherUnit => otherUnit;

    /// <summary>The column of the pivot for values; null: none has been met.</summary>
    public int? Values { get; set; }

    /// <summary>The column of the pivot for evidence; null: none has been met.</summary>
    public int? Evidence { get; set; }
}
