using System.Runtime.CompilerServices;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Input;

/// <summary>The data file of a command. Its problems are written to the error stream when it has been read to the end.</summary>
internal sealed class DataInput(string path, DataSettings settings, RuleBook book, RunSettings run)
{
    private readonly CommuneReading _reading = new CommuneReader(book.Catalog, new CommuneReaderOptions
    {
        DecimalSeparator = settings.DecimalSeparator,
        Percentages = settings.Percentages,
        Sheet = settings.Sheet,
        Period = run.Options.Set is { } set ? book.Set(set)?.Period : null,
    }).Open(path);

    /// <summary>Says so where there is no such file: then there is nothing to answer, unlike after bad rows.</summary>
    /// <exception cref="UsageException">There is no such file; the sentence is written.</exception>
    public static void Demand(string path, RunSettings run)
    {
        if (!File.Exists(path))
        {
            ToolStreams.Current.Value!.Error.WriteLine(run.Words.Say(
                $"Không có tệp số liệu '{path}'. Kiểm tra tên tệp và thư mục.", $"There is no data file '{path}'. Check its name and folder."));
            throw new UsageException();
        }
    }

    public IReadOnlyList<Diagnostic> Problems => _reading.Problems;

    public bool HasErrors => _reading.HasErrors;

    public async IAsyncEnumerable<CommuneDataset> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (CommuneDataset chunk in _reading.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return chunk;
        }

        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, _reading.Problems, run.Words);
    }
}
