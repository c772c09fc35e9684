using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports.Tables;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Trang tổng hợp. What the figures are of and by which law, what a reader must know of them, and the tables that offices print.</summary>
internal static class SummarySheet
{
    public static LocalizedText Title { get; } = new("Kết quả xây dựng nông thôn mới", "New rural development: results");

    public static async Task WriteAsync(
        Spreadsheet book, WorkbookStyles styles, string name, Report report, ReportLaw law, WorkbookWords words, CancellationToken cancellation)
    {
        ReportTable[] tables = [.. report.Tables.Where(table => table != ReportWorkbook.NearTable(report))];
        int columns = Math.Max(3, tables.Max(table => table.Columns.Length));
        var sheet = new WorksheetOptions();
        for (int column = 1; column <= columns; column++)
        {
            sheet.Column(column).Width = column switch { 1 => 42, 2 => 36, _ => 15 };
        }

        await book.StartWorksheetAsync(name, sheet, cancellation).ConfigureAwait(false);
        var row = new SheetRow(book, styles, columns);
        await row.Fit(Title.In(words.Language), styles.Title).WriteAsync(cancellation).ConfigureAwait(false);
        foreach (string warning in Loud(report, words))
        {
            await row.Text(warning, styles.Loud).WriteAsync(cancellation).ConfigureAwait(false);
        }

        await WriteRunAsync(row, styles, report, law, words, cancellation).ConfigureAwait(false);
        foreach (ReportTable table in tables)
        {
            await row.WriteAsync(cancellation).ConfigureAwait(false);
            await row.Text(table.Title.In(words.Language), styles.TableTitle).WriteAsync(cancellation).ConfigureAwait(false);
            await WriteTableAsync(row, styles, table, words.Language, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteRunAsync(SheetRow row, WorkbookStyles styles, Report report, ReportLaw law, WorkbookWords words, CancellationToken cancellation)
    {
        string day = report.Run.Options.AsOf?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? words.Say("ngày số liệu của từng xã", "the reporting date of each commune");
        await row.Fit(words.Say("Quy định có hiệu lực ngày", "Law in force on"), styles.Label).Fit(day).WriteAsync(cancellation).ConfigureAwait(false);
        await row.Fit(words.Say("Số xã", "Communes"), styles.Label).Count(report.Communes.Entries.Length).WriteAsync(cancellation).ConfigureAwait(false);
        string label = words.Say("Căn cứ", "Decisions");
        foreach ((LocalizedText title, LegalReference? legal) in law.Decisions)
        {
            await row.Fit(label, styles.Label).Text($"{title.In(words.Language)}: {words.Of(legal)}").WriteAsync(cancellation).ConfigureAwait(false);
            label = "";
        }

        await row.Fit(words.Say("Mã nhận dạng bộ quy định", "Hash of the rule book"), styles.Label).Fit(report.Book.ContentHash).WriteAsync(cancellation).ConfigureAwait(false);
        foreach (LocalizedText note in report.Notes)
        {
            await row.Text(note.In(words.Language), styles.Warning).WriteAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteTableAsync(SheetRow row, WorkbookStyles styles, ReportTable table, Language language, CancellationToken cancellation)
    {
        foreach (ReportColumn column in table.Columns)
        {
            row.Text(column.Heading.In(language), styles.Heading);
        }

        await row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (ImmutableArray<ReportCell> cells in table.Rows)
        {
            foreach (ReportCell cell in cells)
            {
                row.Cell(cell, language);
            }

            await row.WriteAsync(cancellation).ConfigureAwait(false);
        }

        if (table.Note is { } note)
        {
            await row.Text(note.In(language), styles.Note).WriteAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What makes the figures unfit for a decision.</summary>
    private static IEnumerable<string> Loud(Report report, WorkbookWords words)
    {
        if (report.Book.Overlays.Any(overlay => overlay.Nature is OverlayNature.WhatIf or OverlayNature.Illustrative))
        {
            yield return words.Say(
                "CÓ MỨC KHÔNG PHẢI QUY ĐỊNH (GIẢ ĐỊNH HOẶC MINH HỌA): KHÔNG DÙNG LÀM CĂN CỨ CÔNG NHẬN",
                "SOME FIGURES ARE NO LAW (WHAT-IF OR ILLUSTRATIVE): NOT TO BE USED FOR RECOGNITION");
        }

        int invented = 0;
        foreach (PortfolioEntry entry in report.Communes.Entries)
        {
            invented += entry.Nature == DataNature.Illustrative ? 1 : 0;
        }

        if (invented > 0)
        {
            yield return words.Say(
                $"SỐ LIỆU MINH HỌA: {invented} TRONG {report.Communes.Entries.Length} XÃ",
                $"ILLUSTRATIVE DATA: {invented} OF {report.Communes.Entries.Length} COMMUNES");
        }
    }
}
