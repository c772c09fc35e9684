using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ntm.Rules.FileFloor;

/// <summary>A workbook as its library alone reads it: one pass over the first sheet, every cell that is a number becomes one.</summary>
internal static class ExcelFloor
{
    public static decimal Read(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        WorkbookPart book = document.WorkbookPart!;
        int[] texts = Texts(book.SharedStringTablePart);
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
        decimal sum = 0;
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Cell))
            {
                sum += Cell(reader, texts);
            }
        }

        return sum;
    }

    private static decimal Cell(OpenXmlReader reader, int[] texts)
    {
        string? type = null;
        foreach (OpenXmlAttribute attribute in reader.Attributes)
        {
            type = attribute.LocalName == "t" ? attribute.Value : type;
        }

        string value = "";
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Cell)))
        {
            if (reader.IsStartElement && (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text)))
            {
                value = reader.GetText();
            }
        }

        return type switch
        {
            "s" => texts[int.Parse(value, CultureInfo.InvariantCulture)],
            "inlineStr" or "str" => value.Length,
            _ => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : value.Length,
        };
    }

    private static int[] Texts(SharedStringTablePart? part)
    {
        List<int> lengths = [];
        if (part is null)
        {
            return [];
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Text))
            {
                lengths.Add(reader.GetText().Length);
            }
        }

        return [.. lengths];
    }
}
