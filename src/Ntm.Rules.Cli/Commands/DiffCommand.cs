using System.CommandLine;
using Ntm.Rules.Changes;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm diff A B</c>, <c>ntm diff --from DAY --to DAY</c>, <c>ntm diff --with OVERLAY</c>: what the law demands otherwise, by meaning.</summary>
internal static class DiffCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var paths = new Argument<string[]>("A B")
        {
            Description = words.Say(
                $"Hai bộ quy định: thư mục hoặc tệp thêm vào bộ có sẵn, hoặc {ComparisonOptions.BuiltIn}.", $"Two rule sources: folders or files laid over the built-in book, or {ComparisonOptions.BuiltIn}."),
            Arity = new ArgumentArity(0, 2),
        };
        var comparison = new ComparisonOptions(words);
        var command = new Command("diff", words.Say(
            "Quy định thay đổi thế nào về nội dung: chặt hơn, nới hơn, thêm, bỏ; nơi nào, năm nào, với xã ví dụ.",
            "What the law demands otherwise, by meaning: tighter, looser, new, gone; where and when, with an example.")) { paths };
        comparison.AddTo(command);
        command.SetAction(parsed =>
        {
            RunSettings settings = RunSettings.From(parsed, common, words);
            return Run(settings, comparison.Read(parsed, settings, parsed.GetValue(paths) ?? []));
        });
        return command;
    }

    private static int Run(RunSettings settings, ComparedSides? sides)
    {
        if (sides is null)
        {
            return ExitCode.InvalidRules;
        }

        BookDiff diff = sides.Before.Book.StartRun(sides.Before.Settings.Options).Diff(sides.After.Book.StartRun(sides.After.Settings.Options));
        using OutputTarget target = OutputTarget.Open(settings);
        if (settings.Format == OutputFormat.Json)
        {
            DiffJson.Write(target.Writer, diff, sides, settings.Words.Language);
        }
        else
        {
            new DiffTable(sides.After.Book, settings).Write(target.Writer, diff, isSameText: sides.Before.Book.ContentHash == sides.After.Book.ContentHash);
        }

        return ExitCode.Done;
    }
}
