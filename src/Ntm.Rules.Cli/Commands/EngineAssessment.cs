using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.RulesEngine;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm assess --engine rulesengine</c>: outcomes by the second executor, without reasons; what it cannot judge exactly is told by name.</summary>
internal static class EngineAssessment
{
    public static async Task<int> RunAsync(RunSettings settings, RuleBook book, DataInput input, OutputTarget target, CancellationToken cancellation)
    {
        var assessor = new RulesEngineAssessor(book, book.StartRun(settings.Options));
        TextTable table = Table(settings.Words);
        SortedDictionary<string, (NotExpressibleReason Reason, int Communes)> refused = new(StringComparer.Ordinal);
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (CommuneRecord commune in chunk)
            {
                try
                {
                    Add(table, await assessor.AssessAsync(commune, cancellation).ConfigureAwait(false), settings.Words);
                }
                catch (NotExpressibleException exception)
                {
                    refused[exception.Message] = (exception.Reason, refused.GetValueOrDefault(exception.Message).Communes + 1);
                }
            }
        }

        TableWriter.Write(target.Writer, table, settings.Format);
        foreach ((string message, (_, int communes)) in refused)
        {
            ToolStreams.Current.Value!.Error.WriteLine(InertText.Terminal(settings.Words.Say(
                $"RulesEngine không tính chính xác được ({communes} xã): {message}", $"RulesEngine cannot judge exactly ({communes} communes): {message}")));
        }

        bool isLaw = refused.Values.Any(one => one.Reason is NotExpressibleReason.Formula or NotExpressibleReason.Figure or NotExpressibleReason.TooLong);
        return isLaw ? ExitCode.InvalidRules : input.HasErrors || refused.Count > 0 ? ExitCode.InvalidData : ExitCode.Done;
    }

    private static TextTable Table(Words words) => new(
        ("code", words.Say("Mã", "Code")),
        ("name", words.Say("Xã", "Commune")),
        ("set", words.Say("Bộ tiêu chí", "Set")),
        ("outcome", words.Say("Kết quả", "Outcome")),
        ("criteria", words.Say("Tiêu chí đạt", "Criteria met")),
        ("not_met", words.Say("Chưa đạt", "Not met")),
        ("undetermined", words.Say("Chưa đủ căn cứ", "Undetermined")));

    private static void Add(TextTable table, RulesEngineAssessment assessment, Words words)
    {
        foreach (RulesEngineSetAssessment set in assessment.Sets)
        {
            int low = set.Criteria.Count(criterion => criterion.Outcome is Outcome.Met or Outcome.NotApplicable);
            int high = low + set.Criteria.Count(criterion => criterion.Outcome == Outcome.Undetermined);
            string Numbers(Outcome outcome) => string.Join(' ', set.Criteria.Where(criterion => criterion.Outcome == outcome).Select(criterion => criterion.Id));
            table.Add(
                assessment.Commune.Code,
                assessment.Commune.Name,
                set.SetId,
                OutcomeText.Of(set.Outcome, words),
                low == high ? $"{low}/{set.Criteria.Length}" : $"{low}-{high}/{set.Criteria.Length}",
                Numbers(Outcome.NotMet),
                Numbers(Outcome.Undetermined));
        }
    }
}
