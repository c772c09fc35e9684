using System.Collections.Immutable;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Một bảng dạng Markdown. A table as Markdown prints it: heading, columns, rows and note; whatever stands in a cell is text.</summary>
public static class MarkdownTable
{
    /// <summary>Writes the table and an empty line.</summary>
    public static void Write(TextWriter writer, ReportTable table, Language language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(table);
        writer.WriteLine($"## {InertText.Markdown(Capital(table.Title.In(language)))}");
        writer.WriteLine();
        writer.WriteLine($"| {string.Join(" | ", table.Columns.Select(column => InertText.Markdown(column.Heading.In(language))))} |");
        writer.WriteLine($"|{string.Concat(table.Columns.Select((_, at) => table.Rows.Any(row => row[at].Number is not null) ? "---:|" : "---|"))}");
        foreach (ImmutableArray<ReportCell> row in table.Rows)
        {
            writer.WriteLine($"| {string.Join(" | ", row.Select(cell => InertText.Markdown(cell.In(language))))} |");
        }

        if (table.Note is { } note)
        {
            writer.WriteLine();
            writer.WriteLine(InertText.Markdown(note.In(language)));
        }

        writer.WriteLine();
    }

    /// <summary>With a capital letter in front, as a heading has it.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
