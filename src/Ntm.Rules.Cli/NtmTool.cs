using System.CommandLine;
using System.CommandLine.Invocation;
using Ntm.Rules.Cli.Commands;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli;

/// <summary>The tool as a function: arguments and two writers in, exit code out. Tests call it as users do.</summary>
internal static class NtmTool
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        Language language = MachineLanguage.Of(args);
        error = new InertWriter(error);
        try
        {
            ParseResult parsed = Root(language).Parse(args);
            var streams = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            ToolStreams.Current.Value = new ToolStreams(output, error);
            return parsed.Action is ParseErrorAction
                ? Refuse(parsed, new Words(language), error)
                : await parsed.InvokeAsync(streams).ConfigureAwait(false);
        }
        catch (UsageException)
        {
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(new Words(language).Say("Không đọc hoặc ghi được tệp:", "A file cannot be read or written:") + " " + exception.Message)
                .ConfigureAwait(false);
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last line of defence: an unknown failure still gets an exit code and a plain sentence.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync(new Words(language).Say("Lỗi nội bộ của chương trình:", "Internal error:") + " " + exception).ConfigureAwait(false);
            return ExitCode.InternalError;
        }
    }

    private static int Refuse(ParseResult parsed, Words words, TextWriter error)
    {
        foreach (string sentence in parsed.Errors.Select(problem => UsageText.Of(problem.Message, words)).Distinct(StringComparer.Ordinal))
        {
            error.WriteLine(sentence);
        }

        Command at = parsed.CommandResult.Command;
        string call = at is RootCommand ? "ntm --help" : $"ntm {at.Name} --help";
        error.WriteLine(words.Say($"Xem: {call}", $"See: {call}"));
        return ExitCode.Usage;
    }

    private static RootCommand Root(Language language)
    {
        var words = new Words(language);
        var root = new RootCommand(words.Say(
            "Bộ tiêu chí nông thôn mới: kiểm tra tệp quy định, đánh giá xã, giải thích từng kết quả.",
            "New-rural commune criteria: check rule files, assess communes, explain every verdict."));
        var common = new CommonOptions(words);
        foreach (Option option in common.All)
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(CheckCommand.Create(common, words));
        root.Subcommands.Add(SetsCommand.Create(common, words));
        root.Subcommands.Add(ShowCommand.Create(common, words));
        root.Subcommands.Add(AssessCommand.Create(common, words));
        root.Subcommands.Add(SummarizeCommand.Create(common, words));
        root.Subcommands.Add(ReportCommand.Create(common, words));
        root.Subcommands.Add(DiffCommand.Create(common, words));
        root.Subcommands.Add(ImpactCommand.Create(common, words));
        root.Subcommands.Add(ExplainCommand.Create(common, words));
        root.Subcommands.Add(TemplateCommand.Create(common, words));
        root.Subcommands.Add(TestCommand.Create(common, words));
        root.Subcommands.Add(MergeCommand.Create(common, words));
        root.Subcommands.Add(ReplayCommand.Create(common, words));
        root.Subcommands.Add(PackCommand.Create(common, words));
        root.Subcommands.Add(VerifyCommand.Create(common, words));
        root.Subcommands.Add(FormatCommand.Create(common, words));
        root.Subcommands.Add(NewCommand.Create(common, words));
        return root;
    }
}
