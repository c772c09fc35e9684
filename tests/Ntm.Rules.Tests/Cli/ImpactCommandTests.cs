using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm impact</c>: who moves, in every form, and a sentence where it cannot be told what is compared.</summary>
public sealed class ImpactCommandTests
{
    private const string Data = "code,name,district,income_per_capita\n00001,Một,Bắc,36\n00002,Hai,Bắc,40\n00003,Ba,Nam,46\n";

    /// <summary>A what-if figure of income for 2019 in the mountains.</summary>
    private static string Draft(string figure) => ToolRun.Write("draft.overlay.json", $$"""
        { "kind": "overlay", "format": 1, "id": "draft", "nature": "whatIf", "title": { "vi": "Dự thảo", "en": "Draft" },
          "effective": { "from": "2019-01-01" }, "changes": { "national/2016-2020/standard#10.1": { "threshold": {{figure}} } } }
        """);

    [Fact]
    public async Task Impact_WithOverlay_TellsIndicatorFigureAndArticle()
    {
        ToolRun run = await ToolRun.Of(
            "impact", ToolRun.Write("xa.csv", Data), "--with", Draft("38"), "--as-of", "2020-12-31", "--year", "2020", "--lang", "en", "--format", "markdown");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("3 communes looked at, 3 of them with a change", run.Output, StringComparison.Ordinal);
        Assert.Contains("10.1 Undetermined → Not met: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("at least 38 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impact_Json_HasIdsAndReasons()
    {
        string data = ToolRun.Write("xa.csv", Data);

        ToolRun run = await ToolRun.Of("impact", data, "--with", Draft("45"), "--value", "income_per_capita+=6", "--as-of", "2020-12-31", "--year", "2020", "--lang", "vi", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal(("impact", 1), (root.GetProperty("kind").GetString(), root.GetProperty("format").GetInt32()));
        JsonElement moved = Assert.Single(root.GetProperty("moved").EnumerateArray());
        Assert.Equal("00002", moved.GetProperty("code").GetString());
        JsonElement change = moved.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "indicator");
        Assert.Equal(("10.1", "notMet", "met"), (change.GetProperty("id").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Contains("46", change.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Bắc", "Nam"], root.GetProperty("by").GetProperty("district").EnumerateArray().Select(one => one.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Impact_Csv_HasARowForEachChange()
    {
        ToolRun run = await ToolRun.Of(
            "impact", ToolRun.Write("xa.csv", Data), "--with", Draft("45"), "--value", "income_per_capita=30", "--where", "district=Nam", "--as-of", "2020-12-31", "--year", "2020", "--format", "csv");

        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("code,name,district,level_before", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("00003,", StringComparison.Ordinal) && line.Contains("indicator,10.1,met,notMet", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("00001,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Impact_TwoDays_CompareTheSetsInForce()
    {
        ToolRun run = await ToolRun.Of("impact", ToolRun.Write("xa.csv", Data), "--from", "2020-12-31", "--to", "2023-12-31", "--year", "2020", "--lang", "en", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        string[] sets = [.. json.RootElement.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("set").GetString()!).Distinct()];
        Assert.Contains("national/2016-2020/standard", sets);
        Assert.Contains("national/2021-2025/standard", sets);
    }

    [Fact]
    public async Task Impact_TwoBooks_ComparesThem()
    {
        string folder = TemporaryFolder.New();
        string amendment = Path.Combine(folder, "amendment.json");
        await File.WriteAllTextAsync(amendment, """
            { "kind": "overlay", "format": 1, "id": "amendment", "nature": "amendment", "effective": { "from": "2020-01-01" }, "legal": { "document": "1/QĐ-TTg" }, "verification": "unverified",
              "changes": { "national/2016-2020/standard#10.1": { "threshold": 45 } } }
            """);

        ToolRun run = await ToolRun.Of(
            "impact", "built-in", folder, ToolRun.Write("xa.csv", Data), "--as-of", "2020-12-31", "--year", "2020", "--lang", "en", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1/QĐ-TTg", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "2020-01-01")]
    [InlineData("--from", "2020-01-01", "--to", "2021-01-01", "--as-of", "2020-01-01")]
    [InlineData("--value", "no_such_metric=1")]
    [InlineData("--value", "income_per_capita=many")]
    [InlineData("--value", "income_per_capita")]
    [InlineData("--value", "master_plan_approved_and_published+=1")]
    [InlineData()]
    public async Task Impact_WithoutTwoSides_SaysWhatToWrite(params string[] options)
    {
        ToolRun run = await ToolRun.Of(["impact", ToolRun.Write("xa.csv", Data), .. options, "--lang", "vi"]);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.Equal("", run.Output);
    }
}
