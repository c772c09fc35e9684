using System.Text.Json;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>
/// Finds the records of a JSON file one after the other, holding one at a time. What is wrong with the file around the records is told here; broken JSON
/// ends the records.
/// </summary>
internal sealed class JsonRecords(Stream stream, string name, ProblemList problems)
{
    public const int MaxDepth = 64;

    public const int MaxRecordKib = 1024;

    private const string Communes = "communes";

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _isRooted;
    private bool _hasCommunes;
    private Phase _phase = Phase.Root;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private TextPosition _position = new();

    private enum Phase
    {
        Root,
        Properties,
        CommunesValue,
        OtherValue,
        Records,
        Tail,
        Done,
    }

    private enum Step
    {
        Moved,
        Found,
        NeedsData,
    }

    /// <summary>The bytes of the current record; valid until the next call of <see cref="NextAsync"/>.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Where the current record begins.</summary>
    public TextPosition RecordStart { get; private set; }

    /// <summary>Number of the current record, from 0.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>JSON pointer of the current record.</summary>
    public string Pointer => _isRooted ? $"/{Communes}/{Index}" : $"/{Index}";

    /// <summary>Moves to the next record; false at the end, also at the end that a syntax error makes.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        while (_phase != Phase.Done)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Advance())
            {
                case Step.Found: return true;
                case Step.NeedsData: await FillAsync(cancellation).ConfigureAwait(false); break;
            }
        }

        return false;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length > MaxRecordKib * 1024)
            {
                Stop(FileCodes.RowTooLarge.At(Here(0), $"{MaxRecordKib}"));
                return;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        _isFinal = read == 0;
        SkipMark();
    }

    /// <summary>Leaves the byte order mark out, which is no JSON.</summary>
    private void SkipMark()
    {
        if (_phase == Phase.Root && _end - _start >= 3 && _buffer.AsSpan(_start).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            _start += 3;
        }
    }

    private Step Advance()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        try
        {
            return _phase == Phase.Records ? NextRecord(ref reader) : _phase == Phase.OtherValue ? SkipValue(ref reader) : NextToken(ref reader);
        }
        catch (JsonException)
        {
            Stop(JsonFault.Locate(_buffer.AsSpan(_start, _end - _start), (int)reader.BytesConsumed, OpenLevels(ref reader), Here));
            return Step.Moved;
        }
    }

    /// <summary>A reader on an opening bracket does not yet count it as a level.</summary>
    private static int OpenLevels(ref Utf8JsonReader reader) =>
        reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);

    private Step NextToken(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            bool isEnd = _isFinal;
            Commit(ref reader);
            _phase = isEnd ? Phase.Done : _phase;
            return isEnd ? Step.Moved : Step.NeedsData;
        }

        SourceLocation place = Here((int)reader.TokenStartIndex);
        switch (_phase, reader.TokenType)
        {
            case (Phase.Root, JsonTokenType.StartArray):
            case (Phase.CommunesValue, JsonTokenType.StartArray):
                _phase = Phase.Records;
                break;
            case (Phase.Root, JsonTokenType.StartObject):
                (_phase, _isRooted) = (Phase.Properties, true);
                break;
            case (Phase.Properties, JsonTokenType.PropertyName):
                Property(JsonText.Of(ref reader) ?? "", place);
                break;
            case (Phase.Properties, _):
                _phase = Phase.Tail;
                Require(_hasCommunes, place);
                break;
            default:
                Require(false, place);
                _phase = Phase.Done;
                break;
        }

        Commit(ref reader);
        return Step.Moved;
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
            problems.Add((key == Communes ? JsonCodes.SameKey : JsonCodes.UnknownKey).At(place with { Pointer = new JsonPlace("", key).ToString() }, CellFault.Show(key)));
        }

        _hasCommunes |= isFirst;
        _phase = isFirst ? Phase.CommunesValue : Phase.OtherValue;
    }

    private Step SkipValue(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || !reader.TrySkip())
        {
            return Step.NeedsData;
        }

        Commit(ref reader);
        _phase = Phase.Properties;
        return Step.Moved;
    }

    private Step NextRecord(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            Commit(ref reader);
            return Step.NeedsData;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            Commit(ref reader);
            _phase = _isRooted ? Phase.Properties : Phase.Tail;
            return Step.Moved;
        }

        int begin = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return Step.NeedsData;
        }

        Index++;
        TextPosition start = _position;
        start.Advance(_buffer.AsSpan(_start, begin));
        RecordStart = start;
        Record = _buffer.AsMemory(_start + begin, (int)reader.BytesConsumed - begin);
        Commit(ref reader);
        return Step.Found;
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        int consumed = (int)reader.BytesConsumed;
        _position.Advance(_buffer.AsSpan(_start, consumed));
        _start += consumed;
        _state = reader.CurrentState;
    }

    private SourceLocation Here(int offset)
    {
        TextPosition position = _position;
        position.Advance(_buffer.AsSpan(_start, offset));
        return new SourceLocation(name, position.Line, position.Column, _phase == Phase.Records ? $"{(_isRooted ? $"/{Communes}" : "")}/{Index + 1}" : "");
    }

    private void Stop(Diagnostic problem)
    {
        problems.Add(problem);
        _phase = Phase.Done;
    }
}
