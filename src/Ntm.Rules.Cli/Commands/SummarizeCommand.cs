using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm summarize DATA</c>: what offices publish of many communes, and what changed since an earlier file.</summary>
internal static class SummarizeCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV, Excel hoặc JSON).", "Commune data (CSV, Excel or JSON).") };
        var beside = new BesideOptions(words);
        var reading = new DataOptions(words);
        var portfolio = new PortfolioOptions(words, new PortfolioDefaults());
        var command = new Command("summarize", words.Say("Tổng hợp như các văn phòng công bố.", "The totals that offices publish.")) { data };
        beside.AddTo(command);
        reading.AddTo(command);
        portfolio.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunSettings settings = RunSettings.From(parsed, common, words);
            var input = new ReportInput(settings, parsed.GetRequiredValue(data), beside.Read(parsed), reading.Read(parsed), (book, run) => portfolio.Read(parsed, book, run));
            return RunAsync(input, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ReportInput input, CancellationToken cancellation)
    {
        input.Demand();
        (Reports.Report? report, int code) = await input.ReadAsync(progress: null, cancellation).ConfigureAwait(false);
        if (report is not null)
        {
            using OutputTarget target = OutputTarget.Open(input.Settings, input.Files);
            ReportTableWriter.Write(target.Writer, report.Tables, input.Settings, report.Book);
        }

        return code;
    }
}
