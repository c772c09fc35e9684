using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm assess</c> on the shipped samples, in every form.</summary>
public sealed class AssessCommandTests
{
    private static readonly string[] MainJob =
    [
        "assess", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--with", ToolRun.Sample("lang-son-2019.overlay.json"),
    ];

    [Fact]
    public async Task Assess_SampleWithOverlayAsJson_HasThePublishedTotals()
    {
        ToolRun run = await ToolRun.Of([.. MainJob, "--format", "json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        JsonElement totals = json.RootElement.GetProperty("totals");
        Assert.Equal(207, totals.GetProperty("communes").GetInt32());
        JsonElement standard = totals.GetProperty("sets").GetProperty("standard");
        Assert.Equal(61, standard.GetProperty("met").GetInt32());
        Assert.Equal(2389, standard.GetProperty("criteriaMet").GetInt32());
        Assert.Equal("11.54", standard.GetProperty("criteriaMetAverage").GetString());
        Assert.Equal(207, json.RootElement.GetProperty("communes").GetArrayLength());
    }

    [Fact]
    public async Task Assess_SampleWithoutOverlay_SaysOfNoCommuneThatItMeetsTheSet()
    {
        ToolRun run = await ToolRun.Of([.. MainJob[..4], "--format", "json"]);

        using var json = JsonDocument.Parse(run.Output);
        JsonElement standard = json.RootElement.GetProperty("totals").GetProperty("sets").GetProperty("standard");
        Assert.Equal(0, standard.GetProperty("met").GetInt32());
        int undetermined = standard.GetProperty("undetermined").GetInt32();
        Assert.InRange(undetermined, 61, 207);
        Assert.Equal(undetermined, standard.GetProperty("missingFigures").GetProperty("national/2016-2020/standard#17.4").GetInt32());
    }

    [Theory]
    [InlineData("vi", "Số xã: 207", "bình quân 11,54 tiêu chí/xã")]
    [InlineData("en", "Communes: 207", "11.54 a commune")]
    public async Task Assess_AsTable_EndsWithTotalsInTheLanguage(string language, string communes, string average)
    {
        ToolRun run = await ToolRun.Of([.. MainJob, "--lang", language]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(communes, run.Output, StringComparison.Ordinal);
        Assert.Contains(average, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain("poor_households_exempt", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public async Task Assess_WithPolicies_SaysWhatTheAnswersRestOn(string format)
    {
        ToolRun run = await ToolRun.Of(
            [.. MainJob, "--set", "national/2016-2020/standard", "--year", "2018", "--strict", "--missing-is-not-met", "--format", format, "--lang", "en"]);

        Assert.Contains("The set was named by the user, whatever its dates: national/2016-2020/standard.", run.Output, StringComparison.Ordinal);
        Assert.Contains("The year of the figures was named by the user: 2018.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Unverified figures are taken as not set.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Missing values are counted as not met.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Figures that are no law were used: samples/lang-son-2019 (INVENTED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_Plain_SaysNothingOfPolicies()
    {
        ToolRun run = await ToolRun.Of([.. MainJob[..4], "--lang", "en"]);

        Assert.DoesNotContain("named by the user", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("no law", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_AsCsv_HasOneLineForEachCommune()
    {
        ToolRun run = await ToolRun.Of([.. MainJob, "--format", "csv"]);

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(208, lines.Length);
        Assert.Equal(61, lines.Count(line => line.Contains(",national/2016-2020/standard,met,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Assess_OutFile_HoldsWhatWouldBePrinted()
    {
        string file = ToolRun.Write("out.json", "");
        ToolRun run = await ToolRun.Of([.. MainJob, "--format", "json", "--out", file]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(207, json.RootElement.GetProperty("communes").GetArrayLength());
    }

    [Fact]
    public async Task Assess_OutFileIsTheDataFile_IsRefusedAndNothingIsLost()
    {
        const string Content = "code,reporting_date\n1,2019-12-31\n";
        string file = ToolRun.Write("data.csv", Content);
        ToolRun run = await ToolRun.Of("assess", file, "--out", Path.Combine(Path.GetDirectoryName(file)!, ".", "data.csv"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Content, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Assess_WithoutAsOf_JudgesEachRecordByItsReportingDate()
    {
        ToolRun run = await ToolRun.Of("assess", ToolRun.Sample("lang-son-2019.csv"), "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("asOfReportingDate").GetBoolean());
        Assert.All(json.RootElement.GetProperty("communes").EnumerateArray(), c => Assert.Equal("2019-12-31", c.GetProperty("asOf").GetString()));
    }

    [Fact]
    public async Task Assess_BadRows_AreReportedAndGoodOnesAnswered()
    {
        string file = ToolRun.Write("mixed.csv", "code,province,reporting_date,income_per_capita\n06001,20,2020-12-31,40\n,20,2020-12-31,41\n06007,20,2020-12-31,nhiều\n");
        ToolRun run = await ToolRun.Of("assess", file, "--format", "json", "--lang", "vi");

        Assert.Equal(4, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetProperty("totals").GetProperty("communes").GetInt32());
        JsonElement[] problems = [.. json.RootElement.GetProperty("problems").EnumerateArray()];
        Assert.Equal([3, 4], problems.Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Contains("mixed.csv(3,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_NamedSet_IsUsedWhateverItsDates()
    {
        string file = ToolRun.Write("late.csv", "code,province,reporting_date,income_per_capita\n06001,20,2016-11-30,40\n");
        ToolRun late = await ToolRun.Of("assess", file, "--format", "json");
        ToolRun named = await ToolRun.Of("assess", file, "--format", "json", "--set", "national/2016-2020/standard");

        Assert.Contains("NoSetInForce", late.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(named.Output);
        Assert.Equal("national/2016-2020/standard", json.RootElement.GetProperty("set").GetString());
        JsonElement standard = json.RootElement.GetProperty("communes")[0].GetProperty("sets").GetProperty("standard");
        Assert.Equal(1, standard.GetProperty("criteria").GetProperty("met").GetInt32());
    }

    [Fact]
    public async Task Assess_MissingValuesOfMenAndWomen_AreNamedInTheTable()
    {
        string file = ToolRun.Write("parts.csv", "code,province,reporting_date,health_insurance_pct\n06001,20,2023-12-31,95\n");
        ToolRun run = await ToolRun.Of("assess", file, "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("more", run.Output, StringComparison.Ordinal);
        Assert.Equal("Health-insurance coverage (women)", RuleBook.BuiltIn.Catalog.ValueName("health_insurance_pct.women")!.En);
        Assert.Null(RuleBook.BuiltIn.Catalog.ValueName("health_insurance_pct.children"));
    }

    [Fact]
    public async Task Assess_Strict_TakesUnverifiedFiguresAsUnset()
    {
        string file = ToolRun.Write("strict.csv", "code,province,reporting_date,poverty_rate_2016\n06001,20,2020-12-31,11\n");
        ToolRun usual = await ToolRun.Of("assess", file, "--format", "csv");
        ToolRun strict = await ToolRun.Of("assess", file, "--format", "csv", "--strict");

        Assert.Contains(",undetermined,1,19,19,", usual.Output, StringComparison.Ordinal);
        Assert.Contains(",undetermined,0,19,19,", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_ListAsJson_TellsEachPartWithItsFigures()
    {
        string file = ToolRun.Write("water.csv", "code,province,reporting_date,hygienic_water_households_pct,clean_water_households_pct\n1,20,2020-12-31,89,50\n");
        ToolRun run = await ToolRun.Of("assess", file, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        JsonElement water = json.RootElement.GetProperty("communes")[0].GetProperty("sets").GetProperty("standard").GetProperty("criterionAnswers")
            .EnumerateArray().SelectMany(criterion => criterion.GetProperty("indicators").EnumerateArray()).Single(i => i.GetProperty("id").GetString() == "17.1");
        JsonElement[] parts = [.. water.GetProperty("parts").EnumerateArray()];
        Assert.Equal(["hygienic", "clean"], parts.Select(part => part.GetProperty("id").GetString()));
        Assert.Equal(["notMet", "met"], parts.Select(part => part.GetProperty("outcome").GetString()));
        Assert.Equal(("89", "90"), (parts[0].GetProperty("measured").GetString(), parts[0].GetProperty("required").GetString()));
        Assert.Equal("1", parts[0].GetProperty("shortfalls")[0].GetProperty("amount").GetString());
    }

    [Fact]
    public async Task Assess_HostileNames_ComeOutInert()
    {
        string file = ToolRun.Write("hostile.csv", "code,name,reporting_date\n1,\"=HYPERLINK(\"\"x\"\")\",2019-12-31\n2,<script>alert(1)</script>|x,2019-12-31\n3,a\u001b[31mb\u202Ec,2019-12-31\n");

        ToolRun csv = await ToolRun.Of("assess", file, "--format", "csv");
        ToolRun markdown = await ToolRun.Of("assess", file, "--format", "markdown");
        ToolRun table = await ToolRun.Of("assess", file);

        Assert.Contains("'=HYPERLINK", csv.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;\\|x", markdown.Output, StringComparison.Ordinal);
        Assert.All(new[] { csv, markdown, table }, run => Assert.False(run.Output.Contains('\u001b', StringComparison.Ordinal) || run.Output.Contains('\u202E', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Assess_ByRulesEngine_GivesTheOutcomesOfTheKernelOrSaysWhatItCannot()
    {
        string catalog = Path.Combine(Repository.Root, "rules", "catalog");
        string set = Path.Combine(Repository.Root, "rules", "national", "2016-2020", "standard.json");
        string data = ToolRun.Write("two.csv", "code,name,province,reporting_date,safe_power_households_pct,income_per_capita\n00001,Một,20,2020-12-31,95,40\n00002,Hai,20,2020-12-31,94.99,\n");
        ToolRun run = await ToolRun.Of("assess", data, "--rules-only", "--rules", catalog, "--rules", set, "--engine", "rulesengine", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["Chưa đủ căn cứ", "Chưa đạt"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("outcome").GetString()));
        Assert.Equal(["1-19/19", "0-18/19"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("criteria").GetString()));
        string many = ToolRun.Write("many.csv", "code,name,province,reporting_date,insured_persons,population\n00001,Một,20,2020-12-31,95,9999999999\n00002,Hai,20,2020-12-31,95,100\n");
        ToolRun all = await ToolRun.Of("assess", many, "--engine", "rulesengine", "--lang", "en");
        Assert.Equal(4, all.ExitCode);
        Assert.Contains("RulesEngine cannot judge exactly (1 communes): 00001 population: the value has more digits", all.Error, StringComparison.Ordinal);
        Assert.Contains("00002", all.Output, StringComparison.Ordinal);
    }
}
