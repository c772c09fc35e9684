using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>From the byte where the JSON reader stopped to what is wrong there.</summary>
internal static class JsonFault
{
    private const int Shown = 20;

    public static Diagnostic Locate(ReadOnlySpan<byte> text, int consumed, int depth, Func<int, SourceLocation> at)
    {
        int offset = consumed;
        while (offset < text.Length && text[offset] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            offset++;
        }

        if (offset >= text.Length || IsCutText(text[offset..]))
        {
            return JsonCodes.Truncated.At(at(Math.Min(offset, text.Length)));
        }

        return text[offset] is (byte)'{' or (byte)'[' && depth >= JsonRecords.MaxDepth
            ? JsonCodes.TooDeep.At(at(offset), $"{JsonRecords.MaxDepth}")
            : JsonCodes.Syntax.At(at(offset), Token(text[offset..]));
    }

    /// <summary>A text that begins and never ends.</summary>
    private static bool IsCutText(ReadOnlySpan<byte> rest)
    {
        for (int i = 1; rest[0] == '"' && i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                return false;
            }

            i += rest[i] == '\\' ? 1 : 0;
        }

        return rest[0] == '"';
    }

    private static string Token(ReadOnlySpan<byte> rest)
    {
        string shown = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 4 * Shown)]).Split('\n', '\r')[0].TrimEnd('\uFFFD');
        return shown.Length > Shown ? shown[..Shown] + "…" : shown;
    }
}
