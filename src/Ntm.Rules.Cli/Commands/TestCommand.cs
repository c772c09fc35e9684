using System.CommandLine;
using Ntm.Rules.Cases;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm test</c>: runs the cases beside the rules, and tells how much of the law they touch.</summary>
internal static class TestCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = words.Say("Thêm tệp *.tests.json hoặc thư mục có tệp đó.", "Further *.tests.json files, or directories of them."),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var coverage = new Option<bool>("--coverage")
        {
            Description = words.Say(
                "In mức bao phủ quy định; mã thoát 2 nếu còn chỗ chưa được thử.", "Tell how much of the law is covered; exit code 2 where something is not."),
        };
        var junit = new Option<string?>("--junit")
        {
            Description = words.Say("Ghi thêm kết quả dạng JUnit XML vào tệp này.", "Write the results as JUnit XML to this file as well."),
            HelpName = words.Say("tệp", "file"),
        };
        var command = new Command("test", words.Say("Chạy các tình huống kiểm thử đặt cạnh tệp quy định.", "Run the cases beside the rule files.")) { paths, coverage, junit };
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetValue(paths) ?? [], parsed.GetValue(coverage), parsed.GetValue(junit)));
        return command;
    }

    private static int Run(RunSettings settings, string[] paths, bool coverage, string? junit)
    {
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        if (paths.Where(path => HasNoCases(book, path, settings)).ToArray() is { Length: > 0 } empty)
        {
            foreach (string path in empty)
            {
                ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                    $"'{path}' không có tình huống kiểm thử nào: cần tệp *.tests.json hoặc thư mục có tệp đó.",
                    $"'{path}' has no cases: name a *.tests.json file, or a directory of them."));
            }

            return ExitCode.Usage;
        }

        RuleTests tests = RuleTests.Load(book, [.. BookLoader.Sources(settings), .. paths.Select(path => BookLoader.SourceOf(path, settings))]);
        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, tests.Diagnostics, settings.Words);
        CaseReport report = tests.Run();
        using OutputTarget target = OutputTarget.Open(settings);
        SetCoverage[] covered = coverage ? [.. report.Coverage.Where(set => settings.Options.Set is null || set.SetId == settings.Options.Set)] : [];
        if (settings.Format == OutputFormat.Json)
        {
            CaseJsonWriter.Write(target.Writer, report, covered);
        }
        else
        {
            CaseTextWriter.Write(target.Writer, report, covered, settings);
        }

        if (junit is not null)
        {
            using OutputTarget file = OutputTarget.Open(settings with { Out = junit });
            CaseJUnitWriter.Write(file.Writer, report, covered, settings.Words);
        }

        if (report.Results.IsEmpty)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                "Không có tình huống kiểm thử nào được chạy.", "No cases were run."));
        }

        return tests.Diagnostics.Any(problem => problem.Severity == Severity.Error) ? ExitCode.InvalidRules
            : report.Passed && !report.Results.IsEmpty && covered.All(set => set.Gaps.IsEmpty) ? ExitCode.Done
            : ExitCode.CheckFailed;
    }

    /// <summary>Whether a path that was asked for would be passed over in silence.</summary>
    private static bool HasNoCases(RuleBook book, string path, RunSettings settings) =>
        RuleTests.Load(book, BookLoader.SourceOf(path, settings)) is { Files.IsEmpty: true, Diagnostics.IsEmpty: true };
}
