using System.CommandLine;
using Ntm.Rules.Binding;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm show SET [--scope k=v]</c>: the law of a set as it stands for a place and year.</summary>
internal static class ShowCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var set = new Argument<string>("SET") { Description = words.Say("Mã bộ tiêu chí, xem `ntm sets`.", "Id of the set, see `ntm sets`.") };
        var scope = new Option<string[]>("--scope")
        {
            Description = words.Say("Nơi và năm, ví dụ --scope province=20 --scope year=2019.", "Place and year, e.g. --scope province=20 --scope year=2019."),
            AllowMultipleArgumentsPerToken = true,
        };
        var compiled = new Option<bool>("--compiled")
        {
            Description = words.Say("In kế hoạch tính: các cột số nguyên, phép so sánh, cách gộp.", "Print the compiled plan: columns of integers, comparisons, folds."),
        };
        var command = new Command("show", words.Say("Nội dung một bộ tiêu chí theo nơi và năm.", "The law of a set for a place and year.")) { set, scope, compiled };
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(set), parsed.GetValue(scope) ?? [], parsed.GetValue(compiled)));
        return command;
    }

    private static int Run(RunSettings settings, string setId, string[] pairs, bool compiled)
    {
        RunSettings named = settings with { Options = settings.Options with { Set = setId } };
        if (BookLoader.LoadOrReport(named) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        if (PlaceOption.Read(pairs, book, settings) is not { } place)
        {
            return ExitCode.Usage;
        }

        DateOnly? begins = book.Set(setId)!.Effective.From;
        AssessmentOptions options = named.Options with { AsOf = named.Options.AsOf ?? place.ReportingDate ?? begins };
        AssessmentRun run = book.StartRun(options);
        using OutputTarget target = OutputTarget.Open(settings);
        if (compiled)
        {
            PlanTables.Write(target.Writer, run.PlanFor(place, setId)!, settings);
            return ExitCode.Done;
        }

        BoundSet bound = run.LawFor(place).First(candidate => candidate.Set.Id == setId || candidate.FilledBy?.Id == setId);
        TableWriter.Write(target.Writer, Table(bound, settings.Words), settings.Format);
        return ExitCode.Done;
    }

    private static TextTable Table(BoundSet set, Words words)
    {
        var table = new TextTable(
            ("id", words.Say("Số", "No.")),
            ("name", words.Say("Chỉ tiêu", "Indicator")),
            ("required", words.Say("Mức đạt", "Requirement")),
            ("verification", words.Say("Xác minh", "Verification")),
            ("legal", words.Say("Căn cứ", "Legal reference")));
        if (set.Criteria is null)
        {
            table.Add(
                "*",
                words.Say(set.Set.Title),
                set.Set.DelegatedToProvince ? words.Say("UBND cấp tỉnh ban hành", "issued by the province") : words.Say("chưa biết", "not known"),
                "",
                LegalText.Of(set.Set.Provenance.Legal, words));
        }

        foreach (BoundCriterion criterion in set.Criteria ?? [])
        {
            table.Add(criterion.Criterion.Printed ?? criterion.Criterion.Id, words.Say(criterion.Criterion.Name).ToUpperInvariant(), "", "", "");
            foreach (BoundIndicator indicator in criterion.Indicators ?? [])
            {
                AddRows(table, indicator, words);
            }
        }

        return table;
    }

    private static void AddRows(TextTable table, BoundIndicator indicator, Words words)
    {
        bool first = true;
        foreach ((int depth, LocalizedText text, BoundRequirement leaf) in RequirementWording.Lines(indicator))
        {
            table.Add(
                first ? indicator.Address.IndicatorId : "",
                first ? words.Say(indicator.Name) : "",
                new string(' ', 2 * depth) + words.Say(text),
                VerificationText.Of(leaf, words),
                LegalText.Of(leaf, words));
            first = false;
        }
    }
}
