using CsvHelper;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>Whether the cells of a row stand under their headings.</summary>
internal static class CsvRowShape
{
    /// <summary>Whether the cells can be trusted to be those of their columns.</summary>
    public static bool IsWhole(CsvInput input, int columns) =>
        input.Malformed is null or CsvMalformedReason.StrayQuote && !HasFurtherCells(input, columns);

    /// <summary>What is wrong with the row as such; null: nothing. An error means that it is not used.</summary>
    /// <param name="input">The row.</param>
    /// <param name="columns">How many headings there are, unnamed ones included.</param>
    /// <param name="named">How many there are up to the last one with a name.</param>
    public static Diagnostic? Check(CsvInput input, int columns, int named)
    {
        if (input.Malformed is null && input.Cells == columns)
        {
            return null;
        }

        SourceLocation place = input.RowPlace();
        return input.Malformed switch
        {
            CsvMalformedReason.UnterminatedQuote => FileCodes.UnclosedQuote.At(place),
            CsvMalformedReason.TextAfterClosingQuote => FileCodes.BrokenQuotes.At(place),
            _ when HasFurtherCells(input, columns) => FileCodes.TooManyCells.At(place, $"{input.Cells}", $"{columns}"),
            CsvMalformedReason.StrayQuote => FileCodes.StrayQuote.At(place),
            _ when input.Cells < named => FileCodes.TooFewCells.At(place, $"{input.Cells}", $"{named}"),
            _ => null,
        };
    }

    private static bool HasFurtherCells(CsvInput input, int columns)
    {
        for (int i = columns; i < input.Cells; i++)
        {
            if (!input.Cell(i).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
