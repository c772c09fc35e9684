using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Decisions;

/// <summary><c>commune</c> of a line: everything of a record, exactly, so that reading gives an equal one.</summary>
internal static class DecisionRecord
{
    // Far more than any fraction of decimals has; longer ones would take longer and longer.
    private const int MostDigits = 4096;

    public static void Write(Utf8JsonWriter json, CommuneRecord commune)
    {
        json.WriteStartObject("commune");
        json.WriteString("code", commune.Code);
        json.WriteString("validFrom", DecisionContext.Day(commune.ValidFrom));
        json.WriteString("name", commune.Name);
        json.WriteString("province", commune.Province);
        json.WriteString("formerProvince", commune.FormerProvince);
        json.WriteString("district", commune.District);
        json.WriteString("region", commune.Region);
        json.WriteString("reportingDate", DecisionContext.Day(commune.ReportingDate));
        json.WriteString("nature", $"{commune.Nature}");
        Texts(json, "attributes", commune.Attributes);
        Recognitions(json, commune.Recognitions);
        json.WriteStartObject("values");
        foreach ((string metric, MetricValue value) in commune.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(metric);
            Value(json, value);
        }

        json.WriteEndObject();
        Texts(json, "evidence", commune.Evidence);
        json.WriteStartArray("declared");
        foreach (DeclaredOutcome declared in commune.Declared)
        {
            json.WriteStartObject();
            json.WriteString("id", declared.Id);
            json.WriteString("answer", $"{declared.Answer}");
            json.WriteString("by", declared.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static CommuneRecord Read(JsonElement commune) => new()
    {
        Code = commune.GetProperty("code").GetString()!,
        ValidFrom = DecisionContext.Day(commune, "validFrom"),
        Name = commune.GetProperty("name").GetString() ?? "",
        Province = commune.GetProperty("province").GetString(),
        FormerProvince = commune.GetProperty("formerProvince").GetString(),
        District = commune.GetProperty("district").GetString(),
        Region = commune.GetProperty("region").GetString(),
        ReportingDate = DecisionContext.Day(commune, "reportingDate"),
        Nature = Enum.Parse<DataNature>(commune.GetProperty("nature").GetString()!),
        Attributes = Texts(commune.GetProperty("attributes")),
        Recognitions = commune.GetProperty("recognitions") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Recognition)] : null,
        Values = commune.GetProperty("values").EnumerateObject().ToDictionary(pair => pair.Name, pair => Value(pair.Value), StringComparer.Ordinal),
        Evidence = Texts(commune.GetProperty("evidence")),
        Declared = [.. commune.GetProperty("declared").EnumerateArray().Select(Declared)],
    };

    /// <summary>A number as a number, a fraction that no decimal holds as <c>[numerator, denominator]</c>, an attestation as true or false, a rating as text.</summary>
    private static void Value(Utf8JsonWriter json, MetricValue value)
    {
        switch (value.Kind)
        {
            case MetricValueKind.Attestation:
                json.WriteBooleanValue(value.Attested);
                break;
            case MetricValueKind.Rating:
                json.WriteStringValue(value.Rating);
                break;
            case MetricValueKind.Number when value.Exact.TryToDecimal(out decimal number):
                json.WriteNumberValue(number);
                break;
            case MetricValueKind.Number:
                json.WriteStartArray();
                json.WriteStringValue(value.Exact.Numerator.ToString(CultureInfo.InvariantCulture));
                json.WriteStringValue(value.Exact.Denominator.ToString(CultureInfo.InvariantCulture));
                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static MetricValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => MetricValue.OfRating(value.GetString()!),
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.Array => MetricValue.OfFraction(Rational.Create(Digits(value[0]), Digits(value[1]))),
        _ => default,
    };

    private static BigInteger Digits(JsonElement text) => text.GetString() is { Length: <= MostDigits } digits
        ? BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : throw new FormatException($"More than {MostDigits} digits.");

    private static void Texts(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(key);
        foreach ((string name, string text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, string> Texts(JsonElement texts) => texts.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal);

    private static void Recognitions(Utf8JsonWriter json, ImmutableArray<RecognitionFact>? recognitions)
    {
        if (recognitions is not { } known)
        {
            json.WriteNull("recognitions");
            return;
        }

        json.WriteStartArray("recognitions");
        foreach (RecognitionFact fact in known)
        {
            json.WriteStartObject();
            json.WriteString("level", fact.Level);
            json.WriteString("date", DecisionContext.Day(fact.Date));
            json.WriteString("decision", fact.Decision);
            json.WriteString("period", fact.Period);
            if (fact.Year is { } year)
            {
                json.WriteNumber("year", year);
            }
            else
            {
                json.WriteNull("year");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static RecognitionFact Recognition(JsonElement fact) => new(
        fact.GetProperty("level").GetString()!,
        DecisionContext.Day(fact, "date"),
        fact.GetProperty("decision").GetString(),
        fact.GetProperty("period").GetString(),
        fact.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null);

    private static DeclaredOutcome Declared(JsonElement declared) => new(
        declared.GetProperty("id").GetString()!, Enum.Parse<DeclaredAnswer>(declared.GetProperty("answer").GetString()!), declared.GetProperty("by").GetString());
}
