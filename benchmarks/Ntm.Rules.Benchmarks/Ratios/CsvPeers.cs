using System.Globalization;
using CsvHelper;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>One CSV file of communes, read to verdicts and read by the library alone.</summary>
/// <param name="file">The bytes of the file: four columns of names and places, then the numbers, then the words.</param>
/// <param name="numbers">How many columns hold numbers.</param>
internal sealed class CsvPeers(byte[] file, int numbers)
{
    private const int FirstNumber = 4;

    public int ToVerdicts()
    {
        int communes = 0;
        foreach (CommuneDataset chunk in new CommuneReader(RealLaw.Book.Catalog).Open(new MemoryStream(file), "a.csv").ToBlockingEnumerable())
        {
            communes += RealLaw.Run.Batch(chunk).Assess().Columns.Length;
        }

        return communes;
    }

    /// <summary>The library's own reading of the same file, numbers parsed to decimals.</summary>
    public decimal Parse()
    {
        decimal sum = 0;
        using var reader = CsvReader.Create(new MemoryStream(file), new CsvReaderOptions { Separator = ',', HasHeader = true }, true);
        while (reader.Read())
        {
            for (int cell = FirstNumber; cell < FirstNumber + numbers; cell++)
            {
                if (decimal.TryParse(reader.GetSpan(cell), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
                {
                    sum += number;
                }
            }

            for (int cell = FirstNumber + numbers; cell < reader.FieldCount; cell++)
            {
                sum += reader.GetSpan(cell).Length;
            }
        }

        return sum;
    }
}
