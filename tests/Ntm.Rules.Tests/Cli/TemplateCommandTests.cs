using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Data;

namespace Ntm.Rules.Tests.Cli;

/// <summary>The form of a set for the communes of a province: with all that is asked of them, and read back as it was filled.</summary>
public sealed class TemplateCommandTests
{
    private const string Standard = "national/2021-2025/standard";

    private static readonly Catalog Law = RuleBook.BuiltIn.Catalog;

    [Theory]
    [InlineData("36", "national/2021-2025/model", "2022-12-31")]
    [InlineData("Bình Phước", Standard, "2022-12-31")]
    [InlineData("Hồ Chí Minh", "national/2021-2025/advanced", "2024-12-31")]
    public async Task Template_OfAProvince_AsksForAllThatItsRulesAskForAndIsReadBack(string province, string set, string day)
    {
        string file = Form();
        ToolRun made = await ToolRun.Of("template", set, "--province", province, "--out", file, "--as-of", day);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        byte[] bytes = await File.ReadAllBytesAsync(file);
        using var form = new MemoryStream();
        form.Write(bytes);
        string code = Law.FindProvince(province, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Id;
        string[] ids = TemplateFilling.Columns(form, Law);
        string[] lines = Filled(ids, code, day);
        TemplateFilling.Fill(form, Law, lines);
        await File.WriteAllBytesAsync(file, form.ToArray());
        string csv = ToolRun.Write("filled.csv", string.Join('\n', lines) + "\n");

        ToolRun sheet = await ToolRun.Of("assess", file, "--as-of", day, "--set", set, "--format", "json");
        ToolRun text = await ToolRun.Of("assess", csv, "--as-of", day, "--set", set, "--format", "json");
        Assert.Equal((0, text.Output), (sheet.ExitCode, sheet.Output));

        CommuneRecord commune = Assert.Single((await Reading.AllAsync(new CommuneReader(Law).Open(file))).Rows);
        AssessmentRun run = RuleBook.BuiltIn.StartRun(new Ntm.Rules.Evaluation.AssessmentOptions { AsOf = commune.ReportingDate, Set = set });
        Assert.Contains(run.LawFor(commune).Single(law => law.Set.Id == set).Overlays, overlay => overlay.StartsWith($"provinces/{code}-", StringComparison.Ordinal));
        SetAssessment answer = run.Assess(commune).Sets.Single(one => one.CriteriaSet!.Id == set);
        Assert.Empty(answer.Deciding.Metrics);
    }

    /// <summary>A rule of a province for some of its communes alone: they may be among those that fill the form.</summary>
    [Fact]
    public async Task Template_RuleOfSomeCommunesOfAProvince_HasItsColumnInTheFormOfThatProvinceOnly()
    {
        string rules = ToolRun.Write("some.json", """
            {
              "kind": "overlay", "format": 1, "id": "provinces/20-lang-son/some", "nature": "provincial",
              "title": { "vi": "Thử", "en": "A test" }, "legal": { "document": "1/QĐ-UBND", "issuer": "UBND tỉnh", "date": "2023-01-01" },
              "effective": { "from": "2023-01-01" }, "scope": [{ "province": "20", "extreme_difficulty": true }], "verification": "unverified",
              "changes": {
                "national/2021-2025/standard#19.9": {
                  "added": true, "criterion": "19", "name": { "vi": "Thử", "en": "A test" }, "requirement": { "attested": "burial_by_rule_and_plan" }
                }
              }
            }
            """);
        foreach ((string[] options, bool isAsked) in new (string[], bool)[] { (["--province", "20"], true), (["--province", "36"], false), ([], false), (["--province", "20", "--as-of", "2022-12-31"], false) })
        {
            string file = Form();
            ToolRun run = await ToolRun.Of(["template", Standard, "--rules", rules, "--out", file, .. options]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            using FileStream form = File.OpenRead(file);
            Assert.Equal(isAsked, TemplateFilling.Columns(form, Law).Contains("burial_by_rule_and_plan"));
        }
    }

    [Fact]
    public async Task Template_WithAnOverlayOfTheCall_HasItsColumns()
    {
        string file = Form();
        ToolRun run = await ToolRun.Of("template", "national/2016-2020/standard", "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--out", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using FileStream form = File.OpenRead(file);
        Assert.Empty(new[] { "burial_by_rule_and_plan", "waste_and_waste_water_treated", "no_construction_debt" }.Except(TemplateFilling.Columns(form, Law)));
    }

    [Fact]
    public async Task Template_InVietnamese_HasVietnameseHeadings()
    {
        string file = Form();
        await ToolRun.Of("template", "national/2016-2020/standard", "--out", file, "--lang", "vi");
        using var document = SpreadsheetDocument.Open(file, false);
        Row head = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Row>()).First(row => row.InnerText.Contains("Mã xã", StringComparison.Ordinal));
        HashSet<string> english = [.. Law.Metrics.Values.Select(metric => metric.Name.En)];
        Assert.DoesNotContain(head.Elements<Cell>().Select(cell => cell.InnerText), english.Contains);
    }

    [Fact]
    public async Task Template_UnknownProvince_IsRefused()
    {
        ToolRun run = await ToolRun.Of("template", Standard, "--province", "Atlantis", "--out", Form(), "--lang", "en");
        Assert.Equal((1, "There is no province 'Atlantis'."), (run.ExitCode, run.Error.Trim()));
    }

    /// <summary>A commune that tells all that the form asks for.</summary>
    private static string[] Filled(string[] ids, string province, string day)
    {
        (string Id, string Value)[] cells =
        [
            .. ids.Select(id => (id, id switch
            {
                "code" => "05986",
                "name" => "Hoàng Đồng",
                "province" => province,
                "reporting_date" => day,
                _ when Law.Metrics.TryGetValue(id.Split('.')[0], out Metric? metric) => ValueOf(metric),
                _ => "",
            })).Where(cell => cell.Item2.Length > 0),
        ];
        return [string.Join(',', cells.Select(cell => cell.Id)), string.Join(',', cells.Select(cell => cell.Value))];
    }

    private static string ValueOf(Metric metric) => metric.Type switch
    {
        MetricType.Attestation => "Đạt",
        MetricType.Rating => metric.Scale[^1].Name.Vi,
        _ when metric.Max == 100 => "100",
        _ => "7",
    };

    private static string Form() => Path.Combine(TemporaryFolder.New(), "form.xlsx");
}
