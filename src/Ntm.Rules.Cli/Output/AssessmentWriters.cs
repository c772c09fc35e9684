using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>Picks the writer for the form asked for.</summary>
internal static class AssessmentWriters
{
    public static IAssessmentWriter Create(TextWriter writer, RunSettings settings, RuleBook book) => settings.Format switch
    {
        OutputFormat.Json => new AssessmentJsonWriter(writer, settings, book),
        OutputFormat.Csv => new AssessmentCsvWriter(writer, settings, book),
        _ => new AssessmentTableWriter(writer, settings, book),
    };
}
