using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>An indicator's name, how it is measured, who confirms it and by which guidance, as JSON.</summary>
internal static class MeasureJson
{
    public static void Write(Utf8JsonWriter json, IndicatorAssessment indicator, RuleBook book, Language language)
    {
        Indicator? written = MeasureText.WrittenOf(indicator, book);
        json.WriteString("name", indicator.Name.In(language));
        json.WriteStartArray("measures");
        foreach (Metric metric in MeasureText.MetricsOf(indicator))
        {
            json.WriteStartObject();
            json.WriteString("metric", metric.Id);
            json.WriteString("name", metric.Name.In(language));
            json.WriteString("definition", metric.Definition?.In(language));
            JsonList.Strings(json, "counts", metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : []);
            json.WriteString("formula", metric.Formula?.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("authority", written?.Authority?.In(language));
        JsonList.Strings(json, "guidance", (written?.Guidance ?? []).Select(legal => legal.ToString()));
    }
}
