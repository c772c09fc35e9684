using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Data.Decisions;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm replay LOG</c>: makes the answers of a decision log again and lists every difference.</summary>
internal static class ReplayCommand
{
    // A file that is no log at all has as many problems as lines.
    private const int Shown = 20;

    private const int ShownBooks = 3;

    public static Command Create(CommonOptions common, Words words)
    {
        var log = new Argument<string>("LOG") { Description = words.Say("Nhật ký do assess --log ghi (*.jsonl).", "A log that assess --log wrote (*.jsonl).") };
        var command = new Command("replay", words.Say(
            "Tính lại các quyết định trong nhật ký, liệt kê mọi khác biệt.", "Make the decisions of a log again and list every difference.")) { log };
        command.SetAction((parsed, cancellation) => RunAsync(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(log), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, string path, CancellationToken cancellation)
    {
        Words words = settings.Words;
        DataInput.Demand(path, settings);
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        (int decisions, int different, int otherBook, int unreadable) = (0, 0, 0, 0);
        List<Diagnostic> problems = [];
        HashSet<string> others = new(StringComparer.Ordinal);
        var table = new TextTable(
            ("line", words.Say("Dòng", "Line")), ("code", words.Say("Mã", "Code")), ("name", words.Say("Xã", "Commune")), ("part", words.Say("Phần", "Part")), ("then", words.Say("Khi đó", "Then")), ("now", words.Say("Nay", "Now")));
        await foreach (ReplayedDecision decision in DecisionReplay.ReadAsync(File.OpenRead(path), path, book, cancellation).ConfigureAwait(false))
        {
            decisions++;
            different += decision.Differences.IsEmpty ? 0 : 1;
            otherBook += decision.Problem is null && !decision.IsSameBook ? 1 : 0;
            if (decision is { IsSameBook: false, BookHash: { } hash } && others.Count <= ShownBooks)
            {
                others.Add(hash[..Math.Min(hash.Length, book.ContentHash.Length)]);
            }

            if (decision.Problem is { } problem)
            {
                unreadable++;
                problems.AddRange(problems.Count < Shown ? [problem] : []);
            }

            foreach (ReplayDifference difference in decision.Differences)
            {
                table.Add($"{decision.Place.Line}", decision.Commune!.Code, decision.Commune.Name, difference.Pointer, difference.Then ?? "", difference.Now ?? "");
            }
        }

        using OutputTarget target = OutputTarget.Open(settings, path);
        if (table.Rows.Count > 0 || settings.Format is OutputFormat.Json or OutputFormat.Csv)
        {
            TableWriter.Write(target.Writer, table, settings.Format);
        }

        if (settings.Format is OutputFormat.Table or OutputFormat.Markdown)
        {
            target.Writer.WriteLine(words.Say(
                $"{decisions} quyết định: {different} khác khi tính lại, {otherBook} của bộ quy định khác, {unreadable} không đọc được.",
                $"{decisions} decisions: {different} different when made again, {otherBook} of another book, {unreadable} that cannot be read."));
        }

        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, [.. problems], words);
        if (unreadable > problems.Count)
        {
            await ToolStreams.Current.Value!.Error.WriteLineAsync(words.Say($"… và {unreadable - problems.Count} dòng nữa không đọc được.", $"… and {unreadable - problems.Count} more lines that cannot be read.")).ConfigureAwait(false);
        }

        if (otherBook > 0)
        {
            await ToolStreams.Current.Value!.Error.WriteLineAsync(InertText.Terminal(OtherBooks(others, book, words))).ConfigureAwait(false);
        }

        return unreadable > 0 ? ExitCode.InvalidData : different + otherBook > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    /// <summary>What is missing where a log was made by rules that are not at hand, and how to name them.</summary>
    private static string OtherBooks(HashSet<string> others, RuleBook book, Words words)
    {
        string then = string.Join(", ", others.Take(ShownBooks)) + (others.Count > ShownBooks ? ", …" : "");
        return words.Say(
            $"Nhật ký có quyết định theo bộ quy định {then}; bộ đang dùng là {book.ContentHash}. Để xác nhận, chỉ ra các quy định đã dùng khi đó: --rules, --with, --rules-only.",
            $"The log has decisions by the rule book {then}; the one at hand is {book.ContentHash}. To confirm them, name the rules that were used then: --rules, --with, --rules-only.");
    }
}
