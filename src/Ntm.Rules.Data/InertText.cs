using System.Buffers;
using System.Globalization;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data;

/// <summary>Vô hiệu hóa chữ lạ. Makes text from files harmless where it is shown: names and notes are data, never commands.</summary>
public static partial class InertText
{
    private const string FormulaSigns = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly SearchValues<char> Signs = SearchValues.Create(FormulaSigns);

    // What Markdown in any of its dialects gives a meaning inside a line; a backslash in front takes it away.
    private const string MarkdownSigns = "\\`*_{}[]#!|~^$=+@\"";

    // What it gives a meaning at the beginning of a line.
    private const string MarkdownStarts = "-:%";

    /// <summary>Control characters, escape sequences, direction overrides and what else cannot be seen become a visible mark, U+FFFD; a line stays a line.</summary>
    public static string Terminal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DeceptiveText.Hidden(text) is null)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        // Half of a surrogate pair comes as U+FFFD already.
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(DeceptiveText.IsHidden(rune) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Terminal"/>, and nothing that Markdown or HTML would read as markup or make a link of; leading spaces are cut.</summary>
    public static string Markdown(string text)
    {
        string shown = Terminal(text).TrimStart(' ');
        int number = shown.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var clean = new StringBuilder(shown.Length);
        for (int at = 0; at < shown.Length; at++)
        {
            char c = shown[at];
            bool isMarkup = MarkdownSigns.Contains(c, StringComparison.Ordinal)
                || (at == 0 && MarkdownStarts.Contains(c, StringComparison.Ordinal))
                || (at == number && at > 0 && c is '.' or ')' && (at + 1 == shown.Length || shown[at + 1] == ' '))
                || (c == ':' && at + 1 < shown.Length && shown[at + 1] != ' ')
                || (c == '.' && at >= 3 && shown.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
            _ = c switch
            {
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '&' => clean.Append("&amp;"),
                _ when isMarkup => clean.Append('\\').Append(c),
                _ => clean.Append(c),
            };
        }

        return clean.ToString();
    }

    /// <summary>
    /// As <see cref="Terminal"/>, and a cell that a spreadsheet would take for a formula gets an apostrophe in front, spaces before it or not; so does what stands behind a semicolon,
    /// which is where cells end on a Vietnamese machine.
    /// </summary>
    public static string Cell(string text)
    {
        string shown = Terminal(text);
        if (!shown.AsSpan().ContainsAny(Signs) || decimal.TryParse(shown, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            return shown;
        }

        var clean = new StringBuilder(shown.Length + 1);
        bool begins = true;
        foreach (char c in shown)
        {
            if (begins && FormulaSigns.Contains(c, StringComparison.Ordinal))
            {
                clean.Append('\'');
            }

            begins = c == ';' || (begins && (char.IsWhiteSpace(c) || c is '"' or '\uFFFD'));
            clean.Append(c);
        }

        return clean.ToString();
    }
}
