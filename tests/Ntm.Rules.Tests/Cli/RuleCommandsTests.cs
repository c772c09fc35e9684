using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary>The verbs for those who read and edit rules: check, sets, show, format, new overlay.</summary>
public sealed class RuleCommandsTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    [Fact]
    public async Task Check_BuiltIn_IsValidWithoutProblems()
    {
        ToolRun run = await ToolRun.Of("check", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 errors, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_CopyOfTheBuiltInRules_MayBeLaidOverThem()
    {
        Assert.Equal(0, (await ToolRun.Of("check", "--rules", Rules)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("check", "--rules", Rules, "--rules-only")).ExitCode);
    }

    [Theory]
    [InlineData("vi", "lỗi NTM2011", "Cách sửa")]
    [InlineData("en", "error NTM2011", "To mend")]
    public async Task Check_BrokenFile_TellsPlaceAndRemedyInTheLanguage(string language, string problem, string remedy)
    {
        string file = ToolRun.Write("levels.json", "{ \"kind\": \"levels\", \"format\": 1,\n  \"lévels\": 1, \"levels\": [{ \"id\": \"x\", \"name\": { \"vi\": \"Ấp\", \"en\": \"x\" } }] }");
        ToolRun run = await ToolRun.Of("check", "--rules", file, "--lang", language);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{file}(2,3): {problem}", run.Output, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_InvalidRules_EndsWith3AndNamesThem()
    {
        string file = ToolRun.Write("broken.json", "{ \"kind\": ");
        ToolRun run = await ToolRun.Of("assess", ToolRun.Sample("lang-son-2019.csv"), "--rules", file);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("NTM1005", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_AsJson_CountsIndicatorsAndCriteria()
    {
        ToolRun run = await ToolRun.Of("sets", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        JsonElement standard = json.RootElement.EnumerateArray().Single(set => set.GetProperty("id").GetString() == "national/2016-2020/standard");
        Assert.Equal(("19", "49"), (standard.GetProperty("criteria").GetString(), standard.GetProperty("indicators").GetString()));
    }

    [Theory]
    [InlineData("national/2021-2025/standard#17.1,,2024-03-01,not known", "211/QĐ-TTg (01/03/2024)")] // by the amendment
    [InlineData("national/2021-2025/standard#17.8,,2022-03-08,not known", "318/QĐ-TTg (08/03/2022), Phụ lục I, 17.8")]
    [InlineData("national/2021-2025/standard#11.1,region=BTB,2022-03-08,not known", "nhớ là 5")] // with what was read
    [InlineData("national/2021-2025/recognition-03-2024#revocation,,2024-03-07,not known", "03/2024/QĐ-TTg (07/03/2024)")]
    [InlineData("national/2021-2025/recognition#satisfaction,,2022-08-02,not known", "18/2022/QĐ-TTg (02/08/2022), Điều 4")]
    public async Task Sets_Missing_NamesDayAndDecisionOfWhatAmendmentsAndRecognitionLeaveOpen(string place, string told)
    {
        ToolRun run = await ToolRun.Of("sets", "--missing", "--set", "national/2021-2025/standard", "--format", "csv", "--lang", "en");

        Assert.Contains(run.Output.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sets_Missing_ListsEachOpenCellWithItsDecision()
    {
        ToolRun run = await ToolRun.Of("sets", "--missing", "--set", "national/2016-2020/standard", "--format", "csv");

        string[] lines = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        Assert.Equal(9, lines.Length);
        Assert.All(lines[..8], line => Assert.Contains("1980/QĐ-TTg", line, StringComparison.Ordinal));
        Assert.Contains("2540/QĐ-TTg", lines[8], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("national/2016-2020/standard#14.3,region=DBSH,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_Scope_PicksTheColumnAndTheYear()
    {
        string[] show = ["show", "national/2016-2020/standard", "--format", "csv", "--lang", "en", "--scope"];
        ToolRun mountains = await ToolRun.Of([.. show, "province=20", "year=2020"]);
        ToolRun delta = await ToolRun.Of([.. show, "region=DBSH", "year=2020"]);
        ToolRun before = await ToolRun.Of([.. show, "region=DBSH", "year=2019"]);

        Assert.Contains("at least 36 million", mountains.Output, StringComparison.Ordinal);
        Assert.Contains("at least 50 million", delta.Output, StringComparison.Ordinal);
        Assert.Contains("set by the province, no stricter than at least 50 million", before.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_SetThatProvincesIssue_SaysSo()
    {
        ToolRun run = await ToolRun.Of("show", "national/2016-2020/advanced", "--format", "csv", "--lang", "en");

        Assert.Contains("issued by the province", run.Output, StringComparison.Ordinal);
        Assert.Contains("1345/BNN-VPĐP", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "national/none")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "planet=3")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "province=00")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "region=TDM")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "year=last")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "region=XX")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "province=Lạng Sơn")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "border_commune=có")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "commune_zone=IV")]
    [InlineData("show", "national/2016-2020/standard", "--scope", "year=0")]
    [InlineData("assess", "none.csv")]
    [InlineData("explain", "none.csv", "--commune", "06001")]
    [InlineData("assess")]
    [InlineData("assess", "x.csv", "--as-of", "31/12/2019")]
    [InlineData("assess", "x.csv", "--format", "pdf")]
    [InlineData("explain", "x.csv")]
    [InlineData("nonsense")]
    [InlineData("new", "overlay", "--province", "Atlantis")]
    public async Task Tool_WrongUse_EndsWith1AndSaysSo(params string[] args)
    {
        ToolRun run = await ToolRun.Of(args);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
    }

    [Theory]
    [InlineData("Chưa nêu lệnh")]
    [InlineData("Thiếu 'DATA'.", "assess")]
    [InlineData("Thiếu tùy chọn '--commune'.", "explain", "x.csv")]
    [InlineData("'pdf' không hợp lệ. Chọn một trong: table, json, csv, markdown.", "assess", "x.csv", "--format", "pdf")]
    [InlineData("Không hiểu 'b'.", "assess", "a", "b")]
    [InlineData("'abc' không dùng được cho '--year'.", "assess", "a", "--year", "abc")]
    public async Task Tool_WrongUse_IsToldInVietnamese(string sentence, params string[] args)
    {
        ToolRun run = await ToolRun.Of([.. args, "--lang", "vi"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("Xem: ntm", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_Check_ShippedRulesAreInCanonicalLayout()
    {
        ToolRun run = await ToolRun.Of("format", Rules, "--check");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Format_UntidyFile_IsRewrittenOnce()
    {
        string file = ToolRun.Write("levels.json", "{\"kind\":\"levels\",\"format\":1,\"levels\":[{\"id\":\"x\",\"name\":{\"vi\":\"Ấp\",\"en\":\"x\"}}]}");

        Assert.Equal(2, (await ToolRun.Of("format", file, "--check")).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("format", file)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("format", file, "--check")).ExitCode);
        Assert.Equal("{\n  \"kind\": \"levels\", \"format\": 1,\n  \"levels\": [{ \"id\": \"x\", \"name\": { \"vi\": \"Ấp\", \"en\": \"x\" } }]\n}\n", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task NewOverlay_Skeleton_LoadsOnceItsDecisionIsFilledIn()
    {
        ToolRun run = await ToolRun.Of("new", "overlay", "--province", "Lạng Sơn", "--as-of", "2018-01-01");
        string filled = run.Output.Replace("…/QĐ-UBND", "1/QĐ-UBND", StringComparison.Ordinal);
        ToolRun check = await ToolRun.Of("check", "--rules", ToolRun.Write("overlay.json", filled));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("national/2016-2020/standard#2.1", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task NewOverlay_OutInAFolderThatIsNotThere_MakesTheFolder()
    {
        string file = Path.Combine(TemporaryFolder.New(), "tinh", "2016-2020.json");
        ToolRun run = await ToolRun.Of("new", "overlay", "--province", "20", "--out", file);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task NewOverlay_OutThatExists_KeepsTheWorkInIt()
    {
        string file = ToolRun.Write("2016-2020.json", "filled in");
        ToolRun run = await ToolRun.Of("new", "overlay", "--province", "20", "--out", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Equal("filled in", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("vi", "Không ghi được tệp")]
    [InlineData("en", "The file cannot be written")]
    public async Task Tool_OutThatIsAFolder_IsToldInTheLanguage(string language, string text)
    {
        ToolRun run = await ToolRun.Of("sets", "--out", Repository.Root, "--lang", language);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(text, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Đánh giá các xã")]
    [InlineData("en", "Assess the communes")]
    public async Task Help_EveryVerb_SpeaksTheLanguage(string language, string text)
    {
        ToolRun run = await ToolRun.Of("--help", "--lang", language);

        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Compiled_PrintsColumnsComparisonsAndFolds()
    {
        string[] call = ["show", "national/2016-2020/standard", "--compiled", "--scope", "region=TDMN", "--scope", "year=2020", "--as-of", "2020-12-31"];
        ToolRun table = await ToolRun.Of([.. call, "--lang", "en"]);
        ToolRun text = await ToolRun.Of([.. call, "--format", "json"]);

        Assert.Equal((0, 0), (table.ExitCode, text.ExitCode));
        Assert.Contains("insured_persons / population * 100", table.Output, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(text.Output);
        System.Text.Json.JsonElement[] steps = [.. json.RootElement.GetProperty("steps").EnumerateArray()];
        string Of(string answers) => steps.Single(step => step.GetProperty("answers").GetString() == answers).GetProperty("operation").GetString()!;
        string power = json.RootElement.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("metric").GetString() == "safe_power_households_pct").GetProperty("column").GetString()!;
        Assert.Equal($"{power} >= 95 (W >= 19000)", Of("4.2"));
        Assert.StartsWith("all(r", Of("set"), StringComparison.Ordinal);
        Assert.Equal("undetermined", Of("17.5"));
    }
}
