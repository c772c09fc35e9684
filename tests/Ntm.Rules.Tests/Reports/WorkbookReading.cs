using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Workbook;

namespace Ntm.Rules.Tests.Reports;

/// <summary>A workbook written and read back, after nothing was found wrong with it.</summary>
internal sealed class WorkbookReading
{
    private readonly Dictionary<string, SheetReading> _sheets = [];

    private WorkbookReading(SpreadsheetDocument document)
    {
        WorkbookPart workbook = document.WorkbookPart!;
        foreach (Sheet sheet in workbook.Workbook.Sheets!.Elements<Sheet>())
        {
            Worksheet content = ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet;
            Names.Add(sheet.Name!);
            _sheets.Add(sheet.Name!, new SheetReading(content, workbook.WorkbookStylesPart!.Stylesheet));
            HasFormulas |= content.Descendants<CellFormula>().Any();
        }
    }

    public List<string> Names { get; } = [];

    public bool HasFormulas { get; }

    public SheetReading this[string name] => _sheets[name];

    public static async Task<WorkbookReading> Of(Report report, Language language, int mostRows = 1_048_576)
    {
        using var stream = new MemoryStream();
        await ReportWorkbook.WriteAsync(report, stream, language, mostRows, CancellationToken.None);
        stream.Position = 0;
        using var document = SpreadsheetDocument.Open(stream, false);
        return new WorkbookReading(document);
    }
}

/// <summary>A sheet: texts of all cells, and its numbers with their formats.</summary>
internal sealed class SheetReading
{
    public SheetReading(Worksheet content, Stylesheet styles)
    {
        CellFormat[] formats = [.. styles.CellFormats!.Elements<CellFormat>()];
        Dictionary<uint, string> codes = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? []).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        foreach (Row row in content.GetFirstChild<SheetData>()!.Elements<Row>())
        {
            Rows.Add([.. row.Elements<Cell>().Select(Text)]);
            foreach (Cell cell in row.Elements<Cell>().Where(cell => cell.DataType is null || cell.DataType.Value == CellValues.Number).Where(cell => cell.CellValue is not null))
            {
                uint format = formats[(int)(cell.StyleIndex?.Value ?? 0)].NumberFormatId!.Value;
                Numbers.TryAdd(decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture), codes.GetValueOrDefault(format, format switch { 1 => "0", 2 => "0.00", _ => "" }));
            }
        }

        AutoFilter = content.GetFirstChild<AutoFilter>()?.Reference?.Value;
        FrozenRows = (int)(content.GetFirstChild<SheetViews>()?.GetFirstChild<SheetView>()?.GetFirstChild<Pane>()?.VerticalSplit?.Value ?? 0);
        DataValidation? validation = content.GetFirstChild<DataValidations>()?.GetFirstChild<DataValidation>();
        ValidatedCells = validation?.SequenceOfReferences?.InnerText;
        ValidatedValues = validation?.Formula1?.Text;
    }

    public List<string[]> Rows { get; } = [];

    public Dictionary<decimal, string> Numbers { get; } = [];

    public string? AutoFilter { get; }

    public int FrozenRows { get; }

    public string? ValidatedCells { get; }

    public string? ValidatedValues { get; }

    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
