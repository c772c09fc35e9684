using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm new overlay --province CODE</c>: a provincial overlay with every cell that the province is to fill.</summary>
internal static class NewCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var province = new Option<string>("--province")
        {
            Description = words.Say("Mã hoặc tên tỉnh.", "Code or name of the province."),
            Required = true,
        };
        var overlay = new Command("overlay", words.Say(
            "Tệp khung quy định của tỉnh, có mọi mức được giao.", "A skeleton of a provincial overlay with every delegated cell.")) { province };
        overlay.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(province)));
        return new Command("new", words.Say("Tạo tệp mới.", "Make a new file.")) { overlay, NewKeyCommand.Create(common, words) };
    }

    private static int Run(RunSettings settings, string province)
    {
        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        if (book.Catalog.FindProvince(province, settings.Options.AsOf) is not { } found)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say($"Không có tỉnh '{province}'.", $"There is no province '{province}'."));
            return ExitCode.Usage;
        }

        CriteriaSet? set = settings.Options.Set is { } named ? book.Set(named) : DefaultSet(book, settings);
        if (set is null)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say("Chỉ rõ bộ tiêu chí bằng --set.", "Name the set with --set."));
            return ExitCode.Usage;
        }

        using OutputTarget target = OutputTarget.OpenNew(settings);
        target.Writer.Write(OverlaySkeleton.Of(found, set, settings.Options.AsOf));
        return ExitCode.Done;
    }

    /// <summary>The standard set in force on the day asked for, or the last one.</summary>
    private static CriteriaSet? DefaultSet(RuleBook book, RunSettings settings) => book.Sets
        .Where(set => set.Fills is null && set.Level == book.Catalog.Levels[0].Id && set.Criteria is not null)
        .Where(set => settings.Options.AsOf is null || set.Effective.From <= settings.Options.AsOf)
        .MaxBy(set => set.Effective.From);
}
