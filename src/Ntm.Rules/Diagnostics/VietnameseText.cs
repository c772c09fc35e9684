using System.Collections.Frozen;
using System.Text;

namespace Ntm.Rules.Diagnostics;

/// <summary>
/// Chữ Việt tổ hợp. Composes letters that are written with separate marks (NFD), so that both spellings of a Vietnamese word are the same
/// string. It does what Unicode normalisation form C does for Vietnamese, also where a host runs without culture data and
/// <see cref="string.Normalize()"/> does nothing. Other text stays as it is.
/// </summary>
public static class VietnameseText
{
    // Tones in the order grave, acute, tilde, hook above, dot below; each row begins with the letter without tone.
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private const string Rows =
        "aàáãảạ ăằắẵẳặ âầấẫẩậ eèéẽẻẹ êềếễểệ iìíĩỉị oòóõỏọ ôồốỗổộ ơờớỡởợ uùúũủụ ưừứữửự yỳýỹỷỵ "
        + "AÀÁÃẢẠ ĂẰẮẴẲẶ ÂẦẤẪẨẬ EÈÉẼẺẸ ÊỀẾỄỂỆ IÌÍĨỈỊ OÒÓÕỎỌ ÔỒỐỖỔỘ ƠỜỚỠỞỢ UÙÚŨỦỤ ƯỪỨỮỬỰ YỲÝỸỶỴ";

    // Letter and shape mark (breve, circumflex, horn) to the shaped letter.
    private const string Shapes = "a\u0306ă a\u0302â e\u0302ê o\u0302ô o\u031Bơ u\u031Bư A\u0306Ă A\u0302Â E\u0302Ê O\u0302Ô O\u031BƠ U\u031BƯ";

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Build();

    // Composed letters with a tone, to the letter without it and the tone, so that a shape mark can still be added behind a tone.
    private static readonly FrozenDictionary<char, (char Letter, char Tone)> Toned = Composed
        .Where(pair => Tones.Contains(pair.Key.Mark, StringComparison.Ordinal))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The text with every Vietnamese letter as one character.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsMark))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (IsMark(c) && composed.Length > 0 && Join(composed[^1], c) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    /// <summary>The letter without its tone, and the tone as a combining mark; null where it has none. Shapes such as ê and ơ stay.</summary>
    public static (char Letter, char? Tone) SplitTone(char letter) =>
        Toned.TryGetValue(letter, out (char Letter, char Tone) parts) ? (parts.Letter, parts.Tone) : (letter, null);

    private static char? Join(char letter, char mark)
    {
        if (Composed.TryGetValue((letter, mark), out char joined))
        {
            return joined;
        }

        return Toned.TryGetValue(letter, out (char Letter, char Tone) parts)
            && Composed.TryGetValue((parts.Letter, mark), out char shaped)
            && Composed.TryGetValue((shaped, parts.Tone), out char both)
                ? both
                : null;
    }

    private static bool IsMark(char c) => c is '\u0302' or '\u0306' or '\u031B' || Tones.Contains(c, StringComparison.Ordinal);

    private static FrozenDictionary<(char Letter, char Mark), char> Build()
    {
        var composed = new Dictionary<(char Letter, char Mark), char>();
        foreach (string row in Rows.Split(' '))
        {
            for (int tone = 0; tone < Tones.Length; tone++)
            {
                composed.Add((row[0], Tones[tone]), row[tone + 1]);
            }
        }

        foreach (string shape in Shapes.Split(' '))
        {
            composed.Add((shape[0], shape[1]), shape[2]);
        }

        return composed.ToFrozenDictionary();
    }
}
