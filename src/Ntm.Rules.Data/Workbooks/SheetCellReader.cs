using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Data.Problems;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>From one cell of a sheet to the text that a CSV file would hold.</summary>
internal sealed class SheetCellReader(Workbook workbook)
{
    private const int MostNumber = 400;

    /// <summary>Reads the cell on which the reader stands, up to its end.</summary>
    /// <param name="reader">The sheet.</param>
    /// <param name="expected">Index of the column where the cell does not say.</param>
    /// <param name="row">Where its text goes.</param>
    /// <returns>Index of the column.</returns>
    public int Read(OpenXmlReader reader, int expected, SheetRow row)
    {
        int column = expected;
        string type = "n";
        int style = 0;
        foreach (OpenXmlAttribute attribute in reader.Attributes)
        {
            switch (attribute.LocalName)
            {
                case "r": column = CellAddress.Column(attribute.Value ?? ""); break;
                case "t": type = attribute.Value ?? "n"; break;
                case "s": _ = int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
                default: break;
            }
        }

        (string? value, bool isFormula) = Content(reader);
        if (string.IsNullOrEmpty(value))
        {
            // A formula whose value is an empty text has been computed.
            if (isFormula && type != "str")
            {
                row.Set(column, "=", false, new CellFault(WorkbookCodes.NotComputed));
            }
        }
        else
        {
            Set(row, column, type, value, style);
        }

        return column;
    }

    private static (string? Value, bool IsFormula) Content(OpenXmlReader reader)
    {
        string? value = null;
        bool isFormula = false;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Cell)))
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(CellValue))
            {
                value = reader.GetText();
            }
            else if (reader.ElementType == typeof(InlineString))
            {
                value = CellText.Read(reader, typeof(InlineString));
            }
            else
            {
                isFormula |= reader.ElementType == typeof(CellFormula);
            }
        }

        return (value, isFormula);
    }

    private void Set(SheetRow row, int column, string type, string value, int style)
    {
        switch (type)
        {
            case "s": SetShared(row, column, value); break;
            case "str": row.Set(column, CellText.Plain(value)); break;
            case "inlineStr": row.Set(column, value); break;
            case "b": row.Set(column, value.Trim() is "1" or "true" ? "true" : "false"); break;
            case "e": row.Set(column, value, false, new CellFault(WorkbookCodes.ErrorValue, CellFault.Show(value))); break;
            case "d": row.Set(column, value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value); break;
            default: SetNumber(row, column, value, workbook.Forms[style]); break;
        }
    }

    private void SetShared(SheetRow row, int column, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && workbook.Texts.TryGet(number, out ReadOnlySpan<byte> text))
        {
            row.Set(column, text);
        }
        else
        {
            SetUnreadable(row, column, value);
        }
    }

    private void SetNumber(SheetRow row, int column, string value, CellForm form)
    {
        if (value.Length <= MostNumber && StoredNumber.Text(value, form, workbook.IsFrom1904) is { } text)
        {
            row.Set(column, text, true);
        }
        else
        {
            SetUnreadable(row, column, value);
        }
    }

    private static void SetUnreadable(SheetRow row, int column, string value) =>
        row.Set(column, "?", false, new CellFault(WorkbookCodes.UnreadableCell, CellFault.Show(value)));
}
