using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Thiết lập in. How sheets come out of a printer: A4 across, as wide as the paper, the frozen heading on every page, pages numbered, forms on pages of their own. Put into the parts of a finished
/// workbook, since what writes it knows nothing of paper; a sheet passes through without being held as a whole.
/// </summary>
internal static partial class PrintSetup
{
    private const string Fit = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    private const string Margins = "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.2\" footer=\"0.2\"/>";

    private const string Fitted = "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

    private const string Footer = "<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>";

    private const string Book = "xl/workbook.xml";

    // What stands above the rows is shorter.
    private const int MostHead = 1 << 16;

    private static ReadOnlySpan<byte> Root => "<worksheet"u8;

    private static ReadOnlySpan<byte> End => "</worksheet>"u8;

    /// <summary>Copies a workbook and adds how it is printed.</summary>
    /// <param name="written">The workbook, at its beginning; none of its sheets has properties of its own.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="pages">Sheets whose pages begin where they are told to, by their number; the others are as wide as the paper.</param>
    /// <param name="cancellation">Asks to stop, between parts.</param>
    public static async Task CopyAsync(Stream written, Stream output, IReadOnlyDictionary<int, PrintedSheet> pages, CancellationToken cancellation)
    {
        using var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Dictionary<int, string> frozen = [];
        // The workbook's own part names rows that are known when its sheets have been seen.
        foreach (ZipArchiveEntry part in source.Entries.OrderBy(part => part.FullName == Book))
        {
            cancellation.ThrowIfCancellationRequested();
            Stream from = await part.OpenAsync(cancellation).ConfigureAwait(false);
            Stream to = await target.CreateEntry(part.FullName, CompressionLevel.Fastest).OpenAsync(cancellation).ConfigureAwait(false);
            await using (from.ConfigureAwait(false))
            await using (to.ConfigureAwait(false))
            {
                if (Sheet().Match(part.FullName) is { Success: true } sheet)
                {
                    int number = int.Parse(sheet.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                    frozen.Add(number, await CopySheetAsync(from, to, pages.GetValueOrDefault(number), cancellation).ConfigureAwait(false));
                }
                else if (part.FullName == Book)
                {
                    using var reader = new StreamReader(from, Encoding.UTF8);
                    await to.WriteAsync(Encoding.UTF8.GetBytes(WithTitles(await reader.ReadToEndAsync(cancellation).ConfigureAwait(false), frozen)), cancellation).ConfigureAwait(false);
                }
                else
                {
                    await from.CopyToAsync(to, cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The sheet with its paper; how many rows of it are frozen, empty where none are.</summary>
    private static async Task<string> CopySheetAsync(Stream from, Stream to, PrintedSheet? printed, CancellationToken cancellation)
    {
        byte[] buffer = new byte[2 * MostHead];
        int held = await from.ReadAtLeastAsync(buffer, MostHead, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        int root = buffer.AsSpan(0, held).IndexOf(Root);
        int content = root + buffer.AsSpan(root, held - root).IndexOf((byte)'>') + 1;
        string frozen = Frozen().Match(Encoding.UTF8.GetString(buffer, 0, held)).Groups[1].Value;
        await to.WriteAsync(buffer.AsMemory(0, content), cancellation).ConfigureAwait(false);
        await to.WriteAsync(Encoding.UTF8.GetBytes(printed is null ? Fit : ""), cancellation).ConfigureAwait(false);
        buffer.AsSpan(content, held - content).CopyTo(buffer);
        held -= content;
        while (true)
        {
            int more = await from.ReadAsync(buffer.AsMemory(held), cancellation).ConfigureAwait(false);
            held += more;
            if (more == 0)
            {
                break;
            }

            // The end of the sheet may lie across two reads.
            int whole = Math.Max(0, held - End.Length);
            await to.WriteAsync(buffer.AsMemory(0, whole), cancellation).ConfigureAwait(false);
            buffer.AsSpan(whole, held - whole).CopyTo(buffer);
            held -= whole;
        }

        int end = buffer.AsSpan(0, held).LastIndexOf(End);
        await to.WriteAsync(buffer.AsMemory(0, end), cancellation).ConfigureAwait(false);
        await to.WriteAsync(Encoding.UTF8.GetBytes(Paper(printed) + "</worksheet>"), cancellation).ConfigureAwait(false);
        return frozen;
    }

    private static string Paper(PrintedSheet? printed)
    {
        if (printed is null)
        {
            return Margins + Fitted + Footer;
        }

        var paper = new StringBuilder(Margins).Append(CultureInfo.InvariantCulture, $"<pageSetup paperSize=\"9\" scale=\"{printed.Scale}\" orientation=\"landscape\"/>").Append(Footer);
        if (printed.Breaks.Count > 0)
        {
            paper.Append(CultureInfo.InvariantCulture, $"<rowBreaks count=\"{printed.Breaks.Count}\" manualBreakCount=\"{printed.Breaks.Count}\">");
            foreach (int row in printed.Breaks)
            {
                paper.Append(CultureInfo.InvariantCulture, $"<brk id=\"{row}\" max=\"16383\" man=\"1\"/>");
            }

            paper.Append("</rowBreaks>");
        }

        return paper.ToString();
    }

    private static string WithTitles(string workbook, Dictionary<int, string> frozen)
    {
        const string Begin = "<definedNames>";
        const string Sheets = "</sheets>";
        var names = new StringBuilder();
        foreach ((int at, string name) in SheetName().Matches(workbook).Select(match => match.Groups[1].Value).Index())
        {
            if (frozen.GetValueOrDefault(at + 1) is { Length: > 0 } rows)
            {
                string quoted = Apostrophe().Replace(name, "''");
                names.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{quoted}'!$1:${rows}</definedName>");
            }
        }

        return names.Length == 0 ? workbook
            : workbook.Contains(Begin, StringComparison.Ordinal) ? workbook.Replace(Begin, Begin + names, StringComparison.Ordinal)
            : workbook.Replace(Sheets, $"{Sheets}{Begin}{names}</definedNames>", StringComparison.Ordinal);
    }

    [GeneratedRegex("^xl/worksheets/sheet([0-9]+)\\.xml$")]
    private static partial Regex Sheet();

    [GeneratedRegex("<pane [^>]*ySplit=\"([0-9]+)\"")]
    private static partial Regex Frozen();

    // However it is written in an attribute; within a name between apostrophes it stands twice.
    [GeneratedRegex("'|&apos;|&#39;|&#x27;")]
    private static partial Regex Apostrophe();

    [GeneratedRegex("<sheet name=\"([^\"]*)\"")]
    private static partial Regex SheetName();
}
