namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm assess --log</c> and <c>ntm replay</c>.</summary>
public sealed class ReplayCommandTests
{
    private static async Task<string> LogOfLangSon()
    {
        string log = Path.Combine(TemporaryFolder.New(), "decisions.jsonl");
        ToolRun run = await ToolRun.Of(
            "assess", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--log", log, "--format", "csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return log;
    }

    [Fact]
    public async Task Replay_SameRules_ConfirmsEveryCommune()
    {
        string log = await LogOfLangSon();

        ToolRun run = await ToolRun.Of("replay", log, "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("207 decisions: 0 different when made again, 0 of another book, 0 that cannot be read.", run.Output.Trim());
    }

    [Fact]
    public async Task Replay_OtherRules_ListsDifferencesAndFails()
    {
        string log = await LogOfLangSon();

        ToolRun run = await ToolRun.Of("replay", log, "--lang", "vi", "--format", "csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("/sets/standard/indicators/10.1/outcome", run.Output, StringComparison.Ordinal);
        Assert.Contains($"bộ đang dùng là {RuleBook.BuiltIn.ContentHash}", run.Error, StringComparison.Ordinal);
        Assert.Contains("--with", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_BrokenLine_IsToldWithItsNumber()
    {
        string log = ToolRun.Write("log.jsonl", "{}\n");

        ToolRun run = await ToolRun.Of("replay", log, "--lang", "en");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("log.jsonl(1,1)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_FileThatIsNoLog_ShowsSomeProblemsAndCountsAll()
    {
        ToolRun run = await ToolRun.Of("replay", ToolRun.Sample("lang-son-2019.csv"), "--lang", "en");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(20, run.Error.Split("NTM4601").Length - 1);
        Assert.Contains("… and 188 more lines that cannot be read.", run.Error, StringComparison.Ordinal);
        Assert.Contains("208 that cannot be read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_FileThatExists_IsNotWrittenOver()
    {
        string log = ToolRun.Write("log.jsonl", "kept");

        ToolRun run = await ToolRun.Of("assess", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--log", log, "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("kept", await File.ReadAllTextAsync(log));
    }
}
