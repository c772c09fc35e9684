using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Thiết lập in. How sheets come out of a printer: A4 across, as wide as the paper, the frozen heading on every page, pages numbered. Put into the parts of a finished workbook, since what
/// writes it knows nothing of paper; so for workbooks that fit into memory.
/// </summary>
internal static partial class PrintSetup
{
    private const string Fit = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    private const string Paper = "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.2\" footer=\"0.2\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>";

    /// <summary>Copies a workbook and adds how it is printed.</summary>
    /// <param name="written">The workbook, at its beginning; none of its sheets has properties of its own.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellation">Asks to stop, between parts.</param>
    public static async Task CopyAsync(Stream written, Stream output, CancellationToken cancellation)
    {
        using var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true);
        List<(string Name, string Text)> parts = [];
        foreach (ZipArchiveEntry part in source.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync(cancellation).ConfigureAwait(false), Encoding.UTF8);
            parts.Add((part.FullName, await reader.ReadToEndAsync(cancellation).ConfigureAwait(false)));
        }

        var frozen = parts.Where(part => Sheet().IsMatch(part.Name)).ToDictionary(part => part.Name, part => Frozen().Match(part.Text).Groups[1].Value, StringComparer.Ordinal);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, string text) in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            ZipArchiveEntry copy = target.CreateEntry(name, CompressionLevel.Fastest);
            var writer = new StreamWriter(await copy.OpenAsync(cancellation).ConfigureAwait(false), new UTF8Encoding(false));
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteAsync(name == "xl/workbook.xml" ? WithTitles(text, frozen) : frozen.ContainsKey(name) ? WithPaper(text) : text).ConfigureAwait(false);
            }
        }
    }

    private static string WithPaper(string sheet)
    {
        int content = sheet.IndexOf('>', sheet.IndexOf("<worksheet", StringComparison.Ordinal)) + 1;
        int end = sheet.LastIndexOf("</worksheet>", StringComparison.Ordinal);
        return string.Concat(sheet.AsSpan(0, content), Fit, sheet.AsSpan(content, end - content), Paper + "</worksheet>");
    }

    private static string WithTitles(string workbook, Dictionary<string, string> frozen)
    {
        const string Begin = "<definedNames>";
        const string Sheets = "</sheets>";
        var names = new StringBuilder();
        foreach ((int at, string name) in SheetName().Matches(workbook).Select(match => match.Groups[1].Value).Index())
        {
            if (frozen.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{at + 1}.xml")) is { Length: > 0 } rows)
            {
                string quoted = Apostrophe().Replace(name, "''");
                names.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{quoted}'!$1:${rows}</definedName>");
            }
        }

        return names.Length == 0 ? workbook
            : workbook.Contains(Begin, StringComparison.Ordinal) ? workbook.Replace(Begin, Begin + names, StringComparison.Ordinal)
            : workbook.Replace(Sheets, $"{Sheets}{Begin}{names}</definedNames>", StringComparison.Ordinal);
    }

    [GeneratedRegex("^xl/worksheets/sheet[0-9]+\\.xml$")]
    private static partial Regex Sheet();

    [GeneratedRegex("<pane [^>]*ySplit=\"([0-9]+)\"")]
    private static partial Regex Frozen();

    // However it is written in an attribute; within a name between apostrophes it stands twice.
    [GeneratedRegex("'|&apos;|&#39;|&#x27;")]
    private static partial Regex Apostrophe();

    [GeneratedRegex("<sheet name=\"([^\"]*)\"")]
    private static partial Regex SheetName();
}
