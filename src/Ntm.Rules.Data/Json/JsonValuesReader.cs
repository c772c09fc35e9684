using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Json;

/// <summary>Reads <c>values</c> and <c>attributes</c> of a record; keys are ids of the catalog.</summary>
internal sealed class JsonValuesReader(JsonCursor cursor, HeadingIndex index, FieldReader fields, PercentageForm percentages)
{
    private readonly Dictionary<string, (MetricCell Cell, ValueColumn Values)> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _suggestions;

    // A file of nothing but unknown keys gets no suggestions behind these.
    private const int MostSuggestions = 100;

    /// <summary>Told of every number of a percentage: its key, the number, and of the first of each key where it stands.</summary>
    public Action<string, decimal, SourceLocation?>? SeePercentage { get; init; }

    /// <summary>Keys whose values are not used.</summary>
    public IReadOnlySet<string> Unusable { get; init; } = new HashSet<string>();

    public void ReadValues(ref Utf8JsonReader reader, RowDraft row, string parent)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartObject, "values", new JsonPlace(parent)))
        {
            return;
        }

        HashSet<string> keys = cursor.Begin();
        while (cursor.NextKey(ref reader, keys, parent, out string key, out long keyOffset))
        {
            var place = new JsonPlace(parent, key);
            if (index.OfId(key) is not MetricMeaning meaning)
            {
                Unknown(ref reader, key, keyOffset, place);
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadEvidenced(ref reader, meaning, row, place.ToString());
            }
            else
            {
                ReadValue(ref reader, meaning, row, place);
            }
        }

        cursor.End(keys);
    }

    public void ReadAttributes(ref Utf8JsonReader reader, RowDraft row, string parent, List<LateField> later)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartObject, "attributes", new JsonPlace(parent)))
        {
            return;
        }

        HashSet<string> keys = cursor.Begin();
        while (cursor.NextKey(ref reader, keys, parent, out string key, out long keyOffset))
        {
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

        cursor.End(keys);
    }

    private void ReadEvidenced(ref Utf8JsonReader reader, MetricMeaning meaning, RowDraft row, string parent)
    {
        HashSet<string> keys = cursor.Begin();
        while (cursor.NextKey(ref reader, keys, parent, out string key, out long keyOffset))
        {
            var place = new JsonPlace(parent, key);
            if (key == "value")
            {
                ReadValue(ref reader, meaning, row, place);
            }
            else if (key != "evidence")
            {
                cursor.Report(JsonRecordReader.Unknown(key, null), keyOffset, place);
                reader.Skip();
            }
            else if (cursor.Text(ref reader, key, place) is { } document)
            {
                row.AddEvidence(meaning.Key, document);
            }
        }

        cursor.End(keys);
    }

    private void ReadValue(ref Utf8JsonReader reader, MetricMeaning meaning, RowDraft row, JsonPlace place)
    {
        if (!_cells.TryGetValue(meaning.Key, out (MetricCell Cell, ValueColumn Values) known))
        {
            _cells.Add(meaning.Key, known = (new MetricCell(meaning.Metric, percentages), new ValueColumn(meaning.Key)));
        }

        MetricCell cell = known.Cell;
        long offset = reader.TokenStartIndex;
        MetricValue value = default;
        CellFault? fault = null;
        switch (cell.Type, reader.TokenType)
        {
            case (MetricType.Quantity, JsonTokenType.Number):
                fault = ReadNumber(ref reader, meaning, cell, place, out value);
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
        if (row.Values is not null && value.Kind != MetricValueKind.None && !Unusable.Contains(meaning.Key))
        {
            known.Values.Of(row.Values).Set(value);
        }
    }

    private static string Expected(MetricType type) =>
        type switch { MetricType.Quantity => "number", MetricType.Rating => "string", _ => "true/false" };

    private CellFault? ReadNumber(ref Utf8JsonReader reader, MetricMeaning meaning, MetricCell cell, JsonPlace place, out MetricValue value)
    {
        value = default;
        if (JsonNumber.Read(reader.ValueSpan, out decimal number) is { } fault)
        {
            return fault;
        }

        if (cell.IsPercentage && SeePercentage is not null)
        {
            SeePercentage(meaning.Key, number, _seen.Add(meaning.Key) ? cursor.At(reader.TokenStartIndex, place) : null);
        }

        return cell.ReadNumber(number, false, reader.ValueSpan, out value);
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
}
