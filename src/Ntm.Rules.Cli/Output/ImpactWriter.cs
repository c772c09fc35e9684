using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Cli.Output;

/// <summary>An impact in the form asked for.</summary>
internal static class ImpactWriter
{
    public static void WriteJson(TextWriter writer, Impact impact, ComparedSides sides, IEnumerable<string> by, Words words)
    {
        using var stream = new MemoryStream();
        ImpactJson.Write(stream, impact, sides.Before.Book.ContentHash, sides.After.Book.ContentHash, by, words.Language);
        writer.WriteLine(JsonText.Of(stream));
    }

    public static void Write(TextWriter writer, ImmutableArray<ReportTable> tables, Impact impact, RunSettings settings)
    {
        if (settings.Format == OutputFormat.Csv)
        {
            TableWriter.Write(writer, Rows(impact, settings.Words), OutputFormat.Csv);
            return;
        }

        ReportTableWriter.WriteTables(writer, tables, settings);
    }

    /// <summary>A row for each commune and indicator, criterion or set that changes.</summary>
    private static TextTable Rows(Impact impact, Words words)
    {
        var table = new TextTable(
            ("code", ""), ("name", ""), ("district", ""), ("level_before", ""), ("level_after", ""), ("set", ""), ("kind", ""), ("id", ""), ("before", ""), ("after", ""), ("reason", ""), ("legal", ""));
        foreach (CommuneImpact commune in impact.Moved)
        {
            Dictionary<OutcomeColumn, ImpactReason> reasons = ImpactReason.Of(commune).ToDictionary(reason => reason.Change.Column);
            foreach (OutcomeChange change in commune.Changes)
            {
                ImpactReason? reason = reasons.GetValueOrDefault(change.Column);
                table.Add(
                    commune.Commune.Code, commune.Commune.Name, commune.Commune.District ?? "", commune.LevelBefore?.Id ?? "", commune.LevelAfter?.Id ?? "",
                    change.Column.SetId, ImpactJson.Key(change.Column.Kind), change.Column.Id, Word(change.Before), Word(change.After),
                    reason is null ? "" : words.Say(reason.Sentence), reason?.Legal?.ToString() ?? "");
            }
        }

        return table;
    }

    private static string Word(Outcome? outcome) => outcome is { } known ? OutcomeWording.Key(known) : "";
}
