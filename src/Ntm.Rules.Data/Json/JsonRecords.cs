using System.Text.Json;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>
/// Finds the records of a JSON file one after the other, holding one at a time. What is wrong with the file around the records is told
/// here; broken JSON
/// ends the records.
/// </summary>
internal sealed class JsonRecords(Stream stream, string name, ProblemList problems)
{
    public const int MaxDepth = 64;

    private const string Communes = "communes";

    private readonly JsonBlock _block = new(stream);
    private bool _isRooted;
    private bool _hasCommunes;
    private JsonPhase _phase = JsonPhase.Root;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>The bytes of the current record; valid until the next call of <see cref="NextAsync"/>.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Where the current record begins.</summary>
    public TextPosition RecordStart { get; private set; }

    /// <summary>Number of the current record, from 0.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>What stands before the number in the JSON pointer of a record.</summary>
    public string Parent => _isRooted ? $"/{Communes}/" : "/";

    /// <summary>JSON pointer of the current record.</summary>
    public string Pointer => $"{Parent}{Index}";

    /// <summary>Moves to the next record; false at the end, also at the end that a syntax error makes.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        while (_phase != JsonPhase.Done)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Advance())
            {
                case JsonStep.Found: return true;
                case JsonStep.NeedsData when !await _block.FillAsync(cancellation).ConfigureAwait(false):
                    Stop(FileCodes.RowTooLarge.At(Here(0), $"{JsonBlock.MaxKib}"));
                    break;
            }
        }

        return false;
    }

    private JsonStep Advance()
    {
        var reader = new Utf8JsonReader(_block.Bytes.Span, _block.IsFinal, _state);
        try
        {
            return _phase switch
            {
                JsonPhase.Records => NextRecord(ref reader),
                JsonPhase.OtherValue => SkipValue(ref reader),
                _ => NextToken(ref reader),
            };
        }
        catch (JsonException)
        {
            Stop(JsonFault.Locate(_block.Bytes.Span, (int)reader.BytesConsumed, OpenLevels(ref reader), Here));
            return JsonStep.Moved;
        }
    }

    /// <summary>A reader on an opening bracket does not yet count it as a level.</summary>
    private static int OpenLevels(ref Utf8JsonReader reader) =>
        reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);

    private JsonStep NextToken(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            bool isEnd = _block.IsFinal;
            Commit(ref reader);
            _phase = isEnd ? JsonPhase.Done : _phase;
            return isEnd ? JsonStep.Moved : JsonStep.NeedsData;
        }

        SourceLocation place = Here((int)reader.TokenStartIndex);
        switch (_phase, reader.TokenType)
        {
            case (JsonPhase.Root, JsonTokenType.StartArray):
            case (JsonPhase.CommunesValue, JsonTokenType.StartArray):
                _phase = JsonPhase.Records;
                break;
            case (JsonPhase.Root, JsonTokenType.StartObject):
                (_phase, _isRooted) = (JsonPhase.Properties, true);
                break;
            case (JsonPhase.Properties, JsonTokenType.PropertyName):
                Property(JsonText.Of(ref reader) ?? "", place);
                break;
            case (JsonPhase.Properties, _):
                _phase = JsonPhase.Tail;
                Require(_hasCommunes, place);
                break;
            default:
                Require(false, place);
                _phase = JsonPhase.Done;
                break;
        }

        Commit(ref reader);
        return JsonStep.Moved;
    }

    private void Require(bool holds, SourceLocation place)
    {
        if (!holds)
        {
            problems.Add(JsonCodes.NoCommunes.At(place with { Pointer = "" }));
        }
    }

    private void Property(string key, SourceLocation place)
    {
        bool isFirst = key == Communes && !_hasCommunes;
        if (!isFirst)
        {
            DiagnosticDescriptor descriptor = key == Communes ? JsonCodes.SameKey : JsonCodes.UnknownKey;
            problems.Add(descriptor.At(place with { Pointer = new JsonPlace("", key).ToString() }, CellFault.Show(key)));
        }

        _hasCommunes |= isFirst;
        _phase = isFirst ? JsonPhase.CommunesValue : JsonPhase.OtherValue;
    }

    private JsonStep SkipValue(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || !reader.TrySkip())
        {
            return JsonStep.NeedsData;
        }

        Commit(ref reader);
        _phase = JsonPhase.Properties;
        return JsonStep.Moved;
    }

    private JsonStep NextRecord(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            Commit(ref reader);
            return JsonStep.NeedsData;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            Commit(ref reader);
            _phase = _isRooted ? JsonPhase.Properties : JsonPhase.Tail;
            return JsonStep.Moved;
        }

        int begin = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return JsonStep.NeedsData;
        }

        Index++;
        RecordStart = _block.At(begin);
        Record = _block.Bytes[begin..(int)reader.BytesConsumed];
        Commit(ref reader);
        return JsonStep.Found;
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        _block.Consume((int)reader.BytesConsumed);
        _state = reader.CurrentState;
    }

    private SourceLocation Here(int offset)
    {
        TextPosition position = _block.At(offset);
        string pointer = _phase != JsonPhase.Records ? "" : _isRooted ? $"/{Communes}/{Index + 1}" : $"/{Index + 1}";
        return new SourceLocation(name, position.Line, position.Column, pointer);
    }

    private void Stop(Diagnostic problem)
    {
        problems.Add(problem);
        _phase = JsonPhase.Done;
    }
}
