using System.IO.Compression;
using System.Text;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;
using Ntm.Rules.Reports.Workbook;

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
        new("JSON report", text => Report(text, (report, stream) => ReportJson.Write(report, stream)), InertCheck.JsonReport),
        new("Markdown report", text => Report(text, (report, stream) => ReportMarkdown.Write(report, stream, Language.Vietnamese)), InertCheck.MarkdownReport),
        new("HTML page", text => Report(text, (report, stream) => HtmlPage.Write(report, stream, Language.Vietnamese)), InertPage.Fault),
        new("workbook", Workbook, InertCheck.Workbook),
        new("workbook of communes", CommunesWorkbook, InertCheck.Workbook),
    ];

    private static string Table(string text, OutputFormat format)
    {
        var table = new TextTable(("name", text), ("note", "Note"));
        table.Add(text, "x");
        table.Add("x", text);
        return Written(writer => TableWriter.Write(writer, table, format));
    }

    private static string Error(string text) => Written(writer => new InertWriter(writer).WriteLine(text));

    private static string Communes(string text) => Written(writer => CommuneCsvWriter.Write(writer, Commune(text)));

    private static string CommunesWorkbook(string text)
    {
        using var stream = new MemoryStream();
        CommuneExcelWriter.WriteAsync(stream, Commune(text)).GetAwaiter().GetResult();
        return Texts(stream.ToArray());
    }

    private static CommuneRecord[] Commune(string text) =>
    [
        new()
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
    ];

    private static string Workbook(string text) =>
        Texts(Bytes(text, (report, stream) => ReportWorkbook.WriteAsync(report, stream, Language.Vietnamese).GetAwaiter().GetResult()));

    /// <summary>The parts of a workbook that hold texts, one behind the other.</summary>
    private static string Texts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries.Where(part => part.FullName is "xl/workbook.xml" || part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd() + InertCheck.PartEnd;
        }));
    }

    private static string Report(string text, Action<Report, Stream> write) => Encoding.UTF8.GetString(Bytes(text, write));

    private static byte[] Bytes(string text, Action<Report, Stream> write)
    {
        var commune = new CommuneRecord
        {
            Code = text,
            Name = text,
            District = text,
            Province = text,
            ReportingDate = new DateOnly(2019, 12, 31),
            Recognitions = [new RecognitionFact("standard", null, text, text, 2019)],
            Values = new Dictionary<string, MetricValue> { ["safe_power_households_pct"] = 20 },
            Evidence = new Dictionary<string, string> { ["safe_power_households_pct"] = text },
            Declared = [new DeclaredOutcome("4.2", DeclaredAnswer.Met, text)],
        };
        var options = new ReportOptions { By = ["district"], Near = 19 };
        Report report = Ntm.Rules.Reports.Report.OfAsync(RuleBook.BuiltIn, Run, Dataset(commune), options).GetAwaiter().GetResult();
        using var stream = new MemoryStream();
        write(report, stream);
        return stream.ToArray();
    }

    private static async IAsyncEnumerable<CommuneDataset> Dataset(CommuneRecord commune)
    {
        var builder = new CommuneDatasetBuilder(RuleBook.BuiltIn.Catalog);
        builder.Add(commune);
        await Task.CompletedTask;
        yield return builder.Build();
    }

    private static readonly AssessmentRun Run = RuleBook.BuiltIn.StartRun(new DateOnly(2019, 12, 31));

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
