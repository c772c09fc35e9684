using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsvHelper;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>What of an output could act where it is shown, found by reading it as those do that show it. Null: nothing.</summary>
internal static class InertCheck
{
    // Every dialect at once: tables, links without brackets, emphasis of all kinds, mathematics, attributes, footnotes, emoji.
    private static readonly MarkdownPipeline Dialects = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().UseYamlFrontMatter().Build();

    /// <summary>Nothing but visible characters and line feeds.</summary>
    public static string? Terminal(string output, string text) =>
        DeceptiveText.Hidden(output.Replace('\n', ' ')) is { } hidden && hidden != Rune.ReplacementChar ? $"holds {DeceptiveText.CodePoint(hidden)}" : null;

    /// <summary>No cell that a spreadsheet takes for a formula, whether cells end at commas or, as on a Vietnamese machine, at semicolons.</summary>
    public static string? Csv(string output, string text) => Terminal(output.Replace("\r\n", "\n", StringComparison.Ordinal), text)
        ?? Cells(output, ',').Concat(Cells(output, ';')).Where(IsFormula).Select(cell => $"the cell {cell[..Math.Min(cell.Length, 40)]}").FirstOrDefault();

    /// <summary>One table of three rows and two columns, with text in it and nothing else.</summary>
    public static string? MarkdownTable(string output, string text)
    {
        MarkdownDocument document = Markdown.Parse(output, Dialects);
        return document is not [Table { Count: 3 } table, ..] || document.Count(block => block is not LinkReferenceDefinitionGroup) != 1
            || table.Any(row => row is not TableRow { Count: 2 })
            ? $"is read as {string.Join(", ", document.Select(block => block.GetType().Name))}"
            : Markup(document) ?? Terminal(output, text);
    }

    /// <summary>A paragraph of text, or nothing at all.</summary>
    public static string? MarkdownLine(string output, string text)
    {
        MarkdownDocument document = Markdown.Parse(output, Dialects);
        return document.Count > 1 || document.Any(block => block is not ParagraphBlock)
            ? $"is read as {string.Join(", ", document.Select(block => block.GetType().Name))}"
            : Markup(document) ?? Terminal(output, text);
    }

    /// <summary>Reads back as the text it was; no hidden character stands in it, and no markup.</summary>
    public static string? Json(string output, string text)
    {
        using var document = JsonDocument.Parse(output);
        string read = document.RootElement[0].GetProperty("name").GetString()!;
        bool isSame = read == string.Concat(text.EnumerateRunes());
        return !isSame ? "reads back as another text" : output.AsSpan().IndexOfAny("<>&'") >= 0 ? "holds markup" : Terminal(output, text);
    }

    /// <summary>The texts of a report: no character that is not seen, no markup.</summary>
    public static string? JsonReport(string output, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            string read = document.RootElement.GetProperty("communes")[0].GetProperty("name").GetString()!;
            return read != string.Concat(text.EnumerateRunes()) ? "reads back as another text" : output.AsSpan().IndexOfAny("<>&'") >= 0 ? "holds markup" : Terminal(output, text);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Headings, lists, quotations and tables of the report, with text in them and nothing else.</summary>
    public static string? MarkdownReport(string output, string text)
    {
        MarkdownDocument document = Markdown.Parse(output, Dialects);
        Block? foreign = document.FirstOrDefault(block => block is not (HeadingBlock or ParagraphBlock or ListBlock or QuoteBlock or Table or LinkReferenceDefinitionGroup));
        // The report itself makes some things bold.
        string? markup = document.Descendants<Inline>()
            .Where(inline => inline is not (LiteralInline or HtmlEntityInline or LineBreakInline) && inline.GetType() != typeof(ContainerInline) && inline is not EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 })
            .Select(inline => $"holds {inline.GetType().Name}")
            .FirstOrDefault();
        return document.Count < 5 ? "is no report" : foreign is not null ? $"holds {foreign.GetType().Name}" : markup ?? Terminal(output, text);
    }

    /// <summary>Parts that are XML, without a formula or a link; texts are inline strings, which no program computes, of characters that are seen.</summary>
    public static string? Workbook(string output, string text)
    {
        foreach (string part in output.Split(PartEnd, StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                var xml = XDocument.Parse(part, LoadOptions.PreserveWhitespace);
                string? fault = xml.Descendants().FirstOrDefault(element => element.Name.LocalName is "f" or "hyperlink") is { } acting ? $"holds {acting.Name.LocalName}"

                    : xml.Descendants().FirstOrDefault(element => element.Name.LocalName == "v" && !IsNumber(element.Value)) is { } value ? $"has a value of the text {value.Value}"
                    : xml.Descendants().Where(element => element.Name.LocalName == "t").Select(element => CellFault(element.Value)).OfType<string>().FirstOrDefault();
                if (fault is not null)
                {
                    return fault;
                }
            }
            catch (XmlException exception)
            {
                return exception.Message;
            }
        }

        return null;
    }

    /// <summary>What stands between the parts of a workbook in one text.</summary>
    public const string PartEnd = "\u0001";

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string? CellFault(string cell) => cell.Length > 32_767 ? "is longer than a cell holds" : Terminal(cell, "");

    private static string? Markup(MarkdownDocument document) => document.Descendants<Inline>()
        .Where(inline => inline is not (LiteralInline or HtmlEntityInline or LineBreakInline) && inline.GetType() != typeof(ContainerInline))
        .Select(inline => $"holds {inline.GetType().Name}")
        .FirstOrDefault();

    private static bool IsFormula(string cell)
    {
        string start = cell.TrimStart(' ', '\u00A0', '\u3000', '\t', '\r', '\n', '"', '\uFFFD');
        return start.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(start[0], StringComparison.Ordinal)
            // Numbers stay numbers, also where they are the beginning of a line that a machine does not split.
            && !decimal.TryParse(cell.Split(',')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out _);
    }

    private static List<string> Cells(string output, char delimiter)
    {
        List<string> cells = [];
        using CsvReader reader = CsvReader.Create(
            new MemoryStream(Encoding.UTF8.GetBytes(output)),
            new CsvReaderOptions { Separator = delimiter, HasHeader = false, DetectSeparatorHint = false, MaxRecordSize = 64 * 1024 * 1024, OnMalformedRecord = _ => { } });
        while (reader.ReadAsync().AsTask().GetAwaiter().GetResult())
        {
            for (int i = 0; i < reader.FieldCount; i++)
            {
                cells.Add(Encoding.UTF8.GetString(reader.GetSpan(i)));
            }
        }

        return cells;
    }
}
