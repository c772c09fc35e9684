using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>One record being read: problems get their place here, and keys are checked for standing twice.</summary>
internal sealed class JsonCursor(string name, ProblemList problems)
{
    private ReadOnlyMemory<byte> _bytes;
    private TextPosition _start;
    private (int Offset, TextPosition Position) _last;

    public string Pointer { get; private set; } = "";

    public void Open(JsonRecords records)
    {
        (_bytes, _start, Pointer) = (records.Record, records.RecordStart, records.Pointer);
        _last = (0, _start);
    }

    /// <summary>The place of a byte of the record.</summary>
    public SourceLocation At(long offset, JsonPlace place)
    {
        TextPosition position = _last.Offset <= offset ? _last.Position : _start;
        int from = _last.Offset <= offset ? _last.Offset : 0;
        position.Advance(_bytes.Span[from..(int)offset]);
        _last = ((int)offset, position);
        return new SourceLocation(name, position.Line, position.Column, place.ToString());
    }

    public void Report(CellFault? fault, long offset, JsonPlace place)
    {
        if (fault is not null)
        {
            problems.Add(fault.At(At(offset, place)));
        }
    }

    /// <summary>Moves to the value of the next key that stands for the first time; false at the end of the object.</summary>
    public bool NextKey(ref Utf8JsonReader reader, JsonKeys keys, string parent, [NotNullWhen(true)] out JsonKey? key, out long keyOffset)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            keyOffset = reader.TokenStartIndex;
            key = keys.Read(ref reader);
            reader.Read();
            if (key is not null && keys.IsFirst(key))
            {
                return true;
            }

            CellFault fault = key is null ? new CellFault(JsonCodes.BrokenText) : new CellFault(JsonCodes.SameKey, CellFault.Show(key.Name));
            Report(fault, keyOffset, new JsonPlace(parent, key?.Name ?? ""));
            reader.Skip();
        }

        (key, keyOffset) = (null, 0);
        return false;
    }

    /// <summary>The text of a value that must be a string; null where it is null, or something else, which is told.</summary>
    public string? Text(ref Utf8JsonReader reader, string key, JsonPlace place)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            string? text = JsonText.Of(ref reader);
            Report(text is null ? new CellFault(JsonCodes.BrokenText) : null, reader.TokenStartIndex, place);
            return text;
        }

        WrongKind(ref reader, key, place, "string");
        return null;
    }

    /// <summary>Tells that a value is of another kind, and skips it; null is of every kind.</summary>
    public void WrongKind(ref Utf8JsonReader reader, string key, JsonPlace place, string expected)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            Report(new CellFault(JsonCodes.WrongKind, CellFault.Show(key), Kind(reader.TokenType), expected), reader.TokenStartIndex, place);
        }

        reader.Skip();
    }

    /// <summary>Whether the value is an object or list to go into; else tells it.</summary>
    public bool Enters(ref Utf8JsonReader reader, JsonTokenType wanted, string key, JsonPlace place)
    {
        if (reader.TokenType == wanted)
        {
            return true;
        }

        WrongKind(ref reader, key, place, Kind(wanted));
        return false;
    }

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "object {…}",
        JsonTokenType.StartArray => "list […]",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        _ => "true/false",
    };
}
