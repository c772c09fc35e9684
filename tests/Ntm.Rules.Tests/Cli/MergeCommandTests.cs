using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm merge</c> on the sample of Lạng Sơn, and on a merger whose parts are known.</summary>
public sealed class MergeCommandTests
{
    private const string Map = """
        { "kind": "unit-map", "format": 1, "id": "maps/thu", "title": { "vi": "Bịa ra để thử", "en": "Made up" }, "legal": { "document": "1/NQ" }, "effective": { "from": "2020-01-01" },
          "units": [ { "code": "00009", "name": "=Mới", "from": [ { "code": "00001", "name": "Một" }, { "code": "00002", "name": "Hai" } ] } ] }
        """;

    private const string Data = """
        code,name,province,reporting_date,nature,insured_persons,population,income_per_capita,recognitions,border_commune
        00001,Một,20,2019-12-31,illustrative,900,1000,40,standard|2016|5/QĐ,có
        00002,Hai,20,2019-12-31,illustrative,400,500,43,không,có
        """;

    [Fact]
    public async Task Merge_LangSon_Gives181CommunesAndSaysWhatIsOpen()
    {
        string merged = Path.Combine(TemporaryFolder.New(), "lang-son-2020.csv");
        ToolRun run = await ToolRun.Of("merge", ToolRun.Sample("lang-son-2019.csv"), "--map", ToolRun.Sample("lang-son-2020.map.json"), "--out", merged, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] notes = [.. json.RootElement.EnumerateArray()];
        int Count(string kind) => notes.Count(note => note.GetProperty("kind").GetString() == kind);
        Assert.Equal((11, 37, 157), (Count("PartsNotKnown"), Count("Unassigned"), Count("UnchangedUnverified")));
        Assert.Equal(216, notes.Length);
        Assert.Equal(182, (await File.ReadAllLinesAsync(merged)).Length);

        // Xuân Mai had the code that Bình Phúc has now: the figures of neither may stand under it.
        ToolRun assessed = await ToolRun.Of("explain", merged, "--commune", "06298", "--as-of", "2020-12-31", "--format", "json");
        using var one = JsonDocument.Parse(assessed.Output);
        JsonElement commune = one.RootElement.GetProperty("communes")[0];
        Assert.Equal(("Bình Phúc", "2020-01-01"), (commune.GetProperty("name").GetString(), commune.GetProperty("validFrom").GetString()));
        Assert.Equal(0, commune.GetProperty("sets").GetProperty("standard").GetProperty("criteria").GetProperty("low").GetInt32());
    }

    [Fact]
    public async Task Merge_KnownParts_WritesWhatCanBeReadAndAssessed()
    {
        string data = ToolRun.Write("a.csv", Data);
        string merged = Path.Combine(Path.GetDirectoryName(data)!, "b.csv");
        ToolRun run = await ToolRun.Of("merge", data, "--map", ToolRun.Write("a.map.json", Map), "--out", merged, "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("The level of the new commune is to be reviewed. Recognised: Một: standard 2016 5/QĐ.", run.Output, StringComparison.Ordinal);
        Assert.Contains("After: 1 communes: 1 new ones of known parts", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            code,valid_from,name,province,reporting_date,nature,border_commune,income_per_capita,insured_persons,population
            00009,2020-01-01,'=Mới,20,2019-12-31,illustrative,true,41,1300,1500
            """.ReplaceLineEndings("\n"),
            (await File.ReadAllTextAsync(merged)).ReplaceLineEndings("\n").TrimEnd());
        ToolRun assessed = await ToolRun.Of("explain", merged, "--commune", "00009", "--as-of", "2020-12-31", "--lang", "en");
        Assert.Contains("86.67 %", assessed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_IntoAWorkbook_WritesTheSameCommunes()
    {
        string folder = TemporaryFolder.New();
        string[] merged = [Path.Combine(folder, "b.csv"), Path.Combine(folder, "b.xlsx")];
        List<string> answers = [];
        foreach (string file in merged)
        {
            Assert.Equal(0, (await ToolRun.Of("merge", ToolRun.Sample("lang-son-2019.csv"), "--map", ToolRun.Sample("lang-son-2020.map.json"), "--out", file)).ExitCode);
            answers.Add((await ToolRun.Of("assess", file, "--as-of", "2020-12-31", "--format", "json")).Output);
        }

        Assert.Contains("06298", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(1, (await ToolRun.Of("merge", merged[1], "--map", ToolRun.Sample("lang-son-2020.map.json"), "--out", merged[1])).ExitCode);
    }

    [Fact]
    public async Task Merge_FaultyMap_IsToldAndNothingIsWritten()
    {
        string merged = Path.Combine(TemporaryFolder.New(), "b.csv");
        ToolRun run = await ToolRun.Of(
            "merge", ToolRun.Write("a.csv", Data), "--map", ToolRun.Write("a.map.json", Map.Replace("00002", "00001", StringComparison.Ordinal)), "--out", merged);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("NTM2402", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(merged));
    }

    [Fact]
    public async Task Merge_WithoutOutOrOverTheMap_EndsWith1()
    {
        string map = ToolRun.Write("a.map.json", Map);
        string data = ToolRun.Write("a.csv", Data);

        Assert.Equal(1, (await ToolRun.Of("merge", data, "--map", map)).ExitCode);
        Assert.Equal(1, (await ToolRun.Of("merge", data, "--map", map, "--out", map)).ExitCode);
        Assert.Equal(Map, await File.ReadAllTextAsync(map));
    }
}
