using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>From the bytes of one JSON record to a row draft, with every problem of the record.</summary>
internal sealed class JsonRecordReader(JsonCursor cursor, JsonValuesReader values, JsonListsReader lists, FieldReader fields)
{
    private static readonly ImmutableArray<(string Bare, string Meaning)> Keys =
    [
        .. FixedFields.All.Select(FixedFields.Id).Append("values").Append("attributes").Append("declared")
            .Select(key => (FoldedText.Bare(FoldedText.Key(key)), key)),
    ];

    private readonly JsonKeys _keys = new();

    // Fields that can be read only when the reporting date is known, wherever it stands in the record.
    private readonly List<LateField> _later = [];

    /// <summary>Reads a record into the draft.</summary>
    public void Read(JsonRecords records, RowDraft row)
    {
        _later.Clear();
        cursor.Open(records);
        var reader = new Utf8JsonReader(records.Record.Span, new JsonReaderOptions { MaxDepth = JsonRecords.MaxDepth });
        reader.Read();
        if (!cursor.Enters(ref reader, JsonTokenType.StartObject, "communes", new JsonPlace(cursor.Pointer)))
        {
            Drop(reader.TokenType, row);
            return;
        }

        _keys.Begin();
        while (cursor.NextKey(ref reader, _keys, cursor.Pointer, out JsonKey? key, out long offset))
        {
            Member(ref reader, key.Name, offset, row);
        }

        foreach ((string text, long offset, JsonPlace place, ColumnMeaning meaning) in _later)
        {
            CellFault? fault = meaning is AttributeMeaning attribute
                ? fields.Read(attribute.Attribute, text, row)
                : fields.Read(((FixedMeaning)meaning).Field, text, row);
            cursor.Report(fault, offset, place);
        }
    }

    private void Drop(JsonTokenType type, RowDraft row)
    {
        if (type == JsonTokenType.Null)
        {
            cursor.Report(new CellFault(CellCodes.NoCode), 0, new JsonPlace(cursor.Pointer));
        }

        row.IsDropped = true;
    }

    private void Member(ref Utf8JsonReader reader, string key, long keyOffset, RowDraft row)
    {
        var place = new JsonPlace(cursor.Pointer, key);
        switch (key)
        {
            case "values": values.ReadValues(ref reader, row, place.ToString()); break;
            case "attributes": values.ReadAttributes(ref reader, row, place.ToString(), _later); break;
            case "recognitions": lists.ReadRecognitions(ref reader, row, place.ToString()); break;
            case "declared": lists.ReadDeclared(ref reader, row, place.ToString()); break;
            default: Field(ref reader, key, keyOffset, row, place); break;
        }
    }

    private void Field(ref Utf8JsonReader reader, string key, long keyOffset, RowDraft row, JsonPlace place)
    {
        if (FixedFields.OfId(key) is not { } field)
        {
            string? near = Nearest.Of(FoldedText.Key(key), Keys);
            cursor.Report(Unknown(key, near), keyOffset, place);
            reader.Skip();
            return;
        }

        long offset = reader.TokenStartIndex;
        if (cursor.Text(ref reader, key, place) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (field is FixedField.Province)
        {
            _later.Add(new LateField(text, offset, place, new FixedMeaning(field)));
        }
        else
        {
            cursor.Report(fields.Read(field, text, row), offset, place);
        }
    }

    /// <summary>A key that nothing knows, and what it may have meant.</summary>
    public static CellFault Unknown(string key, string? near) => near is null
        ? new CellFault(JsonCodes.UnknownKey, CellFault.Show(key))
        : new CellFault(JsonCodes.UnknownKeyNear, CellFault.Show(key), near);
}

/// <summary>A field that can be read only when the whole record, and with it the reporting date, is known.</summary>
internal sealed record LateField(string Text, long Offset, JsonPlace Place, ColumnMeaning Meaning);
