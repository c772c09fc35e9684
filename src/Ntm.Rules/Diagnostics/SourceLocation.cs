namespace Ntm.Rules.Diagnostics;

/// <summary>Where in a file something stands. Equality is that of all parts.</summary>
/// <param name="Path">The file as the source names it, with forward slashes, e.g. <c>national/2016-2020/standard.json</c>.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column in UTF-16 units, from 1; 0 when the whole file is meant.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) of the place; for tables <c>row/column name</c>; empty for the whole file.</param>
public sealed record SourceLocation(string Path, int Line, int Column, string Pointer)
{
    /// <summary>The file as a whole.</summary>
    public static SourceLocation File(string path) => new(path, 0, 0, "");

    /// <summary>
    /// Trang tính. The sheet of a workbook in which the place lies: then <see cref="Line"/> is its row and <see cref="Column"/> the number of its column, both
    /// from 1. Null for files that are text.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>Ô. The cell as a spreadsheet calls it, e.g. <c>C17</c>; null outside of sheets.</summary>
    public string? Cell => Sheet is null || Line == 0 ? null : $"{ColumnLetters(Column)}{Line}";

    /// <summary>The letters of a column, e.g. <c>A</c>, <c>AB</c>.</summary>
    /// <param name="column">Number of the column, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static string ColumnLetters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        string letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary><c>path(line,column)</c>, as editors and build logs understand it; <c>path(sheet!C17)</c> in a workbook.</summary>
    public override string ToString() => Line == 0 ? Path : Sheet is null ? $"{Path}({Line},{Column})" : $"{Path}({Sheet}!{Cell})";
}
