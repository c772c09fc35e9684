using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.FileFloor;

/// <summary>Cells that somebody else thought of, written as a workbook.</summary>
internal static class WorkbookFloor
{
    public static async Task WriteAsync(string cells, string path)
    {
        using var input = new BinaryReader(new BufferedStream(File.OpenRead(cells), 1 << 16));
        string[] texts = new string[input.Read7BitEncodedInt()];
        for (int at = 0; at < texts.Length; at++)
        {
            texts[at] = input.ReadString();
        }

        await using FileStream output = File.Create(path);
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(output, new SpreadCheetahOptions { DocumentProperties = null });
        // The first is that of cells without one.
        StyleId?[] styles = [null, .. Enumerable.Range(0, input.Read7BitEncodedInt()).Select(at => book.AddStyle(new Style { Format = NumberFormat.Custom($"0\" {at}\"") }))];
        await WriteAsync(input, texts, book, styles);
        await book.FinishAsync();
    }

    private static async Task WriteAsync(BinaryReader input, string[] texts, Spreadsheet book, StyleId?[] styles)
    {
        Dictionary<(double, int), RowOptions> rows = [];
        Cell[] row = new Cell[1024];
        int count = 0;
        for (var mark = (CellMark)input.ReadByte(); mark != CellMark.End; mark = (CellMark)input.ReadByte())
        {
            switch (mark)
            {
                case CellMark.Sheet:
                    await book.StartWorksheetAsync(input.ReadString());
                    break;
                case CellMark.Row:
                    (double Height, int Level) key = (input.ReadDouble(), input.Read7BitEncodedInt());
                    if (!rows.TryGetValue(key, out RowOptions? options))
                    {
                        rows.Add(key, options = new RowOptions { Height = key.Height == 0 ? null : key.Height });
                    }

                    await book.AddRowAsync(row.AsMemory(0, count), options);
                    count = 0;
                    break;
                case CellMark.Text:
                    row[count++] = new Cell(texts[input.Read7BitEncodedInt()], styles[input.Read7BitEncodedInt()]);
                    break;
                case CellMark.Number:
                    row[count++] = new Cell(input.ReadDecimal(), styles[input.Read7BitEncodedInt()]);
                    break;
                default:
                    row[count++] = new Cell((string?)null, styles[input.Read7BitEncodedInt()]);
                    break;
            }
        }
    }
}
