using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ntm.Rules.Communes;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Workbook;
using Ntm.Rules.Tests.Samples;

namespace Ntm.Rules.Tests.Reports;

/// <summary>The forms of single communes: what stands in them, and that they come out of a printer as forms.</summary>
public sealed class FormSheetTests
{
    [Fact]
    public async Task WriteAsync_District_HasASheetForEachCommuneAndLevel()
    {
        byte[] workbook = await Written(await LangSonReport.Of("Hữu Lũng"), Language.Vietnamese);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        string[] names = [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri}: {fault.Description}"));
        Assert.Equal(25, names.Count(name => name.StartsWith("06", StringComparison.Ordinal)));
        Assert.Equal(25, names.Count(name => name.StartsWith("cấp 3 06", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.Vietnamese, "\"Đạt,Chưa đạt,Không xét\"", "Người thẩm định (ký, ghi rõ họ tên):")]
    [InlineData(Language.English, "\"Met,Not met,Not applicable\"", "Appraiser (signature and full name):")]
    public async Task WriteAsync_Commune_GivesAFormToPrintFillAndSign(Language language, string answers, string foot)
    {
        byte[] workbook = await Written(await LangSonReport.Of("Hữu Lũng"), language);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Worksheet form = Sheet(document, "06388 Hữu Liên");
        string[][] rows = Rows(form);
        int heading = Array.FindIndex(rows, row => row.Length == 12);

        Assert.Equal(foot, rows[^1].Single());
        Assert.Equal(1 + 19 + 49, rows.Skip(heading).Count(row => row.Length == 12 && row[0].Length > 0));
        Assert.Equal(answers, form.Descendants<DataValidation>().Single().Formula1!.Text);
        Assert.StartsWith($"I{heading + 2}:I", form.Descendants<DataValidation>().Single().SequenceOfReferences!.InnerText, StringComparison.Ordinal);
        PageSetup page = form.GetFirstChild<PageSetup>()!;
        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
        DefinedName title = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single(name => name.Name == "_xlnm.Print_Titles" && name.Text.StartsWith("'06388 ", StringComparison.Ordinal));
        Assert.Equal($"'06388 Hữu Liên'!$1:${heading + 1}", title.Text);
        Assert.Contains(form.Descendants<Row>(), row => row.Height?.Value > 15);
    }

    [Fact]
    public async Task WriteAsync_WhatIsDeclaredProvenAndMissing_StandsInTheForm()
    {
        var commune = new CommuneRecord
        {
            Code = "00001",
            Name = "Một",
            Province = "20",
            ReportingDate = new DateOnly(2019, 12, 31),
            Values = new Dictionary<string, MetricValue> { ["safe_power_households_pct"] = 93.5m },
            Evidence = new Dictionary<string, string> { ["safe_power_households_pct"] = "BC 12/UBND", ["safe_power_households"] = "Sổ hộ" },
            Declared = [new DeclaredOutcome("4.2", DeclaredAnswer.Met, "UBND xã"), new DeclaredOutcome("7", DeclaredAnswer.NotApplicable)],
        };
        byte[] workbook = await Written(await Of(commune), Language.Vietnamese);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        string[][] rows = Rows(Sheet(document, "00001 Một"));

        string[] power = rows.Single(row => row.ElementAtOrDefault(1) == "4.2");
        Assert.Equal(["93,5 %", "Chưa đạt", "Còn thiếu: 1,5 %", "Đạt (UBND xã)", ""], power[4..9]);
        Assert.Equal("BC 12/UBND; Sổ hộ", power[10]);
        string[] income = rows.Single(row => row.ElementAtOrDefault(1) == "10.1");
        Assert.Equal(["", "Chưa đủ căn cứ"], income[4..6]);
        Assert.NotEmpty(income[6]);
        Assert.Equal("Không xét (tiêu chí 7)", rows.Single(row => row.ElementAtOrDefault(0) == "7" && row[1].Length == 0)[7]);
    }

    /// <summary>A name with what XML and names of ranges give a meaning.</summary>
    [Fact]
    public async Task WriteAsync_QuotedName_IsNamedRightWhereHeadingsRepeat()
    {
        byte[] workbook = await Written(await Of(new CommuneRecord { Code = "1", Name = "A'B\"<&>", ReportingDate = new DateOnly(2019, 12, 31), Province = "20" }), Language.English);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description));
        string sheet = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(known => known.Name!.Value!).First(name => name.StartsWith("1 A", StringComparison.Ordinal));
        Assert.Contains(document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>(), name => name.Text.StartsWith($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:$", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_ManyCommunes_HaveNoSheetsOfTheirOwn()
    {
        byte[] workbook = await Written(await LangSonReport.Of(), Language.Vietnamese);
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using Stream part = archive.GetEntry("xl/workbook.xml")!.Open();

        Assert.InRange(XDocument.Load(part).Descendants().Count(element => element.Name.LocalName == "sheet"), 3, 8);
    }

    private static async Task<Report> Of(CommuneRecord commune)
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        return await Report.OfAsync(book, book.StartRun(new DateOnly(2019, 12, 31)), One(new CommuneDatasetBuilder(book.Catalog), commune));
    }

    private static async IAsyncEnumerable<CommuneDataset> One(CommuneDatasetBuilder builder, CommuneRecord commune)
    {
        builder.Add(commune);
        await Task.CompletedTask;
        yield return builder.Build();
    }

    private static async Task<byte[]> Written(Report report, Language language)
    {
        using var stream = new MemoryStream();
        await ReportWorkbook.WriteAsync(report, stream, language);
        return stream.ToArray();
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        string id = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name!.Value == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static string[][] Rows(Worksheet sheet) =>
        [.. sheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? "").ToArray())];
}
