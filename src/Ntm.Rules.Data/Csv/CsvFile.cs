using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsvHelper;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Input;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Csv;

/// <summary>A CSV file: headings, a first pass that settles what the file as a whole says, a second one that reads the rows.</summary>
internal sealed class CsvFile(OpenData data, TextMarks marks, string name, CatalogReaders readers, CommuneReaderOptions options, ProblemList problems)
{
    // Bytes of a cell and its delimiter, more or less.
    private const int UsualCell = 4;

    public async IAsyncEnumerable<CommuneDataset> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var headings = new HeadingReader(readers.Headings);
        CsvHead? head = await CsvHead.ReadAsync(data, name, headings, problems, cancellation).ConfigureAwait(false);
        CsvRowReader? rows = head is null ? null : await SurveyAsync(head, headings, cancellation).ConfigureAwait(false);
        if (rows is null)
        {
            yield break;
        }

        var chunks = new ChunkBuilder(readers.Catalog, options.ChunkSize, Expected(head!), new RowPointer(name, () => ""), problems);
        var input = new CsvInput(data.FromStart(), name, head!.Delimiter);
        await using (input.ConfigureAwait(false))
        {
            bool hasMore = true;
            while (hasMore)
            {
                hasMore = await FillAsync(input, head.Row, rows, chunks, cancellation).ConfigureAwait(false);
                if (!chunks.IsEmpty)
                {
                    yield return chunks.Take();
                }
            }
        }

        if (rows.Count == 0)
        {
            problems.Add(FileCodes.NoRows.At(SourceLocation.File(name)));
        }
    }

    /// <summary>Reads rows until a chunk is full; false at the end, and at a row that is too large, which is told.</summary>
    private async ValueTask<bool> FillAsync(CsvInput input, long headRow, CsvRowReader rows, ChunkBuilder chunks, CancellationToken cancellation)
    {
        try
        {
            while (!chunks.IsFull)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!await input.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    return false;
                }

                if (input.Row > headRow && !input.IsEmpty)
                {
                    rows.Read(input, chunks.Begin());
                    chunks.Add(input.At);
                }
            }

            return true;
        }
        catch (CsvFormatException exception)
        {
            var place = new SourceLocation(name, (int)exception.LineNumber, 1, $"{exception.RecordNumber}");
            problems.Add(FileCodes.RowTooLarge.At(place, $"{CsvInput.MaxRowKib}"));
            return false;
        }
    }

    /// <summary>About how many rows the first chunk will have.</summary>
    private int Expected(CsvHead head) => (int)Math.Min(options.ChunkSize, data.Length / (UsualCell * head.Columns.Length));

    private async Task<CsvRowReader?> SurveyAsync(CsvHead head, HeadingReader headings, CancellationToken cancellation)
    {
        var meanings = new CsvMeanings(head, headings, problems);
        var survey = new CsvSurvey(head, meanings, options, marks);
        var input = new CsvInput(data.FromStart(), name, head.Delimiter);
        await using (input.ConfigureAwait(false))
        {
            await survey.RunAsync(input, cancellation).ConfigureAwait(false);
        }

        ImmutableArray<(CsvColumn Column, ColumnMeaning Meaning)> columns = meanings.Decide(options.Period, survey.Years, problems);
        if (!columns.Any(pair => pair.Meaning is FixedMeaning { Field: FixedField.Code }))
        {
            problems.Add(FileCodes.NoCodeColumn.At(new SourceLocation(name, head.Columns[0].Place.Line, 1, $"{head.Row}")));
            return null;
        }

        char? separator = survey.Separator(problems);
        IReadOnlySet<string> unusable = survey.Percentages.Unusable(options.Percentages, problems);
        return new CsvRowReader(
            head, columns.Where(pair => !unusable.Contains(pair.Column.Heading)), readers.Fields, options.Percentages, separator, problems);
    }
}
