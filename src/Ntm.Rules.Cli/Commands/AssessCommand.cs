using System.CommandLine;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Decisions;
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
        var log = new Option<string?>("--log")
        {
            Description = words.Say("Ghi thêm nhật ký quyết định (JSON lines) vào tệp mới này; ntm replay tính lại.", "Write a decision log (JSON lines) to this new file as well; ntm replay makes it again."),
            HelpName = words.Say("tệp", "file"),
        };
        var command = new Command("assess", words.Say("Đánh giá các xã trong tệp số liệu.", "Assess the communes of a data file.")) { data, engine, log };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            RunSettings.From(parsed, common, words), parsed.GetRequiredValue(data), reading.Read(parsed), parsed.GetValue(engine) == "rulesengine", parsed.GetValue(log), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, string path, DataSettings reading, bool usesRulesEngine, string? logPath, CancellationToken cancellation)
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

        using DecisionLog? log = logPath is null ? null : new DecisionLog(OutputTarget.OpenNewFile(settings with { Out = logPath }, logPath), run.Options);
        using IAssessmentWriter writer = AssessmentWriters.Create(target.Writer, settings, book);
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (CommuneAssessment assessment in run.Assess(chunk))
            {
                totals.Add(assessment);
                writer.Write(assessment);
                log?.Write(assessment);
            }
        }

        writer.Finish(totals, input.Problems);
        return input.HasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }
}
