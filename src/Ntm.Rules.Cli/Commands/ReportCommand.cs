using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;
using Ntm.Rules.Reports.Workbook;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm report DATA --out DIR</c>: the same figures as a page, a workbook, Markdown and JSON.</summary>
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
            "Báo cáo vào thư mục --out: report.html (trang tự chứa), report.xlsx, report.md, report.json.",
            "Reports into the folder --out: report.html (a page that needs nothing beside it), report.xlsx, report.md, report.json.")) { data };
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
        Language language = settings.Words.Language;
        await folder.WriteAsync("report.html", stream => Task.Run(() => HtmlPage.Write(report, stream, language), cancellation)).ConfigureAwait(false);
        await folder.WriteAsync("report.xlsx", stream => ReportWorkbook.WriteAsync(report, stream, language, cancellation)).ConfigureAwait(false);
        await folder.WriteAsync("report.md", stream => Task.Run(() => ReportMarkdown.Write(report, stream, language), cancellation)).ConfigureAwait(false);
        await folder.WriteAsync("report.json", stream => Task.Run(() => ReportJson.Write(report, stream), cancellation)).ConfigureAwait(false);
        progress.Dispose();
        foreach (string file in folder.Publish())
        {
            ToolStreams.Current.Value!.Output.WriteLine(file);
        }

        return code;
    }
}
