using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Json;

/// <summary>The bytes of a stream that are not read yet, as far as they are here, and the position of the first of them.</summary>
internal sealed class JsonBlock(Stream stream)
{
    public const int MaxKib = 1024;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isBegun;
    private TextPosition _position = new();

    /// <summary>Whether the bytes here are the last ones.</summary>
    public bool IsFinal { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Line and column of a byte.</summary>
    public TextPosition At(int offset)
    {
        TextPosition position = _position;
        position.Advance(Bytes.Span[..offset]);
        return position;
    }

    /// <summary>Leaves bytes behind that are read.</summary>
    public void Consume(int count)
    {
        _position = At(count);
        _start += count;
    }

    /// <summary>Gets more bytes; false where so many are here already that no record is as long.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length > MaxKib * 1024)
            {
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int least = _isBegun ? 1 : 3;
        int read = await stream.ReadAtLeastAsync(_buffer.AsMemory(_end), least, false, cancellation).ConfigureAwait(false);
        _end += read;
        IsFinal = read == 0;
        SkipMark();
        return true;
    }

    /// <summary>Leaves the byte order mark out, which is no JSON and counts for no column.</summary>
    private void SkipMark()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        _start += Bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }
}
