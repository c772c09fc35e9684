using Ntm.Rules.Cli;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Packs;
using Spectre.Console;

namespace Ntm.Rules.Tests.Cli;

/// <summary>How far a report is, on a terminal; and that nobody else sees anything of it.</summary>
public sealed class ReportProgressTests
{
    [Theory]
    [InlineData("lang-son-2019.csv")]
    [InlineData("lang-son-2019.xlsx")]
    public async Task Report_WhileAFileIsRead_TellsHowMuchOfItHasBeenRead(string name)
    {
        using var screen = new StringWriter();
        var words = new Words(Language.English);
        using var progress = new ReportProgress(words, Screen(screen));
        var settings = new RunSettings(words, OutputFormat.Table, [], false, [], new AssessmentOptions(), null, PackTrust.None);
        ToolStreams.Current.Value = new ToolStreams(screen, screen);
        var data = new DataInput(await FileOf(name, times: 15), new DataSettings(null, PercentageForm.Undeclared, null), RuleBook.BuiltIn, settings, progress);
        Assert.Null(progress.Share);

        List<double> shares = [];
        int judged = 0;
        await foreach (CommuneDataset chunk in data.ReadAsync(CancellationToken.None))
        {
            progress.Report(judged += chunk.Count);
            shares.Add(progress.Share!.Value);
        }

        Assert.Equal($"{15 * 207} communes judged", progress.Text);
        Assert.Equal(4, shares.Count);
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[0], 0.2, 0.6);
        Assert.InRange(shares[2], 0.8, 1);

        progress.Wrote(1, 4);
        Assert.Equal(("1 of 4 files written", 0.25), (progress.Text, progress.Share));
    }

    [Fact]
    public void Report_ShareThatNobodyKnows_TellsCommunesOnly()
    {
        using var screen = new StringWriter();
        using var progress = new ReportProgress(new Words(Language.Vietnamese), Screen(screen));
        progress.Follow(_ => null);
        progress.Report(5);
        Assert.Equal((null, "đã xét 5 xã"), (progress.Share, progress.Text));
    }

    [Fact]
    public void Report_NoTerminal_ShowsNothing()
    {
        using var progress = new ReportProgress(new Words(Language.Vietnamese));
        progress.Follow(_ => 0.5);
        progress.Report(5);
        progress.Wrote(1, 4);
        Assert.False(progress.IsShown);
        Assert.Equal((null, null), (progress.Share, progress.Text));
    }

    [Fact]
    public async Task Report_PipedStreams_SaysNothingOfProgress()
    {
        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--where", "district=Hữu Lũng", "--out", TemporaryFolder.New(), "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("judged", run.Output, StringComparison.Ordinal);
    }

    private static IAnsiConsole Screen(StringWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(writer),
    });

    /// <summary>The sample so many times over, each commune under a code of its own.</summary>
    private static async Task<string> FileOf(string name, int times)
    {
        string[] lines = await File.ReadAllLinesAsync(ToolRun.Sample("lang-son-2019.csv"));
        string csv = ToolRun.Write("a.csv", string.Join('\n', [lines[0], .. Enumerable.Range(0, times).SelectMany(part => lines.Skip(1).Select((line, row) => $"{part * 207 + row:00000}{line[5..]}"))]) + "\n");
        if (Path.GetExtension(name) == ".csv")
        {
            return csv;
        }

        List<CommuneRecord> communes = [];
        await foreach (CommuneDataset chunk in new CommuneReader(RuleBook.BuiltIn.Catalog).Open(csv))
        {
            communes.AddRange(chunk);
        }

        string file = Path.ChangeExtension(csv, ".xlsx");
        using FileStream written = File.Create(file);
        await CommuneExcelWriter.WriteAsync(written, communes);
        return file;
    }
}
