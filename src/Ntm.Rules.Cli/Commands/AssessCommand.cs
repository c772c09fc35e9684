using System.CommandLine;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm assess DATA</c>: an answer for every commune, and the totals; communes are read, judged and written in chunks.</summary>
internal static class AssessCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Tệp số liệu xã (CSV hoặc JSON).", "Commune data (CSV or JSON).") };
        var reading = new DataOptions(words);
        var engine = new Option<string?>("--engine")
        {
            Description = words.Say("Bộ tính: kernel (mặc định) hoặc rulesengine (chỉ kết quả, không lý do).", "Executor: kernel (the default) or rulesengine (outcomes without reasons)."),
        };
        engine.AcceptOnlyFromAmong("kernel", "rulesengine");
        var command = new Command("assess", words.Say("Đánh giá các xã trong tệp số liệu.", "Assess the communes of a data file.")) { data, engine };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            RunSettings.From(parsed, common, words), parsed.GetRequiredValue(data), reading.Read(parsed), parsed.GetValue(engine) == "rulesengine", cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, string path, DataSettings reading, bool usesRulesEngine, CancellationToken cancellation)
    {
        DataInput.Demand(path, settings);
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        AssessmentRun run = book.StartRun(settings.Options);
        var input = new DataInput(path, reading, book, settings);
        var totals = new PortfolioTotals();
        using OutputTarget target = OutputTarget.Open(settings, path);
        if (usesRulesEngine)
        {
            return await EngineAssessment.RunAsync(settings, book, input, target, cancellation).ConfigureAwait(false);
        }

        using IAssessmentWriter writer = AssessmentWriters.Create(target.Writer, settings, book);
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (CommuneAssessment assessment in run.Assess(chunk))
            {
                totals.Add(assessment);
                writer.Write(assessment);
            }
        }

        writer.Finish(totals, input.Problems);
        return input.HasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }
}
