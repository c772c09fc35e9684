using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Reports.Page;

/// <summary>The office's tables as texts in both languages, so that the page prints what every other form of the report prints.</summary>
internal static class PageTables
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<ReportTable> tables, TextPool texts)
    {
        json.WriteStartArray("tables");
        foreach (ReportTable table in tables)
        {
            json.WriteStartObject();
            json.WriteString("id", table.Id);
            json.WriteNumber("title", texts.Of(table.Title));
            json.WriteNumber("note", texts.Of(table.Note));
            json.WriteStartArray("columns");
            for (int at = 0; at < table.Columns.Length; at++)
            {
                json.WriteStartObject();
                json.WriteString("id", table.Columns[at].Id);
                json.WriteNumber("heading", texts.Of(table.Columns[at].Heading));
                json.WriteBoolean("isNumber", table.Rows.Any(row => row[at].Number is not null));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (ImmutableArray<ReportCell> row in table.Rows)
            {
                json.WriteStartArray();
                foreach (ReportCell cell in row)
                {
                    json.WriteNumberValue(TextOf(cell, texts));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The place of what a cell prints; -1 where it is empty.</summary>
    public static int TextOf(ReportCell cell, TextPool texts) =>
        cell.IsEmpty ? -1 : texts.Of(new LocalizedText(cell.In(Language.Vietnamese), cell.In(Language.English)));
}
