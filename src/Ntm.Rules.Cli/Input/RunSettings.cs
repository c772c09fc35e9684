using System.CommandLine;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Cli.Input;

/// <summary>What the command line asks for, understood.</summary>
internal sealed record RunSettings(
    Words Words, OutputFormat Format, IReadOnlyList<string> Rules, bool RulesOnly, IReadOnlyList<string> With, AssessmentOptions Options, string? Out, PackTrust Trust)
{
    public static RunSettings From(ParseResult parsed, CommonOptions common, Words words) => new(
        words,
        parsed.GetValue(common.Format) switch
        {
            "json" => OutputFormat.Json,
            "csv" => OutputFormat.Csv,
            "markdown" => OutputFormat.Markdown,
            _ => OutputFormat.Table,
        },
        parsed.GetValue(common.Rules) ?? [],
        parsed.GetValue(common.RulesOnly),
        parsed.GetValue(common.With) ?? [],
        new AssessmentOptions
        {
            AsOf = parsed.GetValue(common.AsOf),
            AssessmentYear = parsed.GetValue(common.Year),
            Set = parsed.GetValue(common.Set),
            UnverifiedCountsAsUnset = parsed.GetValue(common.Strict),
            MissingCountsAsNotMet = parsed.GetValue(common.MissingIsNotMet),
        },
        parsed.GetValue(common.Out),
        PackTrustInput.Read(parsed, common, words));
}

/// <summary>How a command writes its answer.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
    Markdown,
}
