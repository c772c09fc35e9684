using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Ntm.Rules.FileFloor;

namespace Ntm.Rules.Benchmarks.Reports;

/// <summary>A workbook -> its cells, for a program that writes them again without knowing what they mean.</summary>
internal sealed class CellFileWriter : IDisposable
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly MemoryStream _content;
    private readonly BinaryWriter _marks;
    private int _styles;

    private CellFileWriter() => _marks = new BinaryWriter(_content = new MemoryStream());

    /// <summary>How many cells there are.</summary>
    public static int Write(string workbook, string cells)
    {
        using var writer = new CellFileWriter();
        int count = 0;
        using (ZipArchive archive = ZipFile.OpenRead(workbook))
        {
            int number = 0;
            foreach (ZipArchiveEntry sheet in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            {
                writer.Mark(CellMark.Sheet);
                writer._marks.Write(string.Create(CultureInfo.InvariantCulture, $"Sheet {++number}"));
                count += writer.Read(sheet);
            }
        }

        writer.Mark(CellMark.End);
        using var output = new BinaryWriter(File.Create(cells));
        output.Write7BitEncodedInt(writer._texts.Count);
        foreach (string text in writer._texts.Keys)
        {
            output.Write(text);
        }

        output.Write7BitEncodedInt(writer._styles);
        output.Flush();
        writer._content.WriteTo(output.BaseStream);
        return count;
    }

    public void Dispose() => _marks.Dispose();

    private int Read(ZipArchiveEntry sheet)
    {
        int count = 0;
        using var xml = XmlReader.Create(sheet.Open());
        (double Height, int Level) row = default;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Name: "row" })
            {
                row = (double.Parse(xml.GetAttribute("ht") ?? "0", CultureInfo.InvariantCulture), int.Parse(xml.GetAttribute("outlineLevel") ?? "0", CultureInfo.InvariantCulture));
                if (xml.IsEmptyElement)
                {
                    EndRow(row);
                }
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, Name: "row" })
            {
                EndRow(row);
            }
            else if (xml is { NodeType: XmlNodeType.Element, Name: "c" })
            {
                Cell(xml);
                count++;
            }
        }

        return count;
    }

    private void EndRow((double Height, int Level) row)
    {
        Mark(CellMark.Row);
        _marks.Write(row.Height);
        _marks.Write7BitEncodedInt(row.Level);
    }

    private void Cell(XmlReader xml)
    {
        int style = int.Parse(xml.GetAttribute("s") ?? "0", CultureInfo.InvariantCulture);
        _styles = Math.Max(_styles, style);
        bool isText = xml.GetAttribute("t") == "inlineStr";
        if (xml.IsEmptyElement)
        {
            Mark(CellMark.Empty);
        }
        else if (isText)
        {
            xml.ReadToDescendant("t");
            string text = xml.ReadElementContentAsString();
            if (!_texts.TryGetValue(text, out int at))
            {
                _texts.Add(text, at = _texts.Count);
            }

            Mark(CellMark.Text);
            _marks.Write7BitEncodedInt(at);
        }
        else
        {
            xml.ReadToDescendant("v");
            Mark(CellMark.Number);
            _marks.Write(decimal.Parse(xml.ReadElementContentAsString(), NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        _marks.Write7BitEncodedInt(style);
    }

    private void Mark(CellMark mark) => _marks.Write((byte)mark);
}
