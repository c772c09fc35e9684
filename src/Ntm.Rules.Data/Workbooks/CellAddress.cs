using System.Globalization;
using DocumentFormat.OpenXml;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>Where rows and cells of a sheet say that they stand.</summary>
internal static class CellAddress
{
    private const int LastRow = 1_048_576;

    private const int LastColumn = 16_384;

    /// <summary>Number of a row, from 1; null where it does not say.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static int? Row(IEnumerable<OpenXmlAttribute> attributes)
    {
        foreach (OpenXmlAttribute attribute in attributes)
        {
            if (attribute.LocalName == "r")
            {
                return int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row is >= 1 and <= LastRow
                    ? row
                    : throw new InvalidDataException($"No row: {attribute.Value}");
            }
        }

        return null;
    }

    /// <summary>Index of the column of a cell such as <c>C17</c>, from 0.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static int Column(string address)
    {
        int column = 0;
        foreach (char c in address)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (c & 0x1F);
            if (column > LastColumn)
            {
                break;
            }
        }

        return column is >= 1 and <= LastColumn ? column - 1 : throw new InvalidDataException($"No cell: {address}");
    }
}
