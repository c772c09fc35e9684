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

    /// <summary><c>path(line,column)</c>, as editors and build logs understand it.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}({Line},{Column})";
}
