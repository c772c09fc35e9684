using System.Collections.Immutable;
using CsvHelper;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Input;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>A CSV file with the delimiter under which its headings were found; they stand in the first row that is not empty.</summary>
internal sealed class CsvTable : Table
{
    // Bytes of a cell and its delimiter, more or less.
    private const int UsualCell = 4;

    private static readonly ImmutableArray<char> Delimiters = [',', ';', '\t'];

    private readonly OpenData _data;
    private readonly string _name;
    private readonly char _delimiter;
    private readonly TextMarks _marks;

    private CsvTable(OpenData data, TextMarks marks, string name, char delimiter, TableHead head)
    {
        (_data, _marks, _name, _delimiter) = (data, marks, name, delimiter);
        Head = head;
    }

    public override TableHead Head { get; }

    public override bool HasComma => _marks.HasComma && (_delimiter != ',' || _marks.HasQuote);

    public override bool HasPoint => _marks.HasPoint;

    public override long ExpectedRows => _data.Length / (UsualCell * Head.Columns.Length);

    public override RowPointer Pointer => new(_name, () => "");

    public override TableRows Open() => new CsvInput(_data.FromStart(), _name, _delimiter);

    /// <summary>
    /// The file under the delimiter that gives most known headings, then most headings; null after a problem that leaves none.
    /// </summary>
    public static async Task<CsvTable?> FindAsync(
        OpenData data, TextMarks marks, string name, HeadingReader headings, ProblemList problems, CancellationToken cancellation)
    {
        CsvTable? best = null;
        (int Known, int Columns) score = (-1, 0);
        foreach (char delimiter in Delimiters)
        {
            (TableHead? head, Diagnostic? problem) = await TryAsync(data, name, delimiter, cancellation).ConfigureAwait(false);
            if (head is null)
            {
                problems.Add(problem!);
                return null;
            }

            int known = head.Columns.Take(TableHead.MaxColumns).Count(column => headings.IsKnown(column.Heading));
            (int, int) reached = (known, head.Columns.Length);
            (best, score) = reached.CompareTo(score) > 0 ? (new CsvTable(data, marks, name, delimiter, head), reached) : (best, score);
        }

        return best;
    }

    private static async Task<(TableHead? Head, Diagnostic? Problem)> TryAsync(
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
                return (null, FileCodes.RowTooLarge.At(new SourceLocation(name, 1, 1, ""), $"{TableRows.MaxRowKib}"));
            }

            return input.Malformed == CsvMalformedReason.UnterminatedQuote
                ? (null, FileCodes.UnclosedQuote.At(input.RowPlace()))
                : (TableHead.Of(input), null);
        }
    }
}
