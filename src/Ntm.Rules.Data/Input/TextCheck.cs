using System.Buffers;
using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Input;

/// <summary>Whether the bytes are UTF-8 text at all; the first thing to be asked of a file.</summary>
internal sealed class TextCheck(string name)
{
    private const int BlockSize = 1 << 16;

    private TextPosition _position = new();
    private bool _hasContent;

    /// <summary>Which marks the text has, as far as it has been looked at.</summary>
    public TextMarks Marks { get; private set; }

    /// <summary>What is wrong with the file as text, or null.</summary>
    public async Task<Diagnostic?> FindAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] block = new byte[BlockSize];
        int kept = 0;
        bool isFirst = true;
        while (true)
        {
            int read = await stream.ReadAtLeastAsync(block.AsMemory(kept), block.Length - kept, false, cancellation).ConfigureAwait(false);
            int length = kept + read;
            bool isLast = length < block.Length;
            if ((isFirst ? Foreign(block.AsSpan(0, length)) : null) is { } foreign)
            {
                return foreign;
            }

            int good = GoodLength(block.AsSpan(0, length), isLast, isFirst);
            if (good < 0)
            {
                return Fault(block.AsSpan(0, length));
            }

            if (isLast)
            {
                return _hasContent ? null : FileCodes.Empty.At(SourceLocation.File(name));
            }

            block.AsSpan(good, length - good).CopyTo(block);
            kept = length - good;
            isFirst = false;
        }
    }

    /// <summary>UTF-16 and workbooks, which are told by their first bytes.</summary>
    private Diagnostic? Foreign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]) || IsUnmarkedUtf16(head))
        {
            return FileCodes.Utf16.At(SourceLocation.File(name));
        }

        bool isPacked = head.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04]) || head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);
        return isPacked ? FileCodes.NotText.At(SourceLocation.File(name)) : null;
    }

    /// <summary>Text of mostly Latin letters has a zero in every second byte of UTF-16.</summary>
    private static bool IsUnmarkedUtf16(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> sample = head[..Math.Min(head.Length, 64)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            _ = sample[i] != 0 ? 0 : i % 2 == 0 ? even++ : odd++;
        }

        int half = sample.Length / 2;
        return half >= 2 && ((even == 0 && odd * 2 > half) || (odd == 0 && even * 2 > half));
    }

    /// <summary>The bytes of a block that are text and end behind a letter; -1 where they are not text.</summary>
    private int GoodLength(ReadOnlySpan<byte> block, bool isLast, bool isFirst)
    {
        int good = isLast ? block.Length : WholeLetters(block);
        ReadOnlySpan<byte> text = block[..good];
        if (!Utf8Check.IsValid(text) || text.Contains((byte)0))
        {
            return -1;
        }

        text = isFirst && text.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? text[3..] : text;
        _hasContent |= !text.Trim(" \t\r\n"u8).IsEmpty;
        Marks = Marks.With(text);
        _position.Advance(text);
        return good;
    }

    /// <summary>Leaves out a letter at the end whose last bytes are still to come.</summary>
    private static int WholeLetters(ReadOnlySpan<byte> block)
    {
        for (int back = 1; back <= 3 && back <= block.Length; back++)
        {
            byte b = block[^back];
            if ((b & 0xC0) != 0x80)
            {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
                return needed > back ? block.Length - back : block.Length;
            }
        }

        return block.Length;
    }

    private Diagnostic Fault(ReadOnlySpan<byte> block)
    {
        int offset = 0;
        while (offset < block.Length && block[offset] != 0
            && Rune.DecodeFromUtf8(block[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        bool isBinary = offset < block.Length && block[offset] == 0;
        _position.Advance(block.StartsWith<byte>([0xEF, 0xBB, 0xBF]) && offset >= 3 ? block[3..offset] : block[..offset]);
        return isBinary
            ? FileCodes.NotText.At(SourceLocation.File(name))
            : FileCodes.NotUtf8.At(new SourceLocation(name, _position.Line, _position.Column, ""));
    }
}
