using Ntm.Rules.Cli.Output;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Input;

/// <summary>Reads all that a summary or a report is made of. Problems are written to the error stream.</summary>
internal sealed record ReportInput(RunSettings Settings, string Path, Beside Beside, DataSettings Reading, Func<RuleBook, RunSettings, PortfolioChoice?> Choose)
{
    /// <summary>Every file that is read.</summary>
    public string[] Files => [Path, .. Beside.Files];

    /// <summary>Says so where there is no such data: before anything is read or written.</summary>
    /// <exception cref="UsageException">There is none; the sentence is written.</exception>
    public void Demand()
    {
        DataInput.Demand(Path, Settings);
        if (Beside.Previous is { } before)
        {
            DataInput.Demand(before, Settings);
        }
    }

    /// <summary>The report of the good rows, and how the call ends; no report where it cannot be made.</summary>
    /// <param name="progress">Follows the reading and is told how many communes have been judged.</param>
    /// <param name="cancellation">Asks to stop.</param>
    public async Task<(Report? Report, int ExitCode)> ReadAsync(ReportProgress? progress, CancellationToken cancellation)
    {
        if (BookLoader.LoadOrReport(Settings) is not { } book)
        {
            return (null, ExitCode.InvalidRules);
        }

        if (Choose(book, Settings) is not { } choice)
        {
            return (null, ExitCode.Usage);
        }

        UnitMapLoad? map = Beside.Map is { } mapPath ? book.LoadUnitMap(RuleSource.File(mapPath)) : null;
        TargetsLoad? plan = Beside.Targets is { } planPath ? book.LoadTargets(RuleSource.File(planPath)) : null;
        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, [.. map?.Diagnostics ?? [], .. plan?.Diagnostics ?? []], Settings.Words);
        if (map is { Map: null } || plan is { Targets: null })
        {
            return (null, ExitCode.InvalidRules);
        }

        (Portfolio? then, bool hadErrors) = await ReadPreviousAsync(book, choice, cancellation).ConfigureAwait(false);
        var input = new DataInput(Path, Reading, book, Settings, progress);
        ReportOptions options = choice.Report with { Previous = then, Map = map?.Map, Targets = plan?.Targets };
        Report report = await Report.OfAsync(book, book.StartRun(Settings.Options), input.ReadAsync(cancellation), options, progress, cancellation).ConfigureAwait(false);
        return (report, input.HasErrors || hadErrors ? ExitCode.InvalidData : ExitCode.Done);
    }

    private async Task<(Portfolio? Communes, bool HadErrors)> ReadPreviousAsync(RuleBook book, PortfolioChoice choice, CancellationToken cancellation)
    {
        if (Beside.Previous is not { } path)
        {
            return (null, false);
        }

        RunSettings ago = Settings with { Options = Settings.Options with { AsOf = Beside.PreviousAsOf } };
        var input = new DataInput(path, Reading, book, ago);
        Portfolio then = await Portfolio.OfAsync(book.Catalog, book.StartRun(ago.Options).AssessAsync(input.ReadAsync(cancellation), cancellation), cancellation).ConfigureAwait(false);
        return (choice.Of(then), input.HasErrors);
    }
}
