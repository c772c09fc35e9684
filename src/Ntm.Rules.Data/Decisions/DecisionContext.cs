using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Data.Decisions;

/// <summary><c>options</c> of a line: what the run fixed.</summary>
internal static class DecisionContext
{
    public static void Write(Utf8JsonWriter json, AssessmentOptions options)
    {
        json.WriteStartObject("options");
        json.WriteString("asOf", Day(options.AsOf));
        if (options.AssessmentYear is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("set", options.Set);
        json.WriteBoolean("missingCountsAsNotMet", options.MissingCountsAsNotMet);
        json.WriteBoolean("unverifiedCountsAsUnset", options.UnverifiedCountsAsUnset);
        json.WriteEndObject();
    }

    public static AssessmentOptions Read(JsonElement options) => new()
    {
        AsOf = Day(options, "asOf"),
        AssessmentYear = options.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
        Set = options.GetProperty("set").GetString(),
        MissingCountsAsNotMet = options.GetProperty("missingCountsAsNotMet").GetBoolean(),
        UnverifiedCountsAsUnset = options.GetProperty("unverifiedCountsAsUnset").GetBoolean(),
    };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(JsonElement owner, string key) =>
        owner.GetProperty(key).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
