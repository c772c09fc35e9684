using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Csv;
using Ntm.Rules.Data.Input;
using Ntm.Rules.Data.Json;
using Ntm.Rules.Data.Long;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Data.Workbooks;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data;

/// <summary>
/// Một lần đọc. The usable communes of one file, a chunk at a time, and beside them every problem found. Can be enumerated once. Chunks
/// hold the rows in
/// file order; only chunks that are still in use take memory, and of the others the identity of each row, by which a second one is found;
/// of a table with a row per commune and metric, all values of the file.
/// </summary>
public sealed class CommuneReading : IAsyncEnumerable<CommuneDataset>
{
    private readonly DataSource _source;
    private readonly DataFormat _format;
    private readonly CatalogReaders _readers;
    private readonly CommuneReaderOptions _options;
    private readonly ProblemList _problems;
    private SheetTable? _sheet;
    private int _enumerations;

    internal CommuneReading(DataSource source, DataFormat format, CatalogReaders readers, CommuneReaderOptions options)
    {
        _source = source;
        _format = format;
        _readers = readers;
        _options = options;
        _problems = new ProblemList(source.Name, options.ProblemLimit);
    }

    /// <summary>The problems found so far, in file order; complete when the enumeration has ended. At most <see
    /// cref="CommuneReaderOptions.ProblemLimit"/>,
    /// and one that says how many more there were.</summary>
    public ImmutableArray<Diagnostic> Problems => _problems.InFileOrder();

    /// <summary>Whether any problem so far is an error: something of the file was not used.</summary>
    public bool HasErrors => _problems.HasErrors;

    /// <summary>
    /// Dòng cuối. Number of the last row of the sheet, known once it has been gone through, which happens before the first chunk: of how many rows a chunk is. Null before, for a sheet of which nothing had
    /// to be found out first, and for other files, where the position of the stream tells how far the reading is.
    /// </summary>
    public int? LastSheetRow => _sheet?.LastRow;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidOperationException">The reading was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    /// <exception cref="IOException">The medium fails while the file is being read.</exception>
    public IAsyncEnumerator<CommuneDataset> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Increment(ref _enumerations) == 1
            ? ReadAsync(cancellationToken)
            : throw new InvalidOperationException("A reading can be enumerated once; open the file again.");

    private async IAsyncEnumerator<CommuneDataset> ReadAsync(CancellationToken cancellation)
    {
        (OpenData? data, Diagnostic? problem) = await _source.OpenAsync(_format == DataFormat.Excel, cancellation).ConfigureAwait(false);
        if (data is null)
        {
            _problems.Add(problem!);
            yield break;
        }

        await using (data.ConfigureAwait(false))
        {
            IAsyncEnumerable<CommuneDataset> chunks = _format == DataFormat.Excel ? ReadWorkbookAsync(data, cancellation) : ReadTextAsync(data, cancellation);
            await foreach (CommuneDataset chunk in chunks.ConfigureAwait(false))
            {
                yield return chunk;
            }
        }
    }

    private async IAsyncEnumerable<CommuneDataset> ReadTextAsync(OpenData data, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = new TextCheck(_source.Name);
        if (await text.FindAsync(data.FromStart(), cancellation).ConfigureAwait(false) is { } fault)
        {
            _problems.Add(fault);
            yield break;
        }

        var headings = new HeadingReader(_readers.Headings);
        IAsyncEnumerable<CommuneDataset> chunks = _format == DataFormat.Json
            ? new JsonFile(data, _source.Name, _readers, _options, _problems).ReadAsync(cancellation)
            : ReadTableAsync(
                await CsvTable.FindAsync(data, text.Marks, _source.Name, headings, _problems, cancellation).ConfigureAwait(false), headings, cancellation);
        await foreach (CommuneDataset chunk in chunks.ConfigureAwait(false))
        {
            yield return chunk;
        }
    }

    private async IAsyncEnumerable<CommuneDataset> ReadWorkbookAsync(OpenData data, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using Workbook? workbook = Workbook.Open(data.FromStart(), _source.Name, _problems);
        if (workbook is null)
        {
            yield break;
        }

        var headings = new HeadingReader(_readers.Headings);
        _sheet = new SheetChoice(workbook, _source.Name, headings, _problems).Find(_options.Sheet, cancellation);
        await foreach (CommuneDataset chunk in ReadTableAsync(_sheet, headings, cancellation).ConfigureAwait(false))
        {
            yield return chunk;
        }
    }

    /// <summary>The rows of a table; none where it was not found, which is told already.</summary>
    private async IAsyncEnumerable<CommuneDataset> ReadTableAsync(Table? table, HeadingReader headings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (table is not null && LongHead.IsLong(table.Head, headings))
        {
            table = await new LongTable(table, _source.Name, headings, _options, _problems).PivotAsync(cancellation).ConfigureAwait(false);
        }

        if (table is null)
        {
            yield break;
        }

        await foreach (CommuneDataset chunk in new TableFile(table, _source.Name, _readers, _options, _problems).ReadAsync(headings, cancellation).ConfigureAwait(false))
        {
            yield return chunk;
        }
    }
}
