using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm check</c>: loads the rules and prints every problem.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var command = new Command("check", words.Say(
            "Nạp các tệp quy định và in mọi lỗi, cảnh báo.", "Load the rule files and print every problem."));
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words)));
        return command;
    }

    private static int Run(RunSettings settings)
    {
        RuleBookLoad load = BookLoader.Load(settings);
        using OutputTarget target = OutputTarget.Open(settings);
        if (settings.Format == OutputFormat.Table)
        {
            DiagnosticWriter.Write(target.Writer, load.Diagnostics, settings.Words);
            target.Writer.WriteLine(Summary(load, settings.Words));
        }
        else
        {
            TableWriter.Write(target.Writer, DiagnosticTable.Of(load.Diagnostics, settings.Words), settings.Format);
        }

        return load.Book is null ? ExitCode.InvalidRules : ExitCode.Done;
    }

    private static string Summary(RuleBookLoad load, Words words)
    {
        string problems = DiagnosticWriter.Summary(load.Diagnostics, words);
        return load.Book is { } book
            ? words.Say(
                $"Hợp lệ: {book.Sets.Length} bộ tiêu chí, {book.Overlays.Length} quy định sửa đổi hoặc của tỉnh. {problems}",
                $"Valid: {book.Sets.Length} sets, {book.Overlays.Length} overlays. {problems}")
            : words.Say($"Không nạp được. {problems}", $"Not loaded. {problems}");
    }
}
