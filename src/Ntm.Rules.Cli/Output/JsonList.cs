using System.Text.Json;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Cli.Output;

/// <summary>Small shapes that recur in the JSON output.</summary>
internal static class JsonList
{
    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Tally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("met", tally.Met);
        json.WriteNumber("notMet", tally.NotMet);
        json.WriteNumber("notApplicable", tally.NotApplicable);
        json.WriteNumber("undetermined", tally.Undetermined);
    }

    public static void Counts(Utf8JsonWriter json, string name, IEnumerable<(string What, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach ((string what, int count) in counts.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.What, StringComparer.Ordinal))
        {
            json.WriteNumber(what, count);
        }

        json.WriteEndObject();
    }
}
