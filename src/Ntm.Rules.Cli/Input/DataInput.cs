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
        Period = run.Options.Set is { } set ? book.Set(set)?.Period : null,
    }).Open(path);

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
