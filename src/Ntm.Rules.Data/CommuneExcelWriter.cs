using Ntm.Rules.Communes;
using Ntm.Rules.Data.Writing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Data;

/// <summary>
/// Ghi số liệu xã ra Excel. Commune records as a workbook (.xlsx) that <see cref="CommuneReader"/> reads back, in the columns and words of <see cref="CommuneCsvWriter"/>. Numbers are
/// numbers, save those of more than 15 digits, which a spreadsheet would round: they are text, as everything else is, and no text acts as a formula. A text of more than 32,767
/// characters, which no cell can hold, is cut.
/// </summary>
public static class CommuneExcelWriter
{
    private const int MostDigits = 15;

    private const double Width = 16;

    /// <summary>Writes one sheet with a row of headings and a row for each record.</summary>
    /// <param name="stream">Where it goes, from its position on; stays open.</param>
    /// <param name="communes">The records; read twice.</param>
    /// <param name="cancellation">Whether to stop; what was written is then no workbook.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static async Task WriteAsync(Stream stream, IReadOnlyCollection<CommuneRecord> communes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(communes);
        CommuneColumn[] columns = [.. CommuneColumns.Of(communes)];
        Spreadsheet workbook = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellation).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            StyleId bold = workbook.AddStyle(new Style { Font = new Font { Bold = true } });
            var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 1 };
            for (int column = 1; column <= columns.Length; column++)
            {
                options.Column(column).Width = Width;
            }

            await workbook.StartWorksheetAsync("communes", options, cancellation).ConfigureAwait(false);
            await workbook.AddHeaderRowAsync([.. columns.Select(column => InertText.Sheet(InertText.Cell(column.Heading)))], bold, cancellation).ConfigureAwait(false);
            foreach (CommuneRecord commune in communes)
            {
                await workbook.AddRowAsync(columns.Select(column => CellOf(column, commune)).ToArray(), cancellation).ConfigureAwait(false);
            }

            await workbook.FinishAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static DataCell CellOf(CommuneColumn column, CommuneRecord commune)
    {
        string written = column.Cell(commune);
        bool isNumber = column.Metric is not null && commune.Values.TryGetValue(column.Metric, out MetricValue value) && value.Kind == MetricValueKind.Number
            && written.Count(char.IsAsciiDigit) <= MostDigits;
        return written.Length == 0 ? default
            : isNumber ? new DataCell(commune.Values[column.Metric!].Number)
            : new DataCell(InertText.Sheet(InertText.Cell(written)));
    }
}
