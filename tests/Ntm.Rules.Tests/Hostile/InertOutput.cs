using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>An output that shows names and notes from files, and what makes it inert. A further output is a further line of <see cref="All"/>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Write">Writes a text as name, note and heading would be.</param>
/// <param name="Fault">What of the output could act; null: nothing.</param>
internal sealed record InertOutput(string Name, Func<string, string> Write, Func<string, string, string?> Fault)
{
    public static IReadOnlyList<InertOutput> All { get; } =
    [
        new("terminal line", InertText.Terminal, InertCheck.Terminal),
        new("terminal table", text => Table(text, OutputFormat.Table), InertCheck.Terminal),
        new("error line", Error, InertCheck.Terminal),
        new("CSV table", text => Table(text, OutputFormat.Csv), InertCheck.Csv),
        new("CSV of communes", Communes, InertCheck.Csv),
        new("Markdown table", text => Table(text, OutputFormat.Markdown), InertCheck.MarkdownTable),
        new("Markdown line", InertText.Markdown, InertCheck.MarkdownLine),
        new("JSON table", text => Table(text, OutputFormat.Json), InertCheck.Json),
    ];

    private static string Table(string text, OutputFormat format)
    {
        var table = new TextTable(("name", text), ("note", "Note"));
        table.Add(text, "x");
        table.Add("x", text);
        return Written(writer => TableWriter.Write(writer, table, format));
    }

    private static string Error(string text) => Written(writer => new InertWriter(writer).WriteLine(text));

    private static string Communes(string text) => Written(writer => CommuneCsvWriter.Write(writer,
    [
        new CommuneRecord
        {
            Code = text,
            Name = text,
            District = text,
            Attributes = new Dictionary<string, string> { [text] = text },
            Evidence = new Dictionary<string, string> { [text] = text },
            Values = new Dictionary<string, MetricValue> { ["a"] = text.Length > 0 ? MetricValue.OfRating(text) : 1 },
            Recognitions = [new RecognitionFact(text, null, text, text)],
            Declared = [new DeclaredOutcome(text, DeclaredAnswer.Met, text)],
        },
    ]));

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
