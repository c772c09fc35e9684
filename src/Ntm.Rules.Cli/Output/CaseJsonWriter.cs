using System.Text.Json;
using Ntm.Rules.Cases;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>The report of cases as JSON, format 1; described in docs/output.md.</summary>
internal static class CaseJsonWriter
{
    public static void Write(TextWriter writer, CaseReport report, IReadOnlyList<SetCoverage> coverage)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteNumber("cases", report.Results.Length);
            json.WriteNumber("expectations", report.Results.Sum(result => result.Case.Expected.Length));
            json.WriteNumber("failed", report.Results.Sum(result => result.Failures.Length));
            json.WriteStartArray("results");
            foreach (CaseResult result in report.Results)
            {
                WriteResult(json, result);
            }

            json.WriteEndArray();
            json.WriteStartArray("coverage");
            foreach (SetCoverage set in coverage)
            {
                WriteCoverage(json, set);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(JsonText.Of(stream));
    }

    private static void WriteResult(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject();
        WritePlace(json, result.Case.Location);
        json.WriteString("set", result.File.SetId);
        json.WriteString("description", result.Case.Description);
        json.WriteBoolean("passed", result.Failures.IsEmpty);
        json.WriteStartArray("failures");
        foreach (CaseFailure failure in result.Failures)
        {
            json.WriteStartObject();
            WritePlace(json, failure.Expectation.Location);
            json.WriteString("subject", CaseText.Subject(failure.Expectation));
            json.WriteString("expected", CaseText.Of(failure.Expectation));
            json.WriteStartObject("actual");
            json.WriteString("vi", failure.Actual.Vi);
            json.WriteString("en", failure.Actual.En);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, SetCoverage set)
    {
        json.WriteStartObject();
        json.WriteString("set", set.SetId);
        json.WriteNumber("reachable", set.Reachable);
        json.WriteNumber("covered", set.Covered);
        json.WriteStartArray("gaps");
        foreach (CoverageItem gap in set.Gaps)
        {
            json.WriteStartObject();
            WriteItem(json, gap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unreachable");
        foreach (UnreachableItem item in set.Unreachable)
        {
            json.WriteStartObject();
            WriteItem(json, item.Item);
            json.WriteString("reason", $"{item.Reason}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, CoverageItem item)
    {
        WritePlace(json, item.Place);
        json.WriteString("address", $"{item.Address}");
        json.WriteString("cell", item.Cell);
        json.WriteString("origin", item.Origin);
        json.WriteString("sight", $"{item.Sight}");
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
