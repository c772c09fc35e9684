using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Input;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>The headings of a CSV file and the delimiter with which they were found.</summary>
/// <param name="Delimiter">Comma, semicolon or tab.</param>
/// <param name="Row">Row of the headings: the first that is not empty.</param>
/// <param name="Columns">Every column of that row, also unnamed ones.</param>
internal sealed record CsvHead(char Delimiter, long Row, ImmutableArray<CsvColumn> Columns)
{
    public const int MaxColumns = 5000;

    private static readonly ImmutableArray<char> Delimiters = [',', ';', '\t'];

    /// <summary>
    /// The head under the delimiter that gives most known headings, then most headings; null after a problem that leaves none.
    /// </summary>
    public static async Task<CsvHead?> ReadAsync(
        OpenData data, string name, HeadingReader headings, ProblemList problems, CancellationToken cancellation)
    {
        CsvHead? best = null;
        (int Known, int Columns) score = (-1, 0);
        foreach (char delimiter in Delimiters)
        {
            (CsvHead? head, Diagnostic? problem) = await TryAsync(data, name, delimiter, cancellation).ConfigureAwait(false);
            if (head is null)
            {
                problems.Add(problem!);
                return null;
            }

            (int, int) reached = (head.Columns.Take(MaxColumns).Count(column => headings.IsKnown(column.Heading)), head.Columns.Length);
            (best, score) = reached.CompareTo(score) > 0 ? (head, reached) : (best, score);
        }

        if (best!.Columns.Length <= MaxColumns)
        {
            return best;
        }

        problems.Add(FileCodes.TooManyColumns.At(SourceLocation.File(name), $"{MaxColumns}"));
        return null;
    }

    private static async Task<(CsvHead? Head, Diagnostic? Problem)> TryAsync(
        OpenData data, string name, char delimiter, CancellationToken cancellation)
    {
        var input = new CsvInput(data.FromStart(), name, delimiter);
        await using (input.ConfigureAwait(false))
        {
            try
            {
                do
                {
                    if (!await input.ReadAsync(cancellation).ConfigureAwait(false))
                    {
                        return (null, FileCodes.Empty.At(SourceLocation.File(name)));
                    }
                }
                while (input.IsEmpty);
            }
            catch (CsvFormatException)
            {
                return (null, FileCodes.RowTooLarge.At(new SourceLocation(name, 1, 1, ""), $"{CsvInput.MaxRowKib}"));
            }

            return input.Malformed == CsvMalformedReason.UnterminatedQuote
                ? (null, FileCodes.UnclosedQuote.At(input.RowPlace()))
                : (new CsvHead(delimiter, input.Row, ReadColumns(input)), null);
        }
    }

    private static ImmutableArray<CsvColumn> ReadColumns(CsvInput input)
    {
        int count = Math.Min(input.Cells, MaxColumns + 1);
        ImmutableArray<CsvColumn>.Builder columns = ImmutableArray.CreateBuilder<CsvColumn>(count);
        for (int i = 0; i < count; i++)
        {
            string heading = VietnameseText.Compose(Encoding.UTF8.GetString(input.Cell(i)));
            columns.Add(new CsvColumn(i, heading, input.Place(i, CellFault.Show(heading))));
        }

        return columns.MoveToImmutable();
    }
}

/// <summary>One column by its place in the first row.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As written, trimmed; empty: unnamed.</param>
/// <param name="Place">Where the heading stands.</param>
internal sealed record CsvColumn(int Index, string Heading, SourceLocation Place);
