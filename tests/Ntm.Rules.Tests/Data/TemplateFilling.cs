using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Data;

/// <summary>A form as an office fills it.</summary>
internal static class TemplateFilling
{
    /// <summary>What its columns are, as ids.</summary>
    public static string[] Columns(Stream form, Catalog catalog)
    {
        form.Position = 0;
        using var document = SpreadsheetDocument.Open(form, false);
        return Columns(FirstSheet(document), catalog);
    }

    /// <summary>Fills in rows, of which the first line tells the ids of the columns; every one of them must be in the form.</summary>
    public static void Fill(Stream form, Catalog catalog, string[] lines)
    {
        form.Position = 0;
        using (var document = SpreadsheetDocument.Open(form, true))
        {
            SheetData data = FirstSheet(document);
            string[] ids = Columns(data, catalog);
            string[] columns = lines[0].Split(',');
            Assert.Empty(columns.Except(ids));
            foreach (string line in lines.Skip(1))
            {
                string[] cells = line.Split(',');
                data.Append(new Row(ids.Select(id => Cell(Array.IndexOf(columns, id) is int at and >= 0 ? cells[at] : ""))));
            }
        }

        form.Position = 0;
    }

    private static SheetData FirstSheet(SpreadsheetDocument document)
    {
        WorkbookPart book = document.WorkbookPart!;
        return ((WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
    }

    private static string[] Columns(SheetData data, Catalog catalog)
    {
        var headings = new HeadingReader(new HeadingIndex(catalog));
        return [.. data.Elements<Row>().First().Elements<Cell>().Select(cell => headings.Read(cell.InnerText).Meanings.Single().Id)];
    }

    private static Cell Cell(string text) => text.Length == 0
        ? new Cell()
        : decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) && text[0] != '0'
            ? new Cell { CellValue = new CellValue(text) }
            : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
