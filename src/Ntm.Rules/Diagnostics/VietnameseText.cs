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

    // Six letters and a space.
    private const int RowLength = 7;

    // Letter and shape mark (breve, circumflex, horn) to the shaped letter.
    private const string Shapes = "a\u0306ă a\u0302â e\u0302ê o\u0302ô o\u031Bơ u\u031Bư A\u0306Ă A\u0302Â E\u0302Ê O\u0302Ô O\u031BƠ U\u031BƯ";

    /// <summary>The text with every Vietnamese letter as one character.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasMark(text))
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
    public static (char Letter, char? Tone) SplitTone(char letter)
    {
        int at = letter < '\u0080' ? -1 : Rows.IndexOf(letter, StringComparison.Ordinal);
        int tone = at % RowLength;
        return at < 0 || tone == 0 ? (letter, null) : (Rows[at - tone], Tones[tone - 1]);
    }

    /// <summary>Whether a character is one of the five tones as a combining mark.</summary>
    internal static bool IsTone(char c) => Tones.Contains(c, StringComparison.Ordinal);

    private static char? Join(char letter, char mark)
    {
        if (Composed(letter, mark) is { } joined)
        {
            return joined;
        }

        // A shape mark behind a tone.
        (char plain, char? tone) = SplitTone(letter);
        return tone is { } t && Composed(plain, mark) is { } shaped ? Composed(shaped, t) : null;
    }

    private static char? Composed(char letter, char mark)
    {
        int tone = Tones.IndexOf(mark, StringComparison.Ordinal);
        if (tone < 0)
        {
            int shape = Shapes.IndexOf($"{letter}{mark}", StringComparison.Ordinal);
            return shape < 0 ? null : Shapes[shape + 2];
        }

        int row = Rows.IndexOf(letter, StringComparison.Ordinal);
        return row < 0 || row % RowLength != 0 ? null : Rows[row + tone + 1];
    }

    // Plain loops: what starts up meets this first, and vectors of the framework would be compiled for it.
    private static bool HasMark(string text)
    {
        foreach (char c in text)
        {
            if (IsMark(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) => c is '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323';
}
