using System.Text.Json;
using System.Xml.Linq;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm test</c> as a person and as a continuous-integration server use it.</summary>
public sealed class TestCommandTests
{
    private const string Head = """{ "kind": "tests", "format": 1, "set": "national/2021-2025/standard", "asOf": "2023-12-31", "scope": { "region": "TDMN" }, "cases": [ """;

    private const string Holds = """{ "description": "thấp còi đúng bằng ngưỡng", "values": { "stunting_pct": 24 }, "expected": { "15.3": "Met" } }""";

    private const string Fails = """{ "description": "sai & <hỏng>", "values": { "stunting_pct": 25 }, "expected": { "15.3": { "outcome": "NotMet", "shortfall": 2 } } }""";

    [Fact]
    public async Task Test_ShippedRules_HoldAndCoverEverythingReachable()
    {
        ToolRun run = await ToolRun.Of("test", "--coverage", "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("not covered", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 failed.", run.Output, StringComparison.Ordinal);
        Assert.Contains("national/2021-2025/standard#17.11: value missing, met, not met, exactly at the limit (figure or requirement not known)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_AFailure_IsToldWithPlaceAndSentenceAndExits2()
    {
        string file = ToolRun.Write("a.tests.json", Head + Holds + ",\n" + Fails + "] }");
        ToolRun run = await ToolRun.Of("test", file, "--lang", "vi");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{file.Replace('\\', '/')}(2,", run.Output, StringComparison.Ordinal);
        Assert.Contains("kết quả: NotMet (ThresholdMissed), 1: Tỷ lệ trẻ dưới 5 tuổi", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"standing\": \"MetAndRecognised\"", "NotMetAndNotRecognised")]
    [InlineData("\"revocation\": \"Met\"", "xã không có công nhận của bộ này")]
    public async Task Test_OfRecognition_TellsWhatWasFound(string expected, string told)
    {
        string file = ToolRun.Write("recognition.tests.json", Head + """{ "description": "chưa đạt", "recognitions": [], "values": { "temporary_houses": 1 }, "expected": { """ + expected + " } } ] }");
        ToolRun run = await ToolRun.Of("test", file, "--lang", "vi");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Gaps_AreFailuresOnlyWhenCoverageIsAskedFor()
    {
        string file = ToolRun.Write("b.tests.json", Head + Holds + "] }");
        string[] only = ["test", file, "--rules", Path.Combine(Repository.Root, "rules", "catalog"), "--rules", Path.Combine(Repository.Root, "rules", "national", "2021-2025", "standard.json"), "--rules-only"];

        Assert.Equal(0, (await ToolRun.Of(only)).ExitCode);
        ToolRun covered = await ToolRun.Of([.. only, "--coverage", "--lang", "en"]);
        Assert.Equal(2, covered.ExitCode);
        Assert.Contains("not covered: national/2021-2025/standard#15.3 region=DBSH: exactly at the limit", covered.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("15.3 region=TDMN: exactly at the limit", covered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_APathThatTheRulesHoldAlready_IsReadOnce()
    {
        string folder = TemporaryFolder.New();
        await File.WriteAllTextAsync(Path.Combine(folder, "only-here.tests.json"), Head + Holds + "] }");
        ToolRun run = await ToolRun.Of("test", folder, "--rules", folder, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Single(json.RootElement.GetProperty("results").EnumerateArray(), result => result.GetProperty("file").GetString()!.EndsWith("only-here.tests.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Test_Json_TellsFailuresAndCoverage()
    {
        string file = ToolRun.Write("c.tests.json", Head + Fails + "] }");
        ToolRun run = await ToolRun.Of("test", file, "--format", "json", "--coverage", "--set", "national/2026-2030/standard");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((1, 1), (json.RootElement.GetProperty("format").GetInt32(), json.RootElement.GetProperty("failed").GetInt32()));
        JsonElement failure = json.RootElement.GetProperty("results").EnumerateArray().Single(result => !result.GetProperty("passed").GetBoolean()).GetProperty("failures")[0];
        Assert.Equal(("15.3", "NotMet, 2"), (failure.GetProperty("subject").GetString(), failure.GetProperty("expected").GetString()));
        Assert.Equal(10, Assert.Single(json.RootElement.GetProperty("coverage").EnumerateArray()).GetProperty("reachable").GetInt32());
    }

    [Fact]
    public async Task Test_JUnit_IsWellFormedAndCountsFailures()
    {
        string file = ToolRun.Write("d.tests.json", Head + Holds + "," + Fails + "] }");
        string target = Path.Combine(Path.GetDirectoryName(file)!, "junit.xml");
        ToolRun run = await ToolRun.Of("test", file, "--junit", target, "--lang", "en");

        XElement suites = XElement.Load(target);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("1", suites.Attribute("failures")!.Value);
        XElement failed = Assert.Single(suites.Descendants("testcase"), test => test.Element("failure") is not null);
        Assert.Equal("sai & <hỏng>", failed.Attribute("name")!.Value);
        Assert.Equal(suites.Attribute("tests")!.Value, $"{suites.Descendants("testcase").Count()}");
    }

    [Fact]
    public async Task Test_FaultyFile_IsToldAndExits3()
    {
        string file = ToolRun.Write("e.tests.json", Head + Holds.Replace("15.3", "15.33", StringComparison.Ordinal) + "] }");
        ToolRun run = await ToolRun.Of("test", file, "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("NTM6004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ControlCharacterInADescription_IsToldAndNotWritten()
    {
        string file = ToolRun.Write("f.tests.json", Head + Holds.Replace("thấp", "\\u0007thấp", StringComparison.Ordinal) + "] }");
        ToolRun run = await ToolRun.Of("test", file, "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("NTM1014", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', run.Output + run.Error);
    }

    [Theory]
    [InlineData("cases.json", "has no cases")]
    [InlineData("none.tests.json", "NTM1001")]
    public async Task Test_PathWithoutCases_IsNeverPassedOverInSilence(string name, string told)
    {
        string file = ToolRun.Write("cases.json", Head + Holds + "] }");
        ToolRun run = await ToolRun.Of("test", Path.Combine(Path.GetDirectoryName(file)!, name), "--lang", "en");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_RulesWithoutAnyCase_SaysSoAndExits2()
    {
        string set = Path.Combine(Repository.Root, "rules", "national", "2021-2025", "standard.json");
        ToolRun run = await ToolRun.Of("test", "--rules", Path.Combine(Repository.Root, "rules", "catalog"), "--rules", set, "--rules-only", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No cases were run.", run.Error, StringComparison.Ordinal);
    }
}
