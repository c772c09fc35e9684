using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Json;

/// <summary>Reads <c>recognitions</c> and <c>declared</c> of a record.</summary>
internal sealed class JsonListsReader(JsonCursor cursor, FieldReader fields)
{
    private readonly JsonKeys _recognitionKeys = new();
    private readonly JsonKeys _declaredKeys = new();

    /// <summary>An empty list says that there is none; null, or one faulty entry, leaves the list untold.</summary>
    public void ReadRecognitions(ref Utf8JsonReader reader, RowDraft row, string parent)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartArray, "recognitions", new JsonPlace(parent)))
        {
            return;
        }

        ImmutableArray<RecognitionFact>.Builder facts = ImmutableArray.CreateBuilder<RecognitionFact>();
        bool isWhole = true;
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            RecognitionFact? fact = Recognition(ref reader, $"{parent}/{i}");
            isWhole &= fact is not null;
            if (fact is not null)
            {
                facts.Add(fact);
            }
        }

        row.Recognitions = isWhole ? facts.ToImmutable() : null;
    }

    public void ReadDeclared(ref Utf8JsonReader reader, RowDraft row, string parent)
    {
        if (!cursor.Enters(ref reader, JsonTokenType.StartArray, "declared", new JsonPlace(parent)))
        {
            return;
        }

        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            Declared(ref reader, row, $"{parent}/{i}");
        }
    }

    private RecognitionFact? Recognition(ref Utf8JsonReader reader, string parent)
    {
        long start = reader.TokenStartIndex;
        if (!IsObject(ref reader, "recognitions", parent))
        {
            return null;
        }

        (string? level, DateOnly? date, int? year, string? decision, string? period) = (null, null, null, null, null);
        bool isRead = true;
        _recognitionKeys.Begin();
        while (cursor.NextKey(ref reader, _recognitionKeys, parent, out JsonKey? found, out long keyOffset))
        {
            string key = found.Name;
            var place = new JsonPlace(parent, key);
            switch (key)
            {
                case "level": isRead &= Level(ref reader, place, out level); break;
                case "date": isRead &= Date(ref reader, place, out date, ref year); break;
                case "decision": decision = cursor.Text(ref reader, key, place); break;
                case "period": period = cursor.Text(ref reader, key, place); break;
                case "year": isRead &= Year(ref reader, place, ref year); break;
                default: Unknown(ref reader, key, keyOffset, place); break;
            }
        }

        if (isRead && level is null)
        {
            cursor.Report(new CellFault(CellCodes.RecognitionForm, "{ … }"), start, new JsonPlace(parent));
        }

        return isRead && level is not null ? new RecognitionFact(level, date, decision, period, year) : null;
    }

    private bool Level(ref Utf8JsonReader reader, JsonPlace place, out string? level)
    {
        level = null;
        long offset = reader.TokenStartIndex;
        CellFault? fault = cursor.Text(ref reader, "level", place) is { } text ? fields.Cells.Levels.Read(text, out level) : null;
        cursor.Report(fault, offset, place);
        return fault is null;
    }

    private bool Date(ref Utf8JsonReader reader, JsonPlace place, out DateOnly? date, ref int? year)
    {
        date = null;
        long offset = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.Null || cursor.Text(ref reader, "date", place) is not { } text)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        CellFault? fault = DayText.ReadDayOrYear(text, out date, out int? only);
        year ??= only;
        cursor.Report(fault, offset, place);
        return fault is null;
    }

    private bool Year(ref Utf8JsonReader reader, JsonPlace place, ref int? year)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            bool isNull = reader.TokenType == JsonTokenType.Null;
            cursor.WrongKind(ref reader, "year", place, "number");
            return isNull;
        }

        if (reader.TryGetInt32(out int number) && number is >= 1000 and <= 9999)
        {
            year = number;
            return true;
        }

        string written = CellFault.Show(Encoding.UTF8.GetString(reader.ValueSpan));
        cursor.Report(new CellFault(NumberCodes.NotWhole, written), reader.TokenStartIndex, place);
        return false;
    }

    private void Declared(ref Utf8JsonReader reader, RowDraft row, string parent)
    {
        long start = reader.TokenStartIndex;
        if (!IsObject(ref reader, "declared", parent))
        {
            return;
        }

        (string? id, string? answer, string? by, long answerOffset) = (null, null, null, start);
        _declaredKeys.Begin();
        while (cursor.NextKey(ref reader, _declaredKeys, parent, out JsonKey? found, out long keyOffset))
        {
            string key = found.Name;
            var place = new JsonPlace(parent, key);
            switch (key)
            {
                case "id": id = cursor.Text(ref reader, key, place); break;
                case "answer": answerOffset = reader.TokenStartIndex; answer = cursor.Text(ref reader, key, place); break;
                case "by": by = cursor.Text(ref reader, key, place); break;
                default: Unknown(ref reader, key, keyOffset, place); break;
            }
        }

        CellFault? fault = string.IsNullOrWhiteSpace(id) || answer is null
            ? new CellFault(CellCodes.NotDeclared, CellFault.Show(answer ?? id ?? ""))
            : FieldReader.ReadDeclared(id, answer, by, row);
        cursor.Report(fault, answerOffset, new JsonPlace(parent));
    }

    /// <summary>Whether the entry is an object; null is none here.</summary>
    private bool IsObject(ref Utf8JsonReader reader, string key, string parent)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            cursor.Report(new CellFault(JsonCodes.WrongKind, key, "null", "object {…}"), reader.TokenStartIndex, new JsonPlace(parent));
            return false;
        }

        return cursor.Enters(ref reader, JsonTokenType.StartObject, key, new JsonPlace(parent));
    }

    private void Unknown(ref Utf8JsonReader reader, string key, long keyOffset, JsonPlace place)
    {
        cursor.Report(JsonRecordReader.Unknown(key, null), keyOffset, place);
        reader.Skip();
    }
}
