using Ntm.Rules.Data;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Chữ trong ô. Any text -> one that a cell can hold: <see cref="InertText.Sheet"/>.</summary>
internal static class CellText
{
    public static string Of(string text) => InertText.Sheet(text);
}
