using System.Runtime.CompilerServices;

namespace Ntm.Rules.Data.Decisions;

/// <summary>One line of a log.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Utf8">Without the line end; null where it is longer than any decision.</param>
internal readonly record struct LogLine(int Number, ReadOnlyMemory<byte>? Utf8)
{
    public bool IsEmpty => Utf8 is { } line && line.Span.Trim(" \t\r"u8).IsEmpty;
}

/// <summary>The lines of a stream, of which one that has no end takes no more memory than one that has.</summary>
internal static class LogLines
{
    /// <summary>No decision is as long; as much as a rule file.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    // So much of one line is passed over; what goes on then is no log.
    private const long MostPassedOver = 1024L * 1024 * 1024;

    private const int Step = 1 << 16;

    /// <summary>Each line, valid until the next is asked for. After a line without end no other comes.</summary>
    public static async IAsyncEnumerable<LogLine> ReadAsync(Stream log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        byte[] buffer = new byte[Step];
        (int begin, int filled, int number) = (0, 0, 1);
        long passedOver = 0;
        while (true)
        {
            int end = buffer.AsSpan(begin, filled - begin).IndexOf((byte)'\n');
            if (end >= 0)
            {
                yield return Line(number++, passedOver > 0 || end > MostBytes, buffer.AsMemory(begin, end));
                (begin, passedOver) = (begin + end + 1, 0);
                continue;
            }

            if (filled - begin > MostBytes || passedOver > 0)
            {
                passedOver += filled - begin;
                begin = filled;
            }

            buffer.AsSpan(begin, filled - begin).CopyTo(buffer);
            (begin, filled) = (0, filled - begin);
            if (buffer.Length - filled < Step)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = passedOver > MostPassedOver ? 0 : await log.ReadAsync(buffer.AsMemory(filled, buffer.Length - filled), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                if (filled > 0 || passedOver > 0)
                {
                    yield return Line(number, passedOver > 0, buffer.AsMemory(0, filled));
                }

                yield break;
            }

            filled += read;
        }
    }

    private static LogLine Line(int number, bool isTooLong, ReadOnlyMemory<byte> utf8)
    {
        if (isTooLong)
        {
            return new LogLine(number, null);
        }

        // Editors put a byte order mark before the first.
        return new LogLine(number, number == 1 && utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
    }
}
