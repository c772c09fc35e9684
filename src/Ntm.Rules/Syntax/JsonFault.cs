using System.Globalization;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Syntax;

/// <summary>From the byte where the reader stopped to what an official did wrong there.</summary>
internal static class JsonFault
{
    private const int Shown = 20;

    public static Diagnostic Locate(SourceText source, int consumed, int depth)
    {
        ReadOnlySpan<byte> text = source.Utf8.Span;
        int offset = consumed;
        while (offset < text.Length && text[offset] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            offset++;
        }

        if (offset >= text.Length || IsCutText(text[offset..]))
        {
            return SyntaxCodes.Truncated.At(source.At(Math.Min(offset, text.Length), ""));
        }

        // The reader stops before a comma that nothing follows.
        if (text[offset] is (byte)',' or (byte)':' && text[(offset + 1)..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return SyntaxCodes.Truncated.At(source.At(text.Length, ""));
        }

        SourceLocation location = source.At(offset, "");
        return (char)text[offset] switch
        {
            '/' => SyntaxCodes.Comment.At(location),
            '}' or ']' when Before(text, offset) == ',' => SyntaxCodes.TrailingComma.At(location, ((char)text[offset]).ToString()),
            '{' or '[' when depth >= JsonSyntax.MaxDepth => SyntaxCodes.TooDeep.At(location, JsonSyntax.MaxDepth.ToString(CultureInfo.InvariantCulture)),
            _ => SyntaxCodes.Unexpected.At(location, Token(text[offset..])),
        };
    }

    /// <summary>A text that begins and never ends: no closing quote before the end of the file.</summary>
    private static bool IsCutText(ReadOnlySpan<byte> rest)
    {
        if (rest[0] != '"')
        {
            return false;
        }

        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                return false;
            }

            i += rest[i] == '\\' ? 1 : 0;
        }

        return true;
    }

    private static char Before(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..offset].TrimEnd(" \t\r\n"u8);
        return before.IsEmpty ? '\0' : (char)before[^1];
    }

    private static string Token(ReadOnlySpan<byte> rest)
    {
        string shown = Encoding.UTF8.GetString(rest.Length > 4 * Shown ? rest[..(4 * Shown)] : rest).Split('\n', '\r')[0].TrimEnd('\uFFFD');
        return shown.Length > Shown ? shown[..Shown] + "…" : shown;
    }
}
