using System.Globalization;
using System.Text;

namespace Ntm.Rules.Diagnostics;

/// <summary>
/// Ký tự ẩn và chữ giả. Characters that make a text another one than its reader sees: those that show nothing or turn the direction of what
/// stands around them, and letters of other scripts that look like Latin ones. Vietnamese and every other text of Latin letters is free of both.
/// </summary>
public static class DeceptiveText
{
    /// <summary>
    /// The first character that is not shown as itself: controls (line breaks and tabs as well), direction marks, zero-width and blank
    /// characters, variation selectors, tags, half of a surrogate pair (given as U+FFFD). Null where there is none.
    /// </summary>
    public static Rune? Hidden(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = 0; at < text.Length; at++)
        {
            if (IsPlain(text[at]))
            {
                continue;
            }

            if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            {
                return Rune.ReplacementChar;
            }

            if (IsHidden(rune))
            {
                return rune;
            }

            at += rune.Utf16SequenceLength - 1;
        }

        return null;
    }

    /// <summary>
    /// The first letter that is no Latin one and looks or acts like one: any Cyrillic, Armenian, Cherokee, Coptic, Lisu, full-width or
    /// mathematical letter, and a letter of any other script within a word of Latin letters. Null where there is none.
    /// </summary>
    public static Rune? LookAlike(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text))
        {
            return null;
        }

        bool hasLatin = false;
        Rune? foreign = null;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Imitates(rune))
            {
                return rune;
            }

            if (!Rune.IsLetter(rune))
            {
                bool isWithin = Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
                (hasLatin, foreign) = isWithin ? (hasLatin, foreign) : (false, null);
                continue;
            }

            hasLatin |= IsLatin(rune.Value);
            foreign ??= IsLatin(rune.Value) || IsNeutral(rune.Value) ? null : rune;
            if (hasLatin && foreign is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a character is not shown as itself, as for <see cref="Hidden"/>.</summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // A character that never will be one.
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF or >= 0xE0000 and <= 0xE0FFF,
        // The grapheme joiner and variation selectors are marks, fillers are letters, the Braille blank is a symbol.
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF),
    };

    /// <summary>How messages call a character that cannot be shown: <c>U+202E</c>.</summary>
    public static string CodePoint(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    /// <summary>Whether there is nothing but letters and signs of Latin text, which answers both questions for nearly every text at once.</summary>
    internal static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F' and not '\u00AD' and not (>= '\u01C0' and <= '\u01C3'))
        or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E');

    private static bool IsLatin(int c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0x00C0 and <= 0x024F and not (>= 0x01C0 and <= 0x01C3)) or (>= 0x1E00 and <= 0x1EFF);

    /// <summary>ª, µ, º and raised letters stand beside Latin ones.</summary>
    private static bool IsNeutral(int c) => c is 0x00AA or 0x00B5 or 0x00BA or (>= 0x02B0 and <= 0x02FF) or (>= 0x2070 and <= 0x209F);

    private static bool Imitates(Rune rune) => rune.Value >= 0x0400 && Rune.IsLetterOrDigit(rune) && rune.Value is
        (<= 0x058F) or (>= 0x13A0 and <= 0x13FF) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2C80 and <= 0x2CFF) or (>= 0x2DE0 and <= 0x2DFF)
        or (>= 0xA4D0 and <= 0xA4FF) or (>= 0xA640 and <= 0xA69F) or (>= 0xAB70 and <= 0xABBF) or (>= 0xFF10 and <= 0xFF5A) or (>= 0x1D400 and <= 0x1D7FF);
}
