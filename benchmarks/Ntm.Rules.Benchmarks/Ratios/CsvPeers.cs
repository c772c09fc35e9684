using System.Globalization;
using CsvHelper;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>One CSV file of communes, read to verdicts and read by the library alone.</summary>
/// <param name="file">The bytes of the file: four columns of names and places, then the numbers, then the words.</param>
/// <param name="numbers">How many columns hold numbers.</param>
internal sealed class CsvPeers(byte[] file, int numbers)
{
    private const int FirstNumber = 4;

    public int ToVerdicts()
    {
        int columns = 0;
        foreach (OutcomeMatrix verdicts in Verdicts())
        {
            columns += verdicts.Columns.Length;
        }

        return columns;
    }

    /// <summary>The verdicts, chunk by chunk.</summary>
    public IEnumerable<OutcomeMatrix> Verdicts()
    {
        foreach (CommuneDataset chunk in new CommuneReader(RealLaw.Book.Catalog).Open(new MemoryStream(file), "a.csv").ToBlockingEnumerable())
        {
            yield return RealLaw.Run.Batch(chunk).Assess();
        }
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
