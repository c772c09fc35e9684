using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>Texts of a workbook, plain or of several runs with formats of their own.</summary>
internal static class CellText
{
    /// <summary>The text up to the end of the element on which the reader stands; how it is pronounced is left out.</summary>
    public static string Read(OpenXmlReader reader, Type element)
    {
        string? only = null;
        StringBuilder? several = null;
        bool isPronunciation = false;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == element))
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                isPronunciation = reader.IsStartElement;
            }
            else if (reader.IsStartElement && !isPronunciation && reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Text))
            {
                several = only is null ? null : (several ?? new StringBuilder(only)).Append(reader.GetText());
                only ??= reader.GetText();
            }
        }

        return Plain(several?.ToString() ?? only ?? "");
    }

    /// <summary>Takes back the escapes that stand for what XML cannot hold, such as <c>_x000D_</c>.</summary>
    public static string Plain(string text) => text.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? XmlConvert.DecodeName(text).Replace('\0', '\uFFFD')
        : text;
}
