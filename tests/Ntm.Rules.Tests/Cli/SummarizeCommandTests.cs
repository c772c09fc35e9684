using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm summarize</c> on the sample of Lạng Sơn.</summary>
public sealed class SummarizeCommandTests
{
    private static readonly string[] LangSon =
    [
        "summarize", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--previous", ToolRun.Sample("lang-son-2018.csv"),
    ];

    [Fact]
    public async Task Summarize_LangSon_PrintsThePublishedFigures()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--lang", "vi"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (string figure in new[] { "207", "61", "29,5", "13", "10,04", "11,54", "1,5", "2389", "15-18", "<5" })
        {
            Assert.Contains($" {figure} ", run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Không xét: tính là đạt. Chưa đủ căn cứ: tính là chưa đạt.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Có dùng mức không phải quy định", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_AsJson_HoldsPrintedAndExactNumbers()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--format", "json", "--by", "district", "--lang", "en"]);

        using var json = JsonDocument.Parse(run.Output);
        Dictionary<string, JsonElement> tables = json.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(table => table.GetProperty("id").GetString()!);
        JsonElement change = tables["change"].GetProperty("rows")[0];
        JsonElement average = tables["averages"].GetProperty("rows")[0];
        Assert.Equal((1.5m, 13), (change.GetProperty("difference").GetDecimal(), change.GetProperty("newlyRecognised").GetInt32()));
        Assert.Equal((11.54m, "2389/207"), (average.GetProperty("average").GetDecimal(), average.GetProperty("averageExact").GetString()));
        JsonElement[] districts = [.. tables["by"].GetProperty("rows").EnumerateArray()];
        Assert.Equal(11, districts.Length);
        Assert.Equal(61, districts.Sum(row => row.GetProperty("recognised").GetInt32()));
        Assert.Equal(["Bắc Sơn", "Bình Gia", "Cao Lộc", "Chi Lăng", "Đình Lập"], districts.Take(5).Select(row => row.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Summarize_Where_TakesTheseCommunesAlone()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--format", "csv", "--where", "district=hữu lũng"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("levels,đạt chuẩn nông thôn mới,communes,25,25/1", run.Output, StringComparison.Ordinal);
        Assert.Contains("levels,đạt chuẩn nông thôn mới,recognised,13,13/1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_AcrossTheMerger_ComparesWhatIsKnownToBeTheSame()
    {
        string merged = Path.Combine(TemporaryFolder.New(), "lang-son-2020.csv");
        await ToolRun.Of("merge", ToolRun.Sample("lang-son-2019.csv"), "--map", ToolRun.Sample("lang-son-2020.map.json"), "--out", merged);

        ToolRun run = await ToolRun.Of(
            "summarize", merged, "--as-of", "2020-12-31", "--previous", ToolRun.Sample("lang-son-2019.csv"), "--map", ToolRun.Sample("lang-son-2020.map.json"), "--lang", "en", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 communes were made of several and are to be reviewed; of 11 it is not known what they were; 37 earlier ones are no more.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_Targets_SaysHowFarThePlanIs()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--targets", ToolRun.Sample("lang-son-2020.targets.json"), "--format", "json", "--lang", "vi"]);

        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] rows = [.. json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "targets").GetProperty("rows").EnumerateArray()];
        JsonElement average = rows.Single(row => row.GetProperty("id").GetString() == "average");
        Assert.Equal((12.5m, 13m, 11.54m, 0.96m), (Number(average, "atLeast"), Number(average, "to"), Number(average, "actual"), Number(average, "shortBy")));
        Assert.Equal("chưa đạt", average.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, rows[^1].GetProperty("actual").ValueKind);
    }

    [Fact]
    public async Task Summarize_Near_ListsWhatIsMissing()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--near", "2", "--format", "json", "--lang", "en"]);

        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] rows = [.. json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "near").GetProperty("rows").EnumerateArray()];
        Assert.NotEmpty(rows);
        Assert.Contains(rows, row => row.GetProperty("name").GetString() == "Tú Đoạn" && row.GetProperty("missing").GetString()!.StartsWith("10.1 ", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("criteriaNotMet").GetInt32(), 1, 2));
        Assert.All(rows, row => Assert.Contains(": ", row.GetProperty("missing").GetString()!, StringComparison.Ordinal));
        Assert.Equal(rows.Select(row => row.GetProperty("fewestToGo").GetInt32()).Order(), rows.Select(row => row.GetProperty("fewestToGo").GetInt32()));
    }

    [Fact]
    public async Task Summarize_BrokenTargets_AreTold()
    {
        ToolRun run = await ToolRun.Of([.. LangSon, "--targets", ToolRun.Write("a.targets.json", """{ "kind": "targets", "format": 1 }""")]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("a.targets.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--where", "colour=red")]
    [InlineData("--where", "district")]
    [InlineData("--by", "colour")]
    [InlineData("--level", "golden")]
    [InlineData("--new-since", "1/2/2019")]
    [InlineData("--previous-as-of", "31/12/2018")]
    public async Task Summarize_WhatIsNotUnderstood_IsTold(string option, string value)
    {
        ToolRun run = await ToolRun.Of([.. LangSon, option, value]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Summarize_BadRow_IsToldAndTheOthersAreCounted()
    {
        string data = ToolRun.Write("a.csv", "code,name,province,reporting_date,income_per_capita\n00001,Một,20,2019-12-31,40\n00002,Hai,20,2019-12-31,nhiều\n");
        ToolRun run = await ToolRun.Of("summarize", data, "--format", "json");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("NTM4", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"communes\": 2", run.Output, StringComparison.Ordinal);
    }

    private static decimal Number(JsonElement row, string name) => row.GetProperty(name).GetDecimal();
}
