using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ntm.Rules.Tests.Data;

/// <summary>A real workbook made for a test. A string becomes a shared text, a number a number, null an empty cell.</summary>
internal sealed class SheetFile
{
    private readonly List<(string Name, bool IsHidden, object?[][] Rows)> _sheets = [];
    private readonly List<string> _formats = [];
    private readonly List<SharedStringItem> _texts = [];

    /// <summary>Whether days count from 1904.</summary>
    public bool IsFrom1904 { get; init; }

    /// <summary>A workbook of one sheet, named <c>Xã</c>.</summary>
    public static byte[] Of(params object?[][] rows) => new SheetFile().Add("Xã", rows).ToBytes();

    /// <summary>A workbook of one sheet, read with the small catalog.</summary>
    public static Reading Read(params object?[][] rows) => Reading.Bytes(Of(rows), "a.xlsx");

    public SheetFile Add(string name, params object?[][] rows) => Add(name, false, rows);

    public SheetFile Add(string name, bool isHidden, params object?[][] rows)
    {
        _sheets.Add((name, isHidden, rows));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = IsFrom1904 }, new Sheets());
            foreach ((string name, bool isHidden, object?[][] rows) in _sheets)
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(Row).Where(row => row.HasChildren)));
                book.Workbook.Sheets!.Append(new Sheet
                {
                    Name = name,
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)book.Workbook.Sheets.ChildElements.Count + 1,
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }

            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(_texts);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(_formats.Select((code, i) => new NumberingFormat { NumberFormatId = 164U + (uint)i, FormatCode = code })),
                new CellFormats([new CellFormat(), .. _formats.Select((_, i) => new CellFormat { NumberFormatId = 164U + (uint)i })]));
        }

        return stream.ToArray();
    }

    private Row Row(object?[] cells, int index) =>
        new(cells.Select((cell, column) => Cell(cell, $"{SourceLocation.ColumnLetters(column + 1)}{index + 1}")).OfType<Cell>()) { RowIndex = (uint)index + 1 };

    private Cell? Cell(object? value, string address) => value switch
    {
        null => null,
        string text => new Cell { CellReference = address, DataType = CellValues.SharedString, CellValue = new CellValue(Shared(new Text(text))) },
        bool flag => new Cell { CellReference = address, DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        Rich rich => new Cell
        {
            CellReference = address,
            DataType = CellValues.SharedString,
            CellValue = new CellValue(Shared([.. rich.Runs.Select(run => new Run(new Text(run)))])),
        },
        Inline inline => new Cell { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(inline.Text)) },
        Stored stored => new Cell { CellReference = address, CellValue = new CellValue(stored.Text), StyleIndex = Style(stored.Format) },
        ErrorCell error => new Cell { CellReference = address, DataType = CellValues.Error, CellValue = new CellValue(error.Text) },
        Formula formula => new Cell
        {
            CellReference = address,
            CellFormula = new CellFormula(formula.Text),
            CellValue = formula.Value is null ? null : new CellValue(formula.Value),
        },
        IFormattable number => new Cell { CellReference = address, CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };

    private int Shared(params OpenXmlElement[] content)
    {
        _texts.Add(new SharedStringItem(content));
        return _texts.Count - 1;
    }

    private uint? Style(string? format)
    {
        if (format is null)
        {
            return null;
        }

        int at = _formats.IndexOf(format);
        if (at < 0)
        {
            _formats.Add(format);
            at = _formats.Count - 1;
        }

        return (uint)at + 1;
    }
}

/// <summary>A number as the file stores it, in a number format.</summary>
internal sealed record Stored(string Text, string? Format = null);

/// <summary>A text of several runs.</summary>
internal sealed record Rich(params string[] Runs);

/// <summary>A text inside of its cell.</summary>
internal sealed record Inline(string Text);

/// <summary>An error such as <c>#N/A</c>.</summary>
internal sealed record ErrorCell(string Text);

/// <summary>A formula with the value that was computed; null: none.</summary>
internal sealed record Formula(string Text, string? Value);
