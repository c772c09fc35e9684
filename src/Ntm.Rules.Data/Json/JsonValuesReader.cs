using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Json;

/// <summary>Reads <c>values</c> and <c>attributes</c> of a record; keys are ids of the catalog.</summary>
internal sealed class JsonValuesReader(JsonCursor cursor, HeadingIndex index, FieldReader fields, PercentageForm percentages)
{
    private static readonly object Nothing = new();

    private readonly JsonKeys _valueKeys = new();
    private readonly JsonKeys _attributeKeys = new();
    private readonly JsonKeys _evidencedKeys = new();
    private int _suggestions;

    // A file of nothing but unknown keys gets no suggestions behind these.
    private const int MostSuggestions = 100;

    /// <summary>Told of the percentages, where these are looked at; the values are then left.</summary>
    public PercentageSurvey? Survey { get; init; }

    /// <summary>Keys whose values are not used.</summary>
    public IReadOnlySet<string> Unusable { get; init; } = new HashSet<string>();

    public void ReadValues(ref Utf8JsonReader reader, RowDraft row, string parent)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartObject, "values", new JsonPlace(parent)))
        {
            return;
        }

        _valueKeys.Begin();
        while (cursor.NextKey(ref reader, _valueKeys, parent, out JsonKey? key, out long keyOffset))
        {
            key.Meaning ??= MeaningOf(key.Name);
            if (key.Meaning is not ValueKey value)
            {
                Unknown(ref reader, key.Name, keyOffset, new JsonPlace(parent, key.Name));
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadEvidenced(ref reader, value, row, new JsonPlace(parent, key.Name).ToString());
            }
            else
            {
                ReadValue(ref reader, value, row, new JsonPlace(parent, key.Name));
            }
        }
    }

    private object MeaningOf(string key) => index.OfId(key) is MetricMeaning meaning
        ? new ValueKey(meaning, new MetricCell(meaning.Metric, percentages), new ValueColumn(meaning.Key), Unusable.Contains(meaning.Key))
        : Nothing;

    public void ReadAttributes(ref Utf8JsonReader reader, RowDraft row, string parent, List<LateField> later)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartObject, "attributes", new JsonPlace(parent)))
        {
            return;
        }

        _attributeKeys.Begin();
        while (cursor.NextKey(ref reader, _attributeKeys, parent, out JsonKey? found, out long keyOffset))
        {
            string key = found.Name;
            var place = new JsonPlace(parent, key);
            if (index.OfId(key) is not AttributeMeaning meaning)
            {
                Unknown(ref reader, key, keyOffset, place);
            }
            else
            {
                ReadAttribute(ref reader, meaning, row, place, later);
            }
        }
    }

    private void ReadEvidenced(ref Utf8JsonReader reader, ValueKey known, RowDraft row, string parent)
    {
        _evidencedKeys.Begin();
        while (cursor.NextKey(ref reader, _evidencedKeys, parent, out JsonKey? found, out long keyOffset))
        {
            string key = found.Name;
            var place = new JsonPlace(parent, key);
            if (key == "value")
            {
                ReadValue(ref reader, known, row, place);
            }
            else if (key != "evidence")
            {
                cursor.Report(JsonRecordReader.Unknown(key, null), keyOffset, place);
                reader.Skip();
            }
            else if (cursor.Text(ref reader, key, place) is { } document)
            {
                row.AddEvidence(known.Meaning.Key, document);
            }
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, ValueKey known, RowDraft row, JsonPlace place)
    {
        if (reader.TokenType == JsonTokenType.Number && Survey is null && !known.IsUnusable && known.Cell.TryPlain(reader.ValueSpan, known.Values.Of(row.Values!)))
        {
            return;
        }

        (MetricMeaning meaning, MetricCell cell) = (known.Meaning, known.Cell);
        long offset = reader.TokenStartIndex;
        MetricValue value = default;
        CellFault? fault = null;
        switch (cell.Type, reader.TokenType)
        {
            case (MetricType.Quantity, JsonTokenType.Number):
                fault = ReadNumber(ref reader, known, place, out value);
                break;
            case (MetricType.Attestation, JsonTokenType.True or JsonTokenType.False):
                value = MetricValue.OfAttestation(reader.TokenType == JsonTokenType.True);
                break;
            case (MetricType.Attestation or MetricType.Rating, JsonTokenType.String):
                fault = cursor.Text(ref reader, meaning.Key, place) is { } text ? cell.ReadWord(text, out value) : null;
                break;
            default:
                cursor.WrongKind(ref reader, meaning.Key, place, Expected(cell.Type));
                break;
        }

        cursor.Report(fault, offset, place);
        if (row.Values is not null && value.Kind != MetricValueKind.None && !known.IsUnusable)
        {
            known.Values.Of(row.Values).Set(value);
        }
    }

    private static string Expected(MetricType type) =>
        type switch { MetricType.Quantity => "number", MetricType.Rating => "string", _ => "true/false" };

    private CellFault? ReadNumber(ref Utf8JsonReader reader, ValueKey known, JsonPlace place, out MetricValue value)
    {
        value = default;
        if (Survey is not null && (!known.Cell.IsPercentage || known.Seen is { AnyAbove: true }))
        {
            return null;
        }

        if (JsonNumber.Read(reader.ValueSpan, out decimal number) is { } fault)
        {
            return fault;
        }

        if (Survey is not null)
        {
            known.Seen ??= Survey.Column(known.Meaning.Key, cursor.At(reader.TokenStartIndex, place));
            PercentageSurvey.Add(known.Seen, number);
        }

        return known.Cell.ReadNumber(number, false, reader.ValueSpan, out value);
    }

    private void ReadAttribute(ref Utf8JsonReader reader, AttributeMeaning meaning, RowDraft row, JsonPlace place, List<LateField> later)
    {
        long offset = reader.TokenStartIndex;
        string? text = (meaning.Attribute.Type, reader.TokenType) switch
        {
            (AttributeType.YesNo, JsonTokenType.True) => "true",
            (AttributeType.YesNo, JsonTokenType.False) => "false",
            (AttributeType.Integer, JsonTokenType.Number) => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => cursor.Text(ref reader, meaning.Id, place),
        };
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (FieldReader.NeedsDay(meaning))
        {
            later.Add(new LateField(text, offset, place, meaning));
        }
        else
        {
            cursor.Report(fields.Read(meaning.Attribute, text, row), offset, place);
        }
    }

    private void Unknown(ref Utf8JsonReader reader, string key, long keyOffset, JsonPlace place)
    {
        string? near = _suggestions++ < MostSuggestions && index.OfId(key) is null ? index.Near(key) : null;
        cursor.Report(JsonRecordReader.Unknown(key, near), keyOffset, place);
        reader.Skip();
    }

    /// <summary>What a key of <c>values</c> means, and where its values go.</summary>
    private sealed record ValueKey(MetricMeaning Meaning, MetricCell Cell, ValueColumn Values, bool IsUnusable)
    {
        public PercentageSurvey.Seen? Seen { get; set; }
    }
}
