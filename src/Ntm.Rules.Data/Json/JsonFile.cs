using System.Runtime.CompilerServices;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Input;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>A JSON file of records: a first pass looks whether percentages are fractions, a second one reads.</summary>
internal sealed class JsonFile(OpenData data, string name, CatalogReaders readers, CommuneReaderOptions options, ProblemList problems)
{
    public async IAsyncEnumerable<CommuneDataset> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlySet<string> unusable = await SurveyAsync(cancellation).ConfigureAwait(false);
        var cursor = new JsonCursor(name, problems);
        var values = new JsonValuesReader(cursor, readers.Headings, readers.Fields, options.Percentages) { Unusable = unusable };
        JsonRecordReader reader = Reader(cursor, values);
        var records = new JsonRecords(data.FromStart(), name, problems);
        var chunks = new ChunkBuilder(readers.Catalog, options.ChunkSize, 0, new RowPointer(name, () => records.Parent), problems);
        while (await records.NextAsync(cancellation).ConfigureAwait(false))
        {
            reader.Read(records, chunks.Begin());
            chunks.Add(new RowPlace(records.RecordStart.Line, records.RecordStart.Column, records.Index));
            if (chunks.IsFull)
            {
                yield return chunks.Take();
            }
        }

        if (records.Index < 0 && !problems.HasErrors)
        {
            problems.Add(FileCodes.NoRows.At(SourceLocation.File(name)));
        }

        if (!chunks.IsEmpty)
        {
            yield return chunks.Take();
        }
    }

    /// <summary>Keys of percentages that cannot be used. Other problems are told by the second pass.</summary>
    private async Task<IReadOnlySet<string>> SurveyAsync(CancellationToken cancellation)
    {
        var survey = new PercentageSurvey();
        if (options.Percentages == PercentageForm.Undeclared)
        {
            var unheard = new ProblemList(name, 1);
            var cursor = new JsonCursor(name, unheard);
            JsonRecordReader reader = Reader(
                cursor,
                new JsonValuesReader(cursor, readers.Headings, readers.Fields, options.Percentages) { Survey = survey });
            var records = new JsonRecords(data.FromStart(), name, unheard);
            var draft = new RowDraft();
            while (await records.NextAsync(cancellation).ConfigureAwait(false))
            {
                draft.Clear(values: null);
                reader.Read(records, draft);
            }
        }

        return survey.Unusable(options.Percentages, problems);
    }

    private JsonRecordReader Reader(JsonCursor cursor, JsonValuesReader values) =>
        new(cursor, values, new JsonListsReader(cursor, readers.Fields), readers.Fields);
}
