using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Reports.Tables;
using SpreadCheetah;
using SpreadCheetah.Metadata;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Sổ tính báo cáo. A report as one Excel workbook: the offices' tables with numbers as numbers, the list of communes with the outcome of each criterion, the communes that are near, and for each
/// level whose criteria are known the form on which an office appraises them (biểu thẩm định), a row for each commune and indicator; with forms to be printed and signed as well: for few communes a sheet each, for more
/// one below the other (<see cref="ReportOptions.AllForms"/>).
/// </summary>
/// <remarks>Written from front to back; what it needs in memory does not grow with the number of communes once they are many. Texts from data are always text, never formulas.</remarks>
public static class ReportWorkbook
{
    /// <summary>Rows that a sheet can have.</summary>
    private const int MostRows = 1_048_576;

    // More sheets than these nobody finds his way in.
    private const int MostSheets = 60;

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">Takes an .xlsx file; needs not be seekable; left open.</param>
    /// <param name="language">The language of sheets, headings and sentences.</param>
    /// <param name="cancellation">Asks to stop, between communes; what is written by then is no workbook.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static Task WriteAsync(Report report, Stream output, Language language, CancellationToken cancellation = default) =>
        WriteAsync(report, output, language, MostRows, cancellation);

    /// <summary>As above, with so many rows at most on a sheet of forms, heading included.</summary>
    internal static async Task WriteAsync(Report report, Stream output, Language language, int mostRows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        int communes = report.Communes.Entries.Length;
        if (communes > FormSheets.MostOnSheet && !report.Options.AllForms)
        {
            await WriteAsync(report, output, language, mostRows, pages: null, cancellation).ConfigureAwait(false);
            return;
        }

        Stream written = communes > FormSheets.MostOnSheet
            ? new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose)
            : new MemoryStream();
        await using (written.ConfigureAwait(false))
        {
            Dictionary<int, PrintedSheet> pages = [];
            await WriteAsync(report, written, language, mostRows, pages, cancellation).ConfigureAwait(false);
            written.Position = 0;
            await PrintSetup.CopyAsync(written, output, pages, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(Report report, Stream output, Language language, int mostRows, Dictionary<int, PrintedSheet>? pages, CancellationToken cancellation)
    {
        var words = new WorkbookWords(language);
        var options = new SpreadCheetahOptions { DocumentProperties = new DocumentProperties { Title = SummarySheet.Title.In(language) } };
        Spreadsheet book = await Spreadsheet.CreateNewAsync(output, options, cancellation).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var styles = new WorkbookStyles(book);
            var names = new SheetNames();
            var law = ReportLaw.Of(report, cancellation);
            await SummarySheet.WriteAsync(book, styles, names.Take(words.Say("Tổng hợp", "Summary")), report, law, words, cancellation).ConfigureAwait(false);
            await CommuneSheet.WriteAsync(book, styles, names.Take(words.Say("Danh sách xã", "Communes")), report, words, cancellation).ConfigureAwait(false);
            if (NearTable(report) is { } near)
            {
                await NearSheet.WriteAsync(book, styles, names.Take(words.Say("Sắp đạt", "Near")), near, words, cancellation).ConfigureAwait(false);
            }

            var form = new AppraisalForm(book, styles, names, report, words, mostRows - 1);
            foreach (Level level in report.Book.Catalog.Levels)
            {
                await form.WriteAsync(level, law.Rows(level.Id), cancellation).ConfigureAwait(false);
            }

            if (pages is not null)
            {
                var forms = new FormSheets(book, styles, names, report, words, mostRows);
                await (report.Communes.Entries.Length > MostSheets ? forms.WriteByLevelAsync(pages, cancellation) : forms.WriteEachAsync(cancellation)).ConfigureAwait(false);
            }

            await book.FinishAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The table of the communes that are near, which is the last; null where none was asked for.</summary>
    internal static ReportTable? NearTable(Report report) => report.Near is null ? null : report.Tables[^1];
}
