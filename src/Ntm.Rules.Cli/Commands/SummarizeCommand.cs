using System.Collections.Immutable;
using System.CommandLine;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports.Tables;

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

        Dictionary<LegalUnit, NearMiss> misses = [];
        (Portfolio now, bool hasErrors) = await ReadAsync(path, settings, reading, book, choice, answer => Keep(answer, choice, misses), cancellation).ConfigureAwait(false);
        ImmutableArray<ReportTable> tables = SummaryTables.Of(now.Summarize(choice.Settings));
        tables = tables.AddRange(choice.By.Select(attribute => SummaryTables.By(book.Catalog.Attribute(attribute)!.Name, now.By(attribute), choice.Level, choice.Settings)));
        if (choice.Near is { } near)
        {
            tables = tables.Add(NearMissTable.Of(choice.Level, now.Near(choice.Level.Id, near).Entries.Select(entry => misses[entry.Unit])));
        }

        if (beside.Previous is { } past)
        {
            RunSettings ago = settings with { Options = settings.Options with { AsOf = beside.PreviousAsOf } };
            (Portfolio then, bool hadErrors) = await ReadAsync(past, ago, reading, book, choice, _ => { }, cancellation).ConfigureAwait(false);
            tables = tables.Insert(1, SummaryTables.Of(now.Since(then, map?.Map, choice.Settings)));
            hasErrors |= hadErrors;
        }

        if (plan?.Targets is { } targets)
        {
            tables = tables.Insert(1, SummaryTables.Of(targets, TargetAnswer.Of(targets, now, choice.Settings)));
        }

        using (OutputTarget target = OutputTarget.Open(settings, [path, .. beside.Files]))
        {
            ReportTableWriter.Write(target.Writer, tables, settings, book);
        }

        return hasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }

    private static async Task<(Portfolio Communes, bool HasErrors)> ReadAsync(
        string path, RunSettings settings, DataSettings reading, RuleBook book, PortfolioChoice choice, Action<CommuneAssessment> look, CancellationToken cancellation)
    {
        AssessmentRun run = book.StartRun(settings.Options);
        var input = new DataInput(path, reading, book, settings);
        Portfolio all = await Portfolio.OfAsync(book.Catalog, Assessed(run, input, look, cancellation), cancellation).ConfigureAwait(false);
        return (choice.Of(all), input.HasErrors);
    }

    private static async IAsyncEnumerable<CommuneAssessment> Assessed(
        AssessmentRun run, DataInput input, Action<CommuneAssessment> look, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (CommuneAssessment assessment in run.Assess(chunk))
            {
                look(assessment);
                yield return assessment;
            }
        }
    }

    /// <summary>What a commune lacks is kept where it may be asked for; the rest of the answer is not.</summary>
    private static void Keep(CommuneAssessment answer, PortfolioChoice choice, Dictionary<LegalUnit, NearMiss> misses)
    {
        if (choice.Near is { } near && answer[choice.Level.Id].Met.NotMet <= near && NearMiss.To(answer, choice.Level.Id) is { } miss)
        {
            misses[miss.Unit] = miss;
        }
    }

    /// <summary>What is read beside the data.</summary>
    private sealed record Beside(string? Previous, DateOnly? PreviousAsOf, string? Map, string? Targets)
    {
        public IEnumerable<string> Files => new[] { Previous, Map, Targets }.OfType<string>();
    }
}
