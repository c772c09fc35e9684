using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm sets [--missing]</c>: what the book holds and how sure it is; or every figure that is missing.</summary>
internal static class SetsCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var missing = new Option<bool>("--missing")
        {
            Description = words.Say("Liệt kê từng mức, yêu cầu còn thiếu và văn bản có nó.", "List each missing figure or requirement and the decision where it stands."),
        };
        var command = new Command("sets", words.Say("Các bộ tiêu chí và mức xác minh.", "The criteria sets and how sure they are.")) { missing };
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetValue(missing)));
        return command;
    }

    private static int Run(RunSettings settings, bool missing)
    {
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        IEnumerable<CriteriaSet> sets = book.Sets
            .Where(set => settings.Options.Set is null || set.Id == settings.Options.Set)
            .OrderBy(set => set.Period, StringComparer.Ordinal)
            .ThenBy(set => set.Fills is not null)
            .ThenBy(set => book.Catalog.Levels.Select(level => level.Id).ToList().IndexOf(set.Level));
        TextTable table = missing ? MissingFigures.Of(book, sets, settings.Words) : Overview(sets, settings.Words);
        using OutputTarget target = OutputTarget.Open(settings);
        TableWriter.Write(target.Writer, table, settings.Format);
        return ExitCode.Done;
    }

    private static TextTable Overview(IEnumerable<CriteriaSet> sets, Words words)
    {
        var table = new TextTable(
            ("id", words.Say("Mã", "Id")),
            ("level", words.Say("Cấp", "Level")),
            ("period", words.Say("Giai đoạn", "Period")),
            ("from", words.Say("Hiệu lực từ", "In force from")),
            ("document", words.Say("Văn bản", "Document")),
            ("criteria", words.Say("Tiêu chí", "Criteria")),
            ("indicators", words.Say("Chỉ tiêu", "Indicators")),
            ("confirmed", words.Say("Đã xác minh", "Confirmed")),
            ("corroborated", words.Say("Phù hợp nguồn", "Corroborated")),
            ("unverified", words.Say("Chưa xác minh", "Unverified")),
            ("null", words.Say("Chưa biết", "Null")),
            ("delegated", words.Say("Tỉnh quy định", "Delegated")));
        foreach (CriteriaSet set in sets)
        {
            ILookup<FigureState, FigureEntry> states = FigureInventory.Of(set).ToLookup(entry => entry.State);
            string Count(FigureState state) => $"{states[state].Count()}";
            table.Add(
                set.Id,
                set.Level,
                set.Period,
                set.Effective.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "",
                set.Provenance.Legal?.Document ?? "",
                $"{set.Criteria?.Length ?? set.CriteriaCount ?? 0}",
                $"{set.Indicators.Count()}",
                Count(FigureState.Confirmed),
                Count(FigureState.Corroborated),
                Count(FigureState.Unverified),
                Count(FigureState.Unknown),
                Count(FigureState.Delegated));
        }

        return table;
    }
}
