using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm explain</c>: one commune's whole tree.</summary>
public sealed class ExplainCommandTests
{
    private const string Record =
        "code,name,province,reporting_date,population,insured_persons,income_per_capita,declared:15\n06058,Bính Xá,20,2019-12-31,1000,840,36,Đạt\n";

    [Theory]
    [InlineData("vi", "85 % trở lên", "Còn thiếu: 1 % (10 người: Số người")]
    [InlineData("en", "which does not meet the requirement (at least 85 %)", "Short by: 1 % (10 people: ")]
    public async Task Explain_UnmetIndicator_TellsMeasuredRequiredShortfallAndArticle(string language, string reason, string shortfall)
    {
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Record), "--commune", "06058", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.Contains(shortfall, run.Output, StringComparison.Ordinal);
        Assert.Contains("1980/QĐ-TTg (17/10/2016), Phụ lục, 15.1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_ShortfallWithManyDecimals_IsShownWithThoseOfTheMetric()
    {
        const string Data = "code,name,province,reporting_date,schools,schools_to_standard\n06058,Bính Xá,20,2019-12-31,3,2\n";
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Data), "--commune", "06058");

        Assert.Contains("Còn thiếu: 3,33 % (1 trường: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_PlaceNotKnown_ListsFiguresAsVietnameseWritesThem()
    {
        const string Data = "code,name,reporting_date,stunting_pct\n06058,Bính Xá,2019-12-31,20\n";
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Data), "--commune", "06058");

        Assert.Contains("Thông tin xã còn thiếu: Vùng (region)", run.Output, StringComparison.Ordinal);
        Assert.Contains("trong khoảng 13,9 % đến 31,4 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("national/2016-2020/standard region=BTB: 24,2, 1980/QĐ-TTg", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_DeclaredOtherwise_IsListedAndDoesNotDecide()
    {
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Record), "--commune", "Bính Xá", "--lang", "en", "--level", "standard");

        Assert.Contains("! Declared 15 differs from the computed: Not met", run.Output, StringComparison.Ordinal);
        Assert.Contains("✗ Not met - 15. Health", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_FigureOfAnOverlay_ShowsItsChainAndThatItIsNoLaw()
    {
        ToolRun run = await ToolRun.Of(
            "explain", ToolRun.Write("one.csv", Record), "--commune", "06058", "--lang", "en", "--with", ToolRun.Sample("lang-son-2019.overlay.json"));

        Assert.Contains("→ illustrative samples/lang-son-2019 year=2019: 33", run.Output, StringComparison.Ordinal);
        Assert.Contains("not law (what-if or illustrative)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Cách tính: Người có thẻ bảo hiểm y tế còn hiệu lực / dân số x 100.", "Cơ quan xác nhận: ", "Tỉnh: Lạng Sơn (20)")]
    [InlineData("en", "Measured: ", "Confirmed by: ", "Law of 31/12/2019, figures of 2019; Province: ")]
    public async Task Explain_Indicator_TellsHowItIsMeasuredAndWhoConfirmsIt(string language, string measured, string confirmed, string scope)
    {
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Record), "--commune", "06058", "--lang", language);

        Assert.Contains(measured, run.Output, StringComparison.Ordinal);
        Assert.Contains(confirmed, run.Output, StringComparison.Ordinal);
        Assert.Contains(scope, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AsJson_TellsHowItIsMeasuredAndTheWholeChain()
    {
        ToolRun run = await ToolRun.Of(
            "explain", ToolRun.Write("one.csv", Record), "--commune", "06058", "--format", "json", "--with", ToolRun.Sample("lang-son-2019.overlay.json"));

        using var json = JsonDocument.Parse(run.Output);
        JsonElement set = json.RootElement.GetProperty("communes")[0].GetProperty("sets").GetProperty("standard");
        JsonElement[] indicators = [.. set.GetProperty("criterionAnswers").EnumerateArray().SelectMany(criterion => criterion.GetProperty("indicators").EnumerateArray())];
        JsonElement insured = indicators.Single(indicator => indicator.GetProperty("id").GetString() == "15.1");
        JsonElement measure = Assert.Single(insured.GetProperty("measures").EnumerateArray());
        Assert.Equal("health_insurance_pct", measure.GetProperty("metric").GetString());
        Assert.Equal(["insured_persons", "population"], measure.GetProperty("counts").EnumerateArray().Select(count => count.GetString()));
        Assert.Contains("bảo hiểm y tế", measure.GetProperty("definition").GetString(), StringComparison.Ordinal);
        Assert.Contains("bảo hiểm y tế", insured.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, indicators.Single(indicator => indicator.GetProperty("id").GetString() == "4.1").GetProperty("authority").ValueKind);
    }

    [Theory]
    [InlineData("standard|2022-12-31|1/QĐ", "recognisedAndNoLongerMet", "Đối chiếu với công nhận: đã được công nhận nhưng không còn đạt")]
    [InlineData("standard|2019-12-31|1/QĐ", "notMetAndNotRecognised", "Đối chiếu với công nhận: chưa đạt và chưa được công nhận")]
    [InlineData("", "cannotBeTold", "Đối chiếu với công nhận: chưa đủ căn cứ để đối chiếu")]
    public async Task Explain_Recognition_StandsBesideTheFinding(string recognitions, string standing, string told)
    {
        string data = ToolRun.Write("one.csv", $"code,name,province,region,reporting_date,recognitions,temporary_houses\n06058,Bính Xá,20,TDMN,2024-06-30,{recognitions},10\n");

        ToolRun text = await ToolRun.Of("explain", data, "--commune", "06058", "--level", "standard");
        ToolRun csv = await ToolRun.Of("assess", data, "--format", "csv");

        Assert.Contains(told, text.Output, StringComparison.Ordinal);
        Assert.Equal(standing.StartsWith("recognised", StringComparison.Ordinal), text.Output.Contains("Thu hồi: ", StringComparison.Ordinal));
        string[][] rows = [.. csv.Output.ReplaceLineEndings("\n").Split('\n').Take(2).Select(line => line.Split(','))];
        Assert.Equal(standing, rows[1][Array.IndexOf(rows[0], "standard_standing")]);
    }

    [Theory]
    [InlineData("2019-12-31", "quốc gia national/2016-2020/standard year=..2019 region=TDMN: 36, 1980/QĐ-TTg (17/10/2016), Phụ lục, 10")]
    [InlineData("2020-12-31", "chưa đạt yêu cầu từ 36 triệu đồng/người/năm trở lên", "1980/QĐ-TTg (17/10/2016), Phụ lục, 10 (đã xác minh)")]
    [InlineData("2022-02-01", "chưa đạt yêu cầu từ 36 triệu đồng/người/năm trở lên", "1980/QĐ-TTg (17/10/2016), Phụ lục, 10 (đã xác minh)")]
    [InlineData("2023-06-30", "áp dụng cột của vùng TDMN (national/2021-2025/standard), 318/QĐ-TTg", "→ quốc gia national/2021-2025/standard region=TDMN year=2023: 42")]
    [InlineData("2024-06-30", "chưa rõ áp dụng cột của vùng nào (national/2021-2025/amendment-211-2024), 211/QĐ-TTg", "quốc gia national/2021-2025/standard region=TDMN year=2024: 45")]
    [InlineData("2026-01-15", "chưa rõ áp dụng cột của vùng nào (national/2021-2025/amendment-211-2024), 211/QĐ-TTg", "quốc gia national/2021-2025/standard region=TDMN year=2026: chưa có")]
    [InlineData("2026-06-30", "giai đoạn 2026-2030", "1. Quy hoạch: Các chỉ tiêu của tiêu chí này chưa được nhập")]
    public async Task Explain_BorderCommuneOnADay_TellsTheChainOfThatDay(string day, params string[] told)
    {
        string data = $"code,name,province,reporting_date,border_commune,extreme_difficulty,poor_district,income_per_capita\n06058,Bính Xá,20,{day},có,có,có,35\n";
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", data), "--commune", "06058", "--level", "standard", "--as-of", day);

        Assert.All(told, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_UnknownCommune_EndsWith1()
    {
        ToolRun run = await ToolRun.Of("explain", ToolRun.Write("one.csv", Record), "--commune", "99999", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no commune '99999'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_LevelThatIsNone_EndsWith1AndNamesTheLevels()
    {
        ToolRun run = await ToolRun.Of("explain", ToolRun.Sample("lang-son-2019.csv"), "--commune", "06001", "--level", "none", "--lang", "en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("standard, advanced, model", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AsJson_HasTheProblemsOfTheFile()
    {
        string file = ToolRun.Write("a.csv", "code,reporting_date,temporary_houses\n06001,2019-12-31,many\n");

        ToolRun run = await ToolRun.Of("explain", file, "--commune", "06001", "--format", "json");

        Assert.Equal(4, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("NTM4221", Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
    }
}
