using System.Globalization;
using CsvHelper;

namespace Ntm.Rules.FileFloor;

/// <summary>A data file as its library alone reads it: every cell that is a number becomes one.</summary>
internal static class CsvFloor
{
    public static decimal Read(string path)
    {
        decimal sum = 0;
        using FileStream file = File.OpenRead(path);
        using var reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', HasHeader = true }, true);
        while (reader.Read())
        {
            for (int cell = 0; cell < reader.FieldCount; cell++)
            {
                ReadOnlySpan<byte> text = reader.GetSpan(cell);
                sum += decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : text.Length;
            }
        }

        return sum;
    }
}
