using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Tables;

/// <summary>A file of one table: headings, a first pass that settles what the file as a whole says, a second one that reads the rows.</summary>
internal sealed class TableFile(Table table, string name, CatalogReaders readers, CommuneReaderOptions options, ProblemList problems)
{
    /// <summary>The usable rows, in chunks.</summary>
    /// <param name="headings">The reader of headings with which the table was found.</param>
    /// <param name="cancellation">Whether to stop.</param>
    public async IAsyncEnumerable<CommuneDataset> ReadAsync(HeadingReader headings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (table.Head.Columns.Length > TableHead.MaxColumns)
        {
            problems.Add(FileCodes.TooManyColumns.At(SourceLocation.File(name), $"{TableHead.MaxColumns}"));
            yield break;
        }

        TableRowReader? rows = await SurveyAsync(headings, cancellation).ConfigureAwait(false);
        if (rows is null)
        {
            yield break;
        }

        var chunks = new ChunkBuilder(readers.Catalog, options.ChunkSize, table.ExpectedRows, table.Pointer, problems);
        TableRows input = table.Open();
        await using (input.ConfigureAwait(false))
        {
            bool hasMore = true;
            while (hasMore)
            {
                hasMore = await FillAsync(input, rows, chunks, cancellation).ConfigureAwait(false);
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
    private async ValueTask<bool> FillAsync(TableRows input, TableRowReader rows, ChunkBuilder chunks, CancellationToken cancellation)
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

                if (input.Row > table.Head.Row && !input.IsEmpty)
                {
                    rows.Read(input, chunks.Begin());
                    chunks.Add(input.At);
                }
            }

            return true;
        }
        catch (Exception exception) when (input.Problem(exception) is { } problem)
        {
            problems.Add(problem);
            return false;
        }
    }

    private async Task<TableRowReader?> SurveyAsync(HeadingReader headings, CancellationToken cancellation)
    {
        TableHead head = table.Head;
        var meanings = new TableMeanings(head, headings, problems);
        var survey = new TableSurvey(table, meanings, options);
        TableRows input = table.Open();
        await using (input.ConfigureAwait(false))
        {
            await survey.RunAsync(input, cancellation).ConfigureAwait(false);
        }

        ImmutableArray<(TableColumn Column, ColumnMeaning Meaning)> columns = meanings.Decide(options.Period, survey.Years, problems);
        if (!columns.Any(pair => pair.Meaning is FixedMeaning { Field: FixedField.Code }))
        {
            problems.Add(FileCodes.NoCodeColumn.At(table.Pointer.At(new RowPlace(head.Columns[0].Place.Line, 1, head.Row))));
            return null;
        }

        char? separator = survey.Separator(problems);
        IReadOnlySet<string> unusable = survey.Percentages.Unusable(options.Percentages, problems);
        return new TableRowReader(
            head, columns.Where(pair => !unusable.Contains(pair.Column.Heading)), readers.Fields, options.Percentages, separator, problems);
    }
}
