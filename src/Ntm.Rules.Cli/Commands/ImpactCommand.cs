using System.CommandLine;
using Ntm.Rules.Changes;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm impact [A B] DATA</c>: who gains or loses what between two laws, two days, without and with overlays, or with other values.</summary>
internal static class ImpactCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var paths = new Argument<string[]>("A B DATA")
        {
            Description = words.Say(
                $"Hai bộ quy định (thư mục, tệp hoặc {ComparisonOptions.BuiltIn}), rồi tệp số liệu xã; chỉ tệp số liệu khi so sánh hai ngày, --with hoặc --value.",
                $"Two rule sources (folder, file or {ComparisonOptions.BuiltIn}), then the commune data; the data alone with two days, --with or --value."),
            Arity = new ArgumentArity(1, 3),
        };
        var sides = new ComparisonOptions(words) { TakesValues = true };
        var values = new ValueOption(words);
        var reading = new DataOptions(words);
        var where = new AttributeOptions(words, WellKnownAttributes.District);
        var command = new Command("impact", words.Say(
            "Xã nào thêm hoặc mất cấp, tiêu chí nào khi quy định hoặc số liệu thay đổi.", "Which communes gain or lose which level and criterion when the law or a value changes.")) { paths };
        sides.AddTo(command);
        values.AddTo(command);
        reading.AddTo(command);
        where.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunSettings settings = RunSettings.From(parsed, common, words);
            string[] given = parsed.GetRequiredValue(paths);
            DataInput.Demand(given[^1], settings);
            return sides.Read(parsed, settings, given[..^1], mayBeSame: values.IsUsed(parsed)) is { } compared
                ? RunAsync(
                    new ImpactInput(settings, compared, given[^1], reading.Read(parsed), values.Read(parsed, compared.After.Book.Catalog)),
                    where.Read(parsed, settings, compared.After.Book.Catalog),
                    cancellation)
                : Task.FromResult(ExitCode.InvalidRules);
        });
        return command;
    }

    private static async Task<int> RunAsync(ImpactInput input, AttributeChoice where, CancellationToken cancellation)
    {
        (RunSettings settings, ComparedSides sides, string path, DataSettings reading, IReadOnlyList<ValueChange> values) = input;
        AssessmentRun before = sides.Before.Book.StartRun(sides.Before.Settings.Options);
        AssessmentRun after = sides.After.Book.StartRun(sides.After.Settings.Options);
        Catalog catalog = sides.After.Book.Catalog;
        var data = new DataInput(path, reading, sides.After.Book, sides.After.Settings);
        List<Impact> impacts = [before.Impact(after, CommuneDataset.Empty)];
        using OutputTarget target = OutputTarget.Open(settings, path);
        await foreach (CommuneDataset chunk in data.ReadAsync(cancellation).ConfigureAwait(false))
        {
            impacts.Add(before.Impact(after, chunk, values.Count == 0 ? null : values.Aggregate(chunk, (communes, value) => value.ApplyTo(communes, catalog))));
        }

        Impact impact = where.Conditions.Aggregate(Impact.Joined(impacts), (all, condition) => all.Where(condition.Attribute, condition.Fits));
        string[] by = [.. where.By.DefaultIfEmpty(WellKnownAttributes.District)];
        if (settings.Format == OutputFormat.Json)
        {
            ImpactWriter.WriteJson(target.Writer, impact, sides, by, settings.Words);
        }
        else
        {
            ImpactWriter.Write(target.Writer, ImpactTables.Of(impact, by, catalog), impact, settings);
        }

        return data.HasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }

    private sealed record ImpactInput(RunSettings Settings, ComparedSides Sides, string Path, DataSettings Reading, IReadOnlyList<ValueChange> Values);
}
