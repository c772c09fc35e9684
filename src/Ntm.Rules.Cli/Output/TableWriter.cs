using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace Ntm.Rules.Cli.Output;

/// <summary>Writes a <see cref="TextTable"/> in the form asked for.</summary>
internal static class TableWriter
{
    private const int PipeWidth = 220;

    public static void Write(TextWriter writer, TextTable table, Input.OutputFormat format)
    {
        switch (format)
        {
            case Input.OutputFormat.Json: WriteJson(writer, table); break;
            case Input.OutputFormat.Csv: WriteCsv(writer, table); break;
            case Input.OutputFormat.Markdown: WriteMarkdown(writer, table); break;
            default: WriteConsole(writer, table); break;
        }
    }

    public static IAnsiConsole Console(TextWriter writer)
    {
        bool isTerminal = ReferenceEquals(writer, System.Console.Out) && !System.Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }

    private static void WriteConsole(TextWriter writer, TextTable table)
    {
        Table grid = new Table().Border(TableBorder.Simple);
        foreach ((_, string heading) in table.Columns)
        {
            grid.AddColumn(new TableColumn(new Text(InertText.Terminal(heading))));
        }

        foreach (string[] row in table.Rows)
        {
            grid.AddRow(row.Select(cell => (Spectre.Console.Rendering.IRenderable)new Text(InertText.Terminal(cell))).ToArray());
        }

        Console(writer).Write(grid);
    }

    private static void WriteMarkdown(TextWriter writer, TextTable table)
    {
        writer.WriteLine($"| {string.Join(" | ", table.Columns.Select(column => InertText.Markdown(column.Heading)))} |");
        writer.WriteLine($"|{string.Concat(table.Columns.Select(_ => "---|"))}");
        foreach (string[] row in table.Rows)
        {
            writer.WriteLine($"| {string.Join(" | ", row.Select(InertText.Markdown))} |");
        }
    }

    private static void WriteCsv(TextWriter writer, TextTable table)
    {
        using CsvWriter csv = CsvWriter.Create(writer, CsvWriterOptions.Default, true);
        csv.WriteRecord(table.Columns.Select(column => InertText.Cell(column.Key)).ToArray());
        foreach (string[] row in table.Rows)
        {
            csv.WriteRecord(row.Select(InertText.Cell).ToArray());
        }
    }

    private static void WriteJson(TextWriter writer, TextTable table)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            json.WriteStartArray();
            foreach (string[] row in table.Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Length; i++)
                {
                    json.WriteString(table.Columns[i].Key, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        writer.WriteLine(JsonText.Of(stream));
    }
}
