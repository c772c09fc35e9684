using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm summarize DATA</c>: what offices publish of many communes, and what changed since an earlier file.</summary>
internal static class SummarizeCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV hoặc JSON).", "Commune data (CSV or JSON).") };
        var previous = new Option<string?>("--previous") { Description = words.Say("Số liệu kỳ trước, để so sánh.", "Data of an earlier period, to compare with.") };
        Option<DateOnly?> previousDay = CommonOptions.Day("--previous-as-of", words, words.Say(
            "Ngày áp dụng quy định cho kỳ trước; bỏ trống: ngày số liệu.", "Day whose law applies to the earlier data; left out: the reporting dates."));
        var map = new Option<string?>("--map") { Description = words.Say("Bảng sắp xếp xã giữa hai kỳ (*.map.json).", "Map of the communes merged in between (*.map.json).") };
        var targets = new Option<string?>("--targets") { Description = words.Say("Chỉ tiêu kế hoạch của năm (*.targets.json).", "What the year is to reach (*.targets.json).") };
        var reading = new DataOptions(words);
        var portfolio = new PortfolioOptions(words);
        var command = new Command("summarize", words.Say("Tổng hợp như các văn phòng công bố.", "The totals that offices publish.")) { data, previous, previousDay, map, targets };
        reading.AddTo(command);
        portfolio.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            RunSettings.From(parsed, common, words),
            parsed.GetRequiredValue(data),
            new Beside(parsed.GetValue(previous), parsed.GetValue(previousDay), parsed.GetValue(map), parsed.GetValue(targets)),
            reading.Read(parsed),
            (book, settings) => portfolio.Read(parsed, book, settings),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        RunSettings settings, string path, Beside beside, DataSettings reading, Func<RuleBook, RunSettings, PortfolioChoice?> choose, CancellationToken cancellation)
    {
        DataInput.Demand(path, settings);
        if (beside.Previous is { } before)
        {
            DataInput.Demand(before, settings);
        }

        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        if (choose(book, settings) is not { } choice)
        {
            return ExitCode.Usage;
        }

        UnitMapLoad? map = beside.Map is { } mapPath ? book.LoadUnitMap(RuleSource.File(mapPath)) : null;
        TargetsLoad? plan = beside.Targets is { } planPath ? book.LoadTargets(RuleSource.File(planPath)) : null;
        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, [.. map?.Diagnostics ?? [], .. plan?.Diagnostics ?? []], settings.Words);
        if (map is { Map: null } || plan is { Targets: null })
        {
            return ExitCode.InvalidRules;
        }

        (Portfolio? then, bool hadErrors) = (null, false);
        if (beside.Previous is { } past)
        {
            RunSettings ago = settings with { Options = settings.Options with { AsOf = beside.PreviousAsOf } };
            var former = new DataInput(past, reading, book, ago);
            then = await Portfolio.OfAsync(book.Catalog, book.StartRun(ago.Options).AssessAsync(former.ReadAsync(cancellation), cancellation), cancellation).ConfigureAwait(false);
            (then, hadErrors) = (choice.Of(then), former.HasErrors);
        }

        var input = new DataInput(path, reading, book, settings);
        ReportOptions options = choice.Report with { Previous = then, Map = map?.Map, Targets = plan?.Targets };
        Report report = await Report.OfAsync(book, book.StartRun(settings.Options), input.ReadAsync(cancellation), options, progress: null, cancellation).ConfigureAwait(false);
        using (OutputTarget target = OutputTarget.Open(settings, [path, .. beside.Files]))
        {
            ReportTableWriter.Write(target.Writer, report.Tables, settings, book);
        }

        return input.HasErrors || hadErrors ? ExitCode.InvalidData : ExitCode.Done;
    }

    /// <summary>What is read beside the data.</summary>
    private sealed record Beside(string? Previous, DateOnly? PreviousAsOf, string? Map, string? Targets)
    {
        public IEnumerable<string> Files => new[] { Previous, Map, Targets }.OfType<string>();
    }
}
