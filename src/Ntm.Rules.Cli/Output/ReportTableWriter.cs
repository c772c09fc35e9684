using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Cli.Output;

/// <summary>Tables of a report in the form asked for, with what a reader must know of the run.</summary>
internal static class ReportTableWriter
{
    private const int Format = 1;

    public static void Write(TextWriter writer, ImmutableArray<ReportTable> tables, RunSettings settings, RuleBook book)
    {
        if (settings.Format == OutputFormat.Json)
        {
            WriteJson(writer, tables, settings, book);
            return;
        }

        if (settings.Format == OutputFormat.Csv)
        {
            TableWriter.Write(writer, Long(tables, settings.Words), OutputFormat.Csv);
            return;
        }

        WriteTables(writer, tables, settings);
        foreach (string note in RunNotes.Of(book, settings.Options).Select(settings.Words.Say))
        {
            Line(writer, note, settings);
        }
    }

    /// <summary>The tables for people, one below the other.</summary>
    public static void WriteTables(TextWriter writer, ImmutableArray<ReportTable> tables, RunSettings settings)
    {
        foreach (ReportTable table in tables)
        {
            if (settings.Format == OutputFormat.Markdown)
            {
                MarkdownTable.Write(writer, table, settings.Words.Language);
            }
            else
            {
                WriteTable(writer, table, settings);
            }
        }
    }

    private static void WriteTable(TextWriter writer, ReportTable table, RunSettings settings)
    {
        Words words = settings.Words;
        var text = new TextTable([.. table.Columns.Select(column => (column.Id, words.Say(column.Heading)))]);
        foreach (ImmutableArray<ReportCell> row in table.Rows)
        {
            text.Add([.. row.Select(cell => cell.In(words.Language))]);
        }

        string title = words.Say(table.Title);
        writer.WriteLine(InertText.Terminal(title));
        TableWriter.Write(writer, text, settings.Format);
        if (table.Note is { } note)
        {
            Line(writer, words.Say(note), settings);
        }

        writer.WriteLine();
    }

    /// <summary>All tables in one: a line for each cell, numbers with a point.</summary>
    private static TextTable Long(ImmutableArray<ReportTable> tables, Words words)
    {
        var text = new TextTable(("table", ""), ("row", ""), ("column", ""), ("value", ""), ("exact", ""));
        foreach (ReportTable table in tables)
        {
            foreach (ImmutableArray<ReportCell> row in table.Rows)
            {
                for (int at = 1; at < row.Length; at++)
                {
                    string value = row[at].Number is { } number ? number.ToString(row[at].Decimals) : row[at].In(words.Language);
                    text.Add(table.Id, row[0].In(words.Language), table.Columns[at].Id, value, row[at].Number is { } exact ? JsonForm.Exact(exact) : "");
                }
            }
        }

        return text;
    }

    private static void Line(TextWriter writer, string text, RunSettings settings) =>
        writer.WriteLine(settings.Format == OutputFormat.Markdown ? InertText.Markdown(text) : InertText.Terminal(text));

    private static void WriteJson(TextWriter writer, ImmutableArray<ReportTable> tables, RunSettings settings, RuleBook book)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("kind", "summary");
            json.WriteString("book", book.ContentHash);
            JsonList.Strings(json, "notes", RunNotes.Of(book, settings.Options).Select(settings.Words.Say));
            json.WriteStartArray("tables");
            foreach (ReportTable table in tables)
            {
                json.WriteStartObject();
                json.WriteString("id", table.Id);
                json.WriteString("title", settings.Words.Say(table.Title));
                if (table.Note is { } note)
                {
                    json.WriteString("note", settings.Words.Say(note));
                }

                json.WriteStartArray("rows");
                foreach (ImmutableArray<ReportCell> row in table.Rows)
                {
                    json.WriteStartObject();
                    foreach ((ReportColumn column, ReportCell cell) in table.Columns.Zip(row))
                    {
                        Cell(json, column.Id, cell, settings.Words);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(JsonText.Of(stream));
    }

    /// <summary>A number as it is printed, and beside it the exact one where that is another.</summary>
    private static void Cell(Utf8JsonWriter json, string name, ReportCell cell, Words words)
    {
        if (cell.Number is null && !cell.IsEmpty)
        {
            json.WriteString(name, cell.In(words.Language));
            return;
        }

        JsonForm.WriteNumber(json, name, cell.Number, cell.Decimals);
    }
}
