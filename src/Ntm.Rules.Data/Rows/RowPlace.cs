using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Rows;

/// <summary>Where a row begins; small, since it is kept of every row.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In UTF-16 units, from 1.</param>
/// <param name="Number">Number of the row, of a CSV file from 1; of JSON records from 0.</param>
internal readonly record struct RowPlace(int Line, int Column, long Number);

/// <summary>How the rows of a file are pointed at.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="prefix">What stands before the number.</param>
/// <param name="sheet">Sheet of a workbook; null for text.</param>
internal sealed class RowPointer(string file, Func<string> prefix, string? sheet = null)
{
    public SourceLocation At(RowPlace place) => new(file, place.Line, place.Column, $"{prefix()}{place.Number}") { Sheet = sheet };

    /// <summary>A cell of the row, under a heading.</summary>
    public SourceLocation At(RowPlace place, string heading) => At(place) with { Pointer = $"{prefix()}{place.Number}/{heading}" };
}
