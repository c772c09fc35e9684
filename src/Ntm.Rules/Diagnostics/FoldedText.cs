using System.Globalization;
using System.Text;

namespace Ntm.Rules.Diagnostics;

/// <summary>
/// Chữ để so sánh. The form in which words of catalogs and data are compared: without case, with composed letters, and with the tone behind its
/// word, so that Hoà and Hòa are one. Marks stay: "ho" and "hộ" are two words. Not for display.
/// </summary>
public static class FoldedText
{
    /// <summary>For headings and names: letters and digits only, so that spaces and punctuation do not matter either.</summary>
    public static string Key(string text) => Fold(text, isWord: false);

    /// <summary>For answers such as Đạt: punctuation counts ("Đạt?" is not an answer), only runs of spaces are one.</summary>
    public static string Word(string text) => Fold(text, isWord: true);

    /// <summary>A key without any marks; only for finding what may have been meant.</summary>
    public static string Bare(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bare = new StringBuilder(key.Length);
        foreach (char c in key.Where(c => !VietnameseText.IsTone(c)))
        {
            bare.Append(c switch { 'ă' or 'â' => 'a', 'ê' => 'e', 'ô' or 'ơ' => 'o', 'ư' => 'u', 'đ' => 'd', _ => c });
        }

        return bare.ToString();
    }

    private static string Fold(string text, bool isWord)
    {
        var folded = new StringBuilder(text.Length + 4);
        char tone = '\0';
        foreach (char c in VietnameseText.Compose(text))
        {
            char lower = char.ToLowerInvariant(c);
            if (VietnameseText.SplitTone(lower) is (var letter, { } itsTone))
            {
                folded.Append(letter);
                tone = itsTone;
            }
            else if (char.IsLetterOrDigit(lower) || char.IsSurrogate(lower))
            {
                folded.Append(lower);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
            {
                EndWord(folded, ref tone);
                AppendBetween(folded, lower, isWord);
            }
        }

        EndWord(folded, ref tone);
        return isWord ? folded.ToString().TrimEnd(' ') : folded.ToString();
    }

    private static void EndWord(StringBuilder folded, ref char tone)
    {
        if (tone != '\0')
        {
            folded.Append(tone);
            tone = '\0';
        }
    }

    private static void AppendBetween(StringBuilder folded, char c, bool isWord)
    {
        if (!isWord)
        {
            return;
        }

        if (!char.IsWhiteSpace(c))
        {
            folded.Append(c);
        }
        else if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
