namespace Ntm.Rules.Tests.Data;

/// <summary>A stream of many spaces without a line end, and what comes after them.</summary>
internal sealed class LongLine(long spaces, byte[] after) : Stream
{
    private long _left = spaces;

    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = (int)Math.Min(_left > 0 ? _left : after.Length - _at, count);
        if (_left > 0)
        {
            buffer.AsSpan(offset, length).Fill((byte)' ');
            _left -= length;
        }
        else
        {
            after.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset));
            _at += length;
        }

        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
