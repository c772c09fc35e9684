using System.Text.RegularExpressions;

namespace Ntm.Rules.Data;

/// <content>Text for cells of workbooks.</content>
public static partial class InertText
{
    private const int LongestInSheet = 32_767;

    /// <summary>As <see cref="Terminal"/>, for a cell of a workbook that is text: what is longer than 32,767 characters ends in an ellipsis, and what a spreadsheet would read as the code of a
    /// character stays as it is written.</summary>
    public static string Sheet(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string shown = Terminal(text.Length > 2 * LongestInSheet ? text[..(2 * LongestInSheet)] : text);
        if (shown.Length > LongestInSheet)
        {
            int end = char.IsHighSurrogate(shown[LongestInSheet - 2]) ? LongestInSheet - 2 : LongestInSheet - 1;
            shown = shown[..end] + "…";
        }

        return shown.Contains("_x", StringComparison.Ordinal) ? CharacterCode().Replace(shown, "_x005F_") : shown;
    }

    // "_x0041_" is how a workbook writes "A".
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CharacterCode();
}
