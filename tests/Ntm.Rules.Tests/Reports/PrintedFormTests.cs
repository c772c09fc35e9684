using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ntm.Rules.Communes;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Workbook;

namespace Ntm.Rules.Tests.Reports;

/// <summary>The forms of more communes than a workbook has sheets for: one below the other, each on pages of its own.</summary>
public sealed class PrintedFormTests
{
    private const int Usual = 1_048_576;

    [Fact]
    public async Task WriteAsync_Province_BeginsAPageWithEachForm()
    {
        using var written = await Written(await LangSonReport.Of(), Usual);
        using var document = SpreadsheetDocument.Open(written, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri}: {fault.Description}"));

        (string name, Worksheet sheet) = Printed(document)[0];
        int[] forms = Forms(sheet);
        Assert.Equal("In biểu đạt chuẩn nông thôn mới", name);
        Assert.Equal(207, forms.Length);
        Assert.Equal(2, forms[0]);
        Break[] breaks = [.. sheet.GetFirstChild<RowBreaks>()!.Elements<Break>()];
        Assert.Equal(forms.Skip(1).Select(row => (uint)row - 1), breaks.Select(one => one.Id!.Value));
        Assert.All(breaks, one => Assert.True(one.ManualPageBreak!.Value));
    }

    [Fact]
    public async Task WriteAsync_Province_IsPrintedOnA4WithTheHeadingOnEveryPage()
    {
        using var written = await Written(await LangSonReport.Of(), Usual);
        using var document = SpreadsheetDocument.Open(written, isEditable: false);
        string[] titles = [.. document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Text)];
        foreach ((string name, Worksheet sheet) in Printed(document))
        {
            PageSetup page = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, OrientationValues.Landscape), (page.PaperSize!.Value, page.Orientation!.Value));
            // Programs pass over page breaks where a sheet is to fit.
            Assert.Null(sheet.SheetProperties?.PageSetupProperties?.FitToPage);
            double inches = sheet.GetFirstChild<Columns>()!.Elements<Column>().Sum(column => (column.Max!.Value - column.Min!.Value + 1) * column.Width!.Value) * 7 / 96;
            Assert.InRange(inches * page.Scale!.Value / 100, 9, 297 / 25.4 - 0.8);
            Assert.Contains($"'{name}'!$1:$1", titles);
            Assert.Equal("Tiêu chí", sheet.Descendants<Row>().First().Elements<Cell>().First().InnerText);
        }

        // Sheets without forms have the paper as well.
        Worksheet communes = SheetsOf(document).Single(sheet => sheet.Name == "Danh sách xã").Sheet;
        Assert.Equal((9u, 1u), (communes.GetFirstChild<PageSetup>()!.PaperSize!.Value, communes.GetFirstChild<PageSetup>()!.FitToWidth!.Value));
        Assert.True(communes.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
    }

    [Fact]
    public async Task WriteAsync_SheetThatIsFull_GoesOnInAFurtherOneWithWholeForms()
    {
        using var written = await Written(await LangSonReport.Of(), 4_000);
        using var document = SpreadsheetDocument.Open(written, isEditable: false);
        (string Name, Worksheet Sheet)[] sheets = [.. Printed(document).Where(sheet => sheet.Name.Contains("đạt chuẩn", StringComparison.Ordinal))];

        Assert.InRange(sheets.Length, 4, 6);
        Assert.Equal(207, sheets.Sum(sheet => Forms(sheet.Sheet).Length));
        foreach ((_, Worksheet sheet) in sheets)
        {
            Assert.InRange(sheet.Descendants<Row>().Count(), 10, 4_000);
            Assert.Equal(2, Forms(sheet)[0]);
            Assert.Equal("Người thẩm định (ký, ghi rõ họ tên):", sheet.Descendants<Row>().Last().InnerText);
            Assert.Equal(Forms(sheet).Length - 1, sheet.GetFirstChild<RowBreaks>()!.Elements<Break>().Count());
        }
    }

    /// <summary>A sheet can have 1,026 page breaks.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WriteAsync_MoreThanAThousandCommunes_HasFormsWhereTheyAreAskedFor(bool areAskedFor)
    {
        using var written = await Written(await Of(1_203, new ReportOptions { AllForms = areAskedFor }), Usual);
        using var document = SpreadsheetDocument.Open(written, isEditable: false);
        (string Name, Worksheet Sheet)[] sheets = [.. Printed(document).Where(sheet => sheet.Name.StartsWith("In biểu đạt chuẩn", StringComparison.Ordinal))];

        Assert.Equal(areAskedFor ? [1_000, 203] : [], sheets.Select(sheet => Forms(sheet.Sheet).Length));
        Assert.All(sheets, sheet => Assert.Equal(Forms(sheet.Sheet).Skip(1).Select(row => (uint)row - 1), sheet.Sheet.GetFirstChild<RowBreaks>()!.Elements<Break>().Select(one => one.Id!.Value)));
    }

    private static async Task<Report> Of(int communes, ReportOptions options) =>
        await Report.OfAsync(RuleBook.BuiltIn, RuleBook.BuiltIn.StartRun(new DateOnly(2019, 12, 31)), Communes(communes), options);

    private static async IAsyncEnumerable<CommuneDataset> Communes(int count)
    {
        var builder = new CommuneDatasetBuilder(RuleBook.BuiltIn.Catalog);
        for (int number = 0; number < count; number++)
        {
            builder.Add(new CommuneRecord { Code = $"{number:00000}", Province = "20", ReportingDate = new DateOnly(2019, 12, 31) });
        }

        await Task.CompletedTask;
        yield return builder.Build();
    }

    private static async Task<MemoryStream> Written(Report report, int mostRows)
    {
        var stream = new MemoryStream();
        await ReportWorkbook.WriteAsync(report, stream, Language.Vietnamese, mostRows, CancellationToken.None);
        stream.Position = 0;
        return stream;
    }

    private static (string Name, Worksheet Sheet)[] Printed(SpreadsheetDocument document) =>
        [.. SheetsOf(document).Where(sheet => sheet.Name.StartsWith("In biểu", StringComparison.Ordinal))];

    private static IEnumerable<(string Name, Worksheet Sheet)> SheetsOf(SpreadsheetDocument document) => document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
        .Select(sheet => (sheet.Name!.Value!, ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!));

    /// <summary>Numbers of the rows in which forms begin.</summary>
    private static int[] Forms(Worksheet sheet) => [.. sheet.Descendants<Row>().Index()
        .Where(row => row.Item.FirstChild?.InnerText.StartsWith("BIỂU THẨM ĐỊNH", StringComparison.Ordinal) == true).Select(row => row.Index + 1)];
}
