using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>The texts that cells of a workbook name by number, one behind the other in one block of UTF-8.</summary>
internal sealed class SharedTexts
{
    private readonly List<int> _ends = [];
    private byte[] _bytes = new byte[256];

    private SharedTexts()
    {
    }

    public static SharedTexts Read(SharedStringTablePart? part)
    {
        var texts = new SharedTexts();
        if (part is null)
        {
            return texts;
        }

        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                texts.Add(CellText.Read(reader, typeof(SharedStringItem)));
            }
        }

        return texts;
    }

    /// <summary>A text by its number; false where there is none.</summary>
    public bool TryGet(int number, out ReadOnlySpan<byte> text)
    {
        bool isThere = number >= 0 && number < _ends.Count;
        int start = isThere && number > 0 ? _ends[number - 1] : 0;
        text = isThere ? _bytes.AsSpan(start, _ends[number] - start) : default;
        return isThere;
    }

    private void Add(string text)
    {
        int end = _ends.Count == 0 ? 0 : _ends[^1];
        int most = checked(end + Encoding.UTF8.GetMaxByteCount(text.Length));
        if (most > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(most, 2L * _bytes.Length)));
        }

        _ends.Add(end + Encoding.UTF8.GetBytes(text, _bytes.AsSpan(end)));
    }
}
