using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm explain DATA --commune CODE</c>: the whole tree of one commune, every reason in a sentence with its article.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV hoặc JSON).", "Commune data (CSV or JSON).") };
        var commune = new Option<string>("--commune")
        {
            Description = words.Say("Mã hoặc tên xã.", "Code or name of the commune."),
            Required = true,
        };
        var level = new Option<string?>("--level") { Description = words.Say("Chỉ một cấp, ví dụ standard.", "One level only, e.g. standard.") };
        var reading = new DataOptions(words);
        var command = new Command("explain", words.Say("Giải thích kết quả của một xã.", "Explain the answer for one commune.")) { data, commune, level };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            RunSettings.From(parsed, common, words),
            parsed.GetRequiredValue(data),
            new ExplainRequest(parsed.GetRequiredValue(commune), parsed.GetValue(level)),
            reading.Read(parsed),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        RunSettings settings, string path, ExplainRequest request, DataSettings reading, CancellationToken cancellation)
    {
        DataInput.Demand(path, settings);
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        if (request.Level is { } level && book.Catalog.Level(level) is null)
        {
            string known = string.Join(", ", book.Catalog.Levels.Select(each => each.Id));
            await ToolStreams.Current.Value!.Error.WriteLineAsync(settings.Words.Say(
                $"Không có cấp '{level}'. Các cấp: {known}.", $"There is no level '{level}'. Levels: {known}.")).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var input = new DataInput(path, reading, book, settings);
        List<CommuneRecord> found = [];
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            found.AddRange(chunk.Where(record => record.Code == request.Commune || string.Equals(record.Name, request.Commune, StringComparison.OrdinalIgnoreCase)));
        }

        if (found.Count == 0)
        {
            await ToolStreams.Current.Value!.Error.WriteLineAsync(settings.Words.Say(
                $"Không có xã '{request.Commune}' trong tệp.", $"There is no commune '{request.Commune}' in the file.")).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using OutputTarget target = OutputTarget.Open(settings, path);
        Write(target, settings, book, found, request, input.Problems);
        return input.HasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }

    private static void Write(
        OutputTarget target, RunSettings settings, RuleBook book, List<CommuneRecord> communes, ExplainRequest request, IReadOnlyList<Diagnostic> problems)
    {
        AssessmentRun run = book.StartRun(settings.Options);
        if (settings.Format == OutputFormat.Json)
        {
            using var json = new AssessmentJsonWriter(target.Writer, settings, book, isExplained: true);
            var totals = new Portfolios.PortfolioTotals();
            foreach (Assessments.CommuneAssessment assessment in run.Assess(communes))
            {
                totals.Add(assessment);
                json.Write(assessment);
            }

            json.Finish(totals, problems);
            return;
        }

        foreach (CommuneRecord commune in communes)
        {
            new ExplanationWriter(target.Writer, settings, book).Write(run.Assess(commune), request.Level);
        }
    }

    private sealed record ExplainRequest(string Commune, string? Level);
}
