using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>
/// Tiêu đề cột. When two column headings, or two words for a value, are the same: without regard to case, spaces, punctuation, a unit in brackets, composed or
/// decomposed letters, and where in its syllable the tone is written (Hoà, Hòa).
/// </summary>
public static class Heading
{
    /// <summary>The form in which headings are compared; equal for two headings that mean the same. Not for display.</summary>
    public static string Key(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var words = new StringBuilder(heading.Length);
        int brackets = 0;
        foreach (char c in heading)
        {
            brackets += c is '(' or '[' ? 1 : c is ')' or ']' && brackets > 0 ? -1 : 0;
            if (brackets == 0)
            {
                // A closing bracket stays, as the end of a word; it is no part of the key.
                words.Append(c);
            }
        }

        return FoldedText.Key(words.ToString());
    }
}
