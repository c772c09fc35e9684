using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Workbook;
using Ntm.Rules.Tests.Samples;

namespace Ntm.Rules.Tests.Reports;

/// <summary>The workbook of the sample of Lạng Sơn, read back.</summary>
public sealed class WorkbookTests
{
    private const string LevelForm = "Biểu đạt chuẩn nông thôn mới";

    private static readonly Lazy<Task<Report>> Sample = new(() => MakeReport());
    private static readonly Lazy<Task<Report>> District = new(() => MakeReport(entry => entry.District == "Bình Gia"));
    private static readonly Lazy<Task<WorkbookReading>> Vietnamese = new(async () => await WorkbookReading.Of(await Sample.Value, Language.Vietnamese));

    [Fact]
    public async Task WriteAsync_LangSon_IsValidOpenXml() => await IsValid(await Sample.Value, Language.Vietnamese);

    [Fact]
    public async Task WriteAsync_OneDistrictInEnglish_IsValidOpenXml() => await IsValid(await District.Value, Language.English);

    [Fact]
    public async Task WriteAsync_LangSon_HasASheetForEachPart()
    {
        WorkbookReading vietnamese = await Vietnamese.Value;
        WorkbookReading english = await WorkbookReading.Of(await District.Value, Language.English);

        Assert.Equal(["Tổng hợp", "Danh sách xã", "Sắp đạt", LevelForm], vietnamese.Names.Take(4));
        Assert.Equal(["Summary", "Communes", "Near", "Form new rural standard"], english.Names.Take(4));
        Assert.Contains("Met", english["Communes"].Rows[1]);
        Assert.All(english["Form new rural standard"].Rows.Skip(1), row => Assert.Contains(row[8], (string[])["Met", "Not met", "Not applicable", "Undetermined"]));
    }

    [Fact]
    public async Task WriteAsync_LangSon_HoldsThePublishedFiguresAsNumbers()
    {
        SheetReading summary = (await Vietnamese.Value)["Tổng hợp"];

        Assert.Superset(new HashSet<decimal> { 207, 61, 13, 11.54m, 1.5m, 29.5m }, summary.Numbers.Keys.ToHashSet());
        Assert.Equal(("0", "0.00", "0.0"), (summary.Numbers[61m], summary.Numbers[11.54m], summary.Numbers[1.5m]));
        Assert.Contains(summary.Rows, row => row.FirstOrDefault() == "CÓ MỨC KHÔNG PHẢI QUY ĐỊNH (GIẢ ĐỊNH HOẶC MINH HỌA): KHÔNG DÙNG LÀM CĂN CỨ CÔNG NHẬN");
        Assert.Contains(summary.Rows, row => row.Length > 1 && row[1].Contains("1980/QĐ-TTg (17/10/2016)", StringComparison.Ordinal));
        Assert.Contains(summary.Rows, row => row.Length > 1 && row[1] == "31/12/2019");
        Assert.Contains(summary.Rows, row => row.Length > 1 && row[1] == SampleFile.WithOverlay.BookOrThrow().ContentHash);
        Assert.DoesNotContain(summary.Rows, row => row.Any(cell => cell.Contains("sắp đạt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WriteAsync_LangSon_ListsEachCommuneWithItsCriteria()
    {
        SheetReading list = (await Vietnamese.Value)["Danh sách xã"];

        Assert.Equal(208, list.Rows.Count);
        Assert.Equal(8 + 19, list.Rows[0].Length);
        Assert.StartsWith("1. ", list.Rows[0][8], StringComparison.Ordinal);
        Assert.Equal(2389, list.Rows.Skip(1).Sum(row => int.Parse(row[7], CultureInfo.InvariantCulture)));
        Assert.Equal(2389, list.Rows.Skip(1).Sum(row => row.Skip(8).Count(cell => cell is "Đạt" or "Không xét")));
        Assert.Equal("A1:AA208", list.AutoFilter);
        Assert.Equal(1, list.FrozenRows);
    }

    [Fact]
    public async Task WriteAsync_LangSon_FormHasARowForEachCommuneAndIndicator()
    {
        Report report = await Sample.Value;
        SheetReading form = (await Vietnamese.Value)[LevelForm];
        int indicators = report.Communes.Entries[0].At("standard")!.Indicators.Length;

        Assert.Equal(49, indicators);
        Assert.Equal(1 + 207 * indicators, form.Rows.Count);
        Assert.Equal($"A1:N{1 + 207 * indicators}", form.AutoFilter);
        Assert.Equal($"L2:L{1 + 207 * indicators}", form.ValidatedCells);
        Assert.Equal("\"Đạt,Chưa đạt,Không xét\"", form.ValidatedValues);
        Assert.Equal(1, form.FrozenRows);
        Assert.All(form.Rows, row => Assert.Equal(14, row.Length));
        Assert.All(form.Rows.Skip(1), row => Assert.Equal("", row[11]));
        Assert.All(form.Rows.Skip(1), row => Assert.All((int[])[0, 1, 2, 3, 4, 5, 6, 7, 8, 12], at => Assert.NotEqual("", row[at])));
        Assert.Contains(form.Rows, row => row[12].StartsWith("không phải quy định", StringComparison.Ordinal));
        Assert.Contains(form.Rows, row => row[8] == "Chưa đạt" && row[9].StartsWith("Còn thiếu: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanASheetHolds_GoesOnOnTheNext()
    {
        Report report = await District.Value;
        int rows = report.Communes.Entries.Length * 49;
        WorkbookReading book = await WorkbookReading.Of(report, Language.Vietnamese, 501);
        SheetReading second = book["Biểu đạt chuẩn nông thôn mớ (2)"];

        Assert.InRange(rows, 501, 1000);
        Assert.Equal(501, book[LevelForm].Rows.Count);
        Assert.Equal(1 + rows - 500, second.Rows.Count);
        Assert.Equal(book[LevelForm].Rows[0], second.Rows[0]);
        Assert.Equal($"L2:L{1 + rows - 500}", second.ValidatedCells);
    }

    [Fact]
    public async Task WriteAsync_NoCommunes_IsValidAndHasNoForm()
    {
        Report report = await Report.OfAsync(RuleBook.BuiltIn, Run(RuleBook.BuiltIn, 2019), Rows());
        WorkbookReading book = await WorkbookReading.Of(report, Language.Vietnamese);

        await IsValid(report, Language.Vietnamese);
        Assert.Equal(["Tổng hợp", "Danh sách xã"], book.Names);
        Assert.Single(book["Danh sách xã"].Rows);
        Assert.Contains(0m, book["Tổng hợp"].Numbers.Keys);
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0")]
    [InlineData("a\u0001b\u001Bc\nd\uFFFE", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD")]
    [InlineData("<b>&amp;</b>]]>\"", "<b>&amp;</b>]]>\"")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    public async Task WriteAsync_HostileName_IsText(string name, string shown)
    {
        var commune = new CommuneRecord
        {
            Code = name,
            Name = name,
            District = name,
            Province = name,
            ReportingDate = new DateOnly(2019, 12, 31),
            Recognitions = [new RecognitionFact("standard", Decision: name)],
            Declared = [new DeclaredOutcome("1", DeclaredAnswer.Met, name), new DeclaredOutcome("advanced:1", DeclaredAnswer.NotMet)],
        };
        WorkbookReading book = await WorkbookReading.Of(
            await Report.OfAsync(RuleBook.BuiltIn, Run(RuleBook.BuiltIn, 2019), Rows(commune), new ReportOptions { By = ["district"], Near = 19 }), Language.Vietnamese);

        Assert.False(book.HasFormulas);
        Assert.Equal([shown, shown, shown, shown], book["Danh sách xã"].Rows[1].Take(4));
        Assert.Contains(shown, book["Danh sách xã"].Rows[1][6], StringComparison.Ordinal);
        Assert.All(book[LevelForm].Rows.Skip(1), row => Assert.Equal((shown, shown), (row[0], row[1])));
        Assert.Equal($"Đạt (tiêu chí 1, {shown})", book[LevelForm].Rows[1][10]);
        Assert.Contains(book["Tổng hợp"].Rows, row => row.FirstOrDefault() == shown);
    }

    [Fact]
    public void Of_TextThatNoCellCanHold_IsCutOrReplaced()
    {
        string cut = CellText.Of(new string('a', 40_000));

        Assert.Equal((32_767, '…'), (cut.Length, cut[^1]));
        Assert.Equal(32_767, CellText.Of(new string('a', 32_767)).Length);
        Assert.Equal("\uFFFDx", CellText.Of("\uD800x"));
        Assert.DoesNotContain(CellText.Of(new string('a', 32_765) + string.Concat(Enumerable.Repeat("😀", 9))), char.IsSurrogate);
    }

    [Fact]
    public void Take_NamesThatNoSheetCanHave_AreMadeFitAndUnlike()
    {
        var names = new SheetNames();

        Assert.Equal(["a-b-c", "A-B-C (2)", "-", new string('x', 31), new string('x', 27) + " (2)"],
            new[] { "'a/b:c'", "A[B]C".Replace(']', '*').Replace('[', '?'), "''", new string('x', 40), new string('x', 40) }.Select(names.Take));
    }

    [Fact]
    public async Task WriteAsync_Cancelled_Stops()
    {
        Report report = await Sample.Value;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportWorkbook.WriteAsync(report, new MemoryStream(), Language.Vietnamese, new CancellationToken(true)));
    }

    private static AssessmentRun Run(RuleBook book, int year) => book.StartRun(new DateOnly(year, 12, 31));

    private static async IAsyncEnumerable<CommuneDataset> Rows(params CommuneRecord[] communes)
    {
        await Task.CompletedTask;
        var rows = new CommuneDatasetBuilder(RuleBook.BuiltIn.Catalog);
        foreach (CommuneRecord commune in communes)
        {
            rows.Add(commune);
        }

        yield return rows.Build();
    }

    private static async Task IsValid(Report report, Language language)
    {
        using var stream = new MemoryStream();
        await ReportWorkbook.WriteAsync(report, stream, language);

        Assert.True(stream.CanWrite);
        stream.Position = 0;
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Description}"));
    }

    private static async Task<Report> MakeReport(Func<PortfolioEntry, bool>? where = null)
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        var options = new ReportOptions
        {
            By = ["district"],
            Near = 2,
            Where = where,
            Previous = Portfolio.Of(book.Catalog, Run(book, 2018).Assess(await SampleFile.Read("lang-son-2018.csv"))),
            Targets = book.LoadTargets(RuleSource.File(SampleFile.Path("lang-son-2020.targets.json"))).Targets,
        };
        return await Report.OfAsync(book, Run(book, 2019), new CommuneReader(book.Catalog).Open(SampleFile.Path("lang-son-2019.csv")), options);
    }
}
