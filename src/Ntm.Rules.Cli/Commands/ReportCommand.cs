using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm report DATA --out DIR</c>: the same figures as a page, Markdown and JSON.</summary>
internal static class ReportCommand
{
    private const int NearByDefault = 2;

    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV hoặc JSON).", "Commune data (CSV or JSON).") };
        var beside = new BesideOptions(words);
        var reading = new DataOptions(words);
        var portfolio = new PortfolioOptions(words);
        var command = new Command("report", words.Say(
            "Báo cáo vào thư mục --out: report.html (trang tự chứa), report.md, report.json.",
            "Reports into the folder --out: report.html (a page that needs nothing beside it), report.md, report.json.")) { data };
        beside.AddTo(command);
        reading.AddTo(command);
        portfolio.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunSettings settings = RunSettings.From(parsed, common, words);
            var input = new ReportInput(
                settings, parsed.GetRequiredValue(data), beside.Read(parsed), reading.Read(parsed), (book, run) => portfolio.Read(parsed, book, run) is { } choice ? choice with { Near = choice.Near ?? NearByDefault } : null);
            return RunAsync(input, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ReportInput input, CancellationToken cancellation)
    {
        RunSettings settings = input.Settings;
        ReportFolder folder = ReportFolder.Open(settings);
        using var progress = new ReportProgress(settings.Words);
        (Report? report, int code) = await input.ReadAsync(progress, cancellation).ConfigureAwait(false);
        if (report is null)
        {
            return code;
        }

        progress.Says(settings.Words.Say("đang ghi", "writing"));
        folder.Write("report.html", stream => HtmlPage.Write(report, stream, settings.Words.Language));
        folder.Write("report.md", stream => ReportMarkdown.Write(report, stream, settings.Words.Language));
        folder.Write("report.json", stream => ReportJson.Write(report, stream));
        progress.Dispose();
        foreach (string file in folder.Publish())
        {
            ToolStreams.Current.Value!.Output.WriteLine(file);
        }

        return code;
    }
}
