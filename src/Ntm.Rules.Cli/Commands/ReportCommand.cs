using System.Collections.Immutable;
using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;
using Ntm.Rules.Reports.Workbook;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm report DATA --out DIR</c>: the same figures as a page, a workbook, Markdown and JSON.</summary>
internal static class ReportCommand
{
    /// <summary>What a report is written as: a further form is a further line.</summary>
    private static readonly ImmutableArray<(string File, Func<Report, Stream, Language, CancellationToken, Task> Write)> Forms =
    [
        ("report.html", (report, stream, language, _) => AtOnce(() => HtmlPage.Write(report, stream, language))),
        ("report.xlsx", ReportWorkbook.WriteAsync),
        ("report.md", (report, stream, language, _) => AtOnce(() => ReportMarkdown.Write(report, stream, language))),
        ("report.json", (report, stream, _, _) => AtOnce(() => ReportJson.Write(report, stream))),
    ];

    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV, Excel hoặc JSON).", "Commune data (CSV, Excel or JSON).") };
        var beside = new BesideOptions(words);
        var reading = new DataOptions(words);
        var portfolio = new PortfolioOptions(words, new PortfolioDefaults(Near: 2, By: WellKnownAttributes.District));
        var command = new Command("report", words.Say(
            "Báo cáo vào thư mục --out: report.html (trang tự chứa), report.xlsx (bảng, danh sách xã, biểu thẩm định), report.md, report.json.",
            "Reports into the folder --out: report.html (a page that needs nothing beside it), report.xlsx (tables, communes, appraisal forms), report.md, report.json.")) { data };
        var forms = new Option<bool>("--all-forms")
        {
            Description = words.Say(
                "Biểu thẩm định để in của mọi xã trong report.xlsx; bỏ trống: khi có không quá 1.000 xã.",
                "Forms to print of all communes in report.xlsx; left out: where there are 1,000 at most."),
        };
        command.Options.Add(forms);
        beside.AddTo(command);
        reading.AddTo(command);
        portfolio.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunSettings settings = RunSettings.From(parsed, common, words);
            var input = new ReportInput(settings, parsed.GetRequiredValue(data), beside.Read(parsed), reading.Read(parsed), (book, run) => portfolio.Read(parsed, book, run) is { } choice ? choice with { AllForms = parsed.GetValue(forms) } : null);
            return RunAsync(input, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ReportInput input, CancellationToken cancellation)
    {
        RunSettings settings = input.Settings;
        input.Demand();
        using ReportFolder folder = ReportFolder.Open(settings, input.Files);
        using var progress = new ReportProgress(settings.Words);
        (Report? report, int code) = await input.ReadAsync(progress, cancellation).ConfigureAwait(false);
        if (report is null)
        {
            return code;
        }

        int complete = 0;
        progress.Wrote(complete, Forms.Length);
        await folder.WriteAsync([.. Forms.Select(form => (form.File, new Func<Stream, Task>(async stream =>
        {
            await form.Write(report, stream, settings.Words.Language, cancellation).ConfigureAwait(false);
            progress.Wrote(Interlocked.Increment(ref complete), Forms.Length);
        })))]).ConfigureAwait(false);

        progress.Dispose();
        TextWriter output = ToolStreams.Current.Value!.Output;
        foreach (string file in folder.Publish())
        {
            await output.WriteLineAsync(InertText.Terminal(file)).ConfigureAwait(false);
        }

        foreach (LocalizedText note in report.Notes)
        {
            await output.WriteLineAsync(InertText.Terminal(settings.Words.Say(note))).ConfigureAwait(false);
        }

        return code;
    }

    private static Task AtOnce(Action write)
    {
        write();
        return Task.CompletedTask;
    }
}
