using System.Globalization;
using System.Text;

namespace Ntm.Rules.Data;

/// <summary>Vô hiệu hóa chữ lạ. Makes text from files harmless where it is shown: names and notes are data, never commands.</summary>
public static class InertText
{
    /// <summary>Control characters, escape sequences and direction overrides become a visible mark.</summary>
    public static string Terminal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsHostile))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(IsHostile(c) ? '\uFFFD' : c);
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Terminal"/>, and nothing that Markdown or HTML would read as markup.</summary>
    public static string Markdown(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in Terminal(text))
        {
            _ = c switch
            {
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '&' => clean.Append("&amp;"),
                '|' or '`' or '[' or ']' or '*' or '_' or '\\' or '#' or '!' => clean.Append('\\').Append(c),
                _ => clean.Append(c),
            };
        }

        return clean.ToString();
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Cell(string text)
    {
        string clean = Terminal(text);
        return clean.Length > 0 && "=+-@".Contains(clean[0], StringComparison.Ordinal) && !decimal.TryParse(clean, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? "'" + clean
            : clean;
    }

    private static bool IsHostile(char c) =>
        char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}
