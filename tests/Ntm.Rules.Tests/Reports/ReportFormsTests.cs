using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;

namespace Ntm.Rules.Tests.Reports;

/// <summary>One report in its several forms: approved texts, a schema that holds, and figures that are the same everywhere.</summary>
public sealed partial class ReportFormsTests
{
    private static readonly string Library = Path.Combine(Repository.Root, "src", "Ntm.Rules.Reports", "Page", "Assets", "echarts.min.js");

    private static readonly string Approved = Path.Combine(Repository.Root, "tests", "Ntm.Rules.Tests", "Reports", "Approved");

    [Theory]
    [InlineData(Language.Vietnamese, "lang-son-2019.vi.md")]
    [InlineData(Language.English, "lang-son-2019.en.md")]
    public async Task Markdown_LangSon_IsTheApprovedText(Language language, string file) => Approve(file, Markdown(await LangSonReport.Of(), language));

    [Fact]
    public async Task Json_OneDistrict_IsTheApprovedText() => Approve("dinh-lap-2019.json", Json(await LangSonReport.Of("Đình Lập")));

    [Fact]
    public async Task Json_LangSon_FitsItsSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "report.schema.json"));

        Assert.Empty(schema.Validate(Json(await LangSonReport.Of())));
        Assert.NotEmpty(schema.Validate(Json(await LangSonReport.Of("Đình Lập")).Replace("\"undetermined\": \"notMet\"", "\"undetermined\": \"maybe\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EveryForm_LangSon_HoldsThePublishedFigures()
    {
        Report report = await LangSonReport.Of();
        string markdown = Markdown(report, Language.Vietnamese);
        using var json = JsonDocument.Parse(Json(report));
        JsonElement[] tables = [.. json.RootElement.GetProperty("tables").EnumerateArray()];
        JsonElement Row(string table) => tables.First(known => known.GetProperty("id").GetString() == table).GetProperty("rows")[0];

        Assert.Contains("công nhận trong kỳ 13 xã, lũy kế 61/207 xã (29,5 %); đạt theo số liệu 61 xã; bình quân 11,54 tiêu chí/xã, tăng 1,5 so với kỳ trước.", markdown, StringComparison.Ordinal);
        Assert.Equal((61, 13), (Row("levels").GetProperty("recognised").GetInt32(), Row("levels").GetProperty("newlyRecognised").GetInt32()));
        Assert.Equal((11.54m, 1.5m), (Row("averages").GetProperty("average").GetDecimal(), Row("change").GetProperty("difference").GetDecimal()));
        Assert.Equal(207, json.RootElement.GetProperty("communes").GetArrayLength());
        Assert.Equal(61, json.RootElement.GetProperty("communes").EnumerateArray().Count(commune => commune.GetProperty("level").GetString() == "standard"));
    }

    [Fact]
    public async Task Answers_AskedTwice_AreTheSame()
    {
        Report report = await LangSonReport.Of("Đình Lập");

        Assert.Equal(10, report.Answers.Count());
        Assert.Equal(report.Answers.Select(answer => answer["standard"].Reason), report.Answers.Select(answer => answer["standard"].Reason));
        Assert.Equal(report.Communes.Entries.Select(entry => entry.Unit.Code), report.Answers.Select(answer => answer.Commune.Code));
    }

    [Fact]
    public async Task EveryForm_NoCommunes_IsWritten()
    {
        Report report = await LangSonReport.Of("Không có");

        Assert.Contains("0 xã", Markdown(report, Language.Vietnamese), StringComparison.Ordinal);
        Assert.Contains("\"communeCount\": 0", Json(report), StringComparison.Ordinal);
        Assert.Contains("</html>", Html(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryForm_HostileNames_AreText()
    {
        RuleBook book = RuleBook.Load(RuleSource.BuiltIn).BookOrThrow();
        string[] names = ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a\u202Eb\u0007", "[x](javascript:alert(1))", "=1+1"];
        var communes = new CommuneDatasetBuilder(book.Catalog);
        foreach ((int at, string name) in names.Index())
        {
            communes.Add(new CommuneRecord { Code = $"0000{at}", Name = name, District = name });
        }

        Report report = await Report.OfAsync(book, book.StartRun(new AssessmentOptions { AsOf = new DateOnly(2019, 12, 31) }), One(communes.Build()), new ReportOptions { By = ["district"] });

        string html = Html(report);
        Assert.DoesNotContain("alert(1)<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html + Markdown(report, Language.Vietnamese) + Json(report));
        Assert.Contains("\\[x\\](javascript\\:alert(1", Markdown(report, Language.Vietnamese), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Json(report), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Json(report));
        Assert.Equal(names, json.RootElement.GetProperty("communes").EnumerateArray().Select(commune => commune.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task HtmlPage_LangSon_NeedsNothingBesideIt()
    {
        string html = Html(await LangSonReport.Of());

        Assert.Empty(Outside().Matches(html).Select(match => match.Value));
        Assert.Contains("default-src 'none'; script-src 'sha256-", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 100_000, 1_000_000);
    }

    [Fact]
    public void ChartLibrary_AsShipped_IsTheFileThatItsPublisherGives()
    {
        byte[] file = File.ReadAllBytes(Library);

        // echarts 6.1.0, dist/echarts.min.js of the npm package.
        Assert.Equal("b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
    }

    // Whatever a browser would fetch: sources and links of elements, imports and urls of styles.
    [GeneratedRegex("""<(?:script|img|iframe|link|source|video)\b[^>]*\b(?:src|href)="(?!data:)[^"#]|@import|url\((?!data:|#)[^)]""")]
    private static partial Regex Outside();

    private static string Markdown(Report report, Language language) => Written(stream => ReportMarkdown.Write(report, stream, language));

    private static string Json(Report report) => Written(stream => ReportJson.Write(report, stream));

    /// <summary>The page without the chart library, which has words of HTML in it and is held to its hash.</summary>
    private static string Html(Report report) => Written(stream => HtmlPage.Write(report, stream, Language.Vietnamese)).Replace(File.ReadAllText(Library), "", StringComparison.Ordinal);

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async IAsyncEnumerable<CommuneDataset> One(CommuneDataset communes)
    {
        await Task.CompletedTask;
        yield return communes;
    }

    /// <summary>Compares with the file, or writes it where <c>NTM_WRITE_APPROVED=1</c> asks for that. The hash of the book changes with every change of the law and stands for itself.</summary>
    private static void Approve(string file, string text)
    {
        text = Hash().Replace(text, "HASH");
        string path = Path.Combine(Approved, file);
        if (Environment.GetEnvironmentVariable("NTM_WRITE_APPROVED") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
