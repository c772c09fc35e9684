using System.Collections.Immutable;
using Ntm.Rules.Reports.Tables;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Trang các xã sắp đạt. The communes that are near a level, nearest first.</summary>
internal static class NearSheet
{
    public static async Task WriteAsync(Spreadsheet book, WorkbookStyles styles, string name, ReportTable near, WorkbookWords words, CancellationToken cancellation)
    {
        int columns = near.Columns.Length;
        // The last column tells what is missing, in sentences.
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(columns)}{near.Rows.Length + 1}"),
        };
        for (int column = 1; column <= columns; column++)
        {
            sheet.Column(column).Width = column == columns ? 110 : column == 2 ? 26 : 13;
        }

        await book.StartWorksheetAsync(name, sheet, cancellation).ConfigureAwait(false);
        var row = new SheetRow(book, styles, columns);
        foreach (ReportColumn column in near.Columns)
        {
            row.Text(column.Heading.In(words.Language), styles.Heading);
        }

        await row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (ImmutableArray<ReportCell> cells in near.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ReportCell cell in cells)
            {
                row.Cell(cell, words.Language, styles.Wrapped);
            }

            await row.WriteAsync(cancellation).ConfigureAwait(false);
        }
    }
}
