using System.Text.RegularExpressions;
using Ntm.Rules.Data;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Chữ trong ô. Any text -> one that a cell can hold: what cannot be seen, or stand in XML, becomes U+FFFD; what is too long ends in an ellipsis; what a spreadsheet would read as the code of
/// a character stays as it is written.
/// </summary>
internal static partial class CellText
{
    /// <summary>Characters that a cell can hold.</summary>
    public const int Longest = 32_767;

    public static string Of(string text)
    {
        string shown = InertText.Terminal(text.Length > 2 * Longest ? text[..(2 * Longest)] : text);
        if (shown.Length > Longest)
        {
            int end = char.IsHighSurrogate(shown[Longest - 2]) ? Longest - 2 : Longest - 1;
            shown = shown[..end] + "…";
        }

        return shown.Contains("_x", StringComparison.Ordinal) ? CharacterCode().Replace(shown, "_x005F_") : shown;
    }

    // "_x0041_" is how a workbook writes "A".
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CharacterCode();
}
