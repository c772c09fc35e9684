using System.Runtime.CompilerServices;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Input;

/// <summary>The data file of a command. Its problems are written to the error stream when it has been read to the end.</summary>
internal sealed class DataInput(string path, DataSettings settings, Catalog catalog, Words words)
{
    private readonly CommuneReading _reading = new CommuneReader(catalog, new CommuneReaderOptions
    {
        DecimalSeparator = settings.DecimalSeparator,
        Percentages = settings.PercentAsFraction ? PercentageForm.Fraction : PercentageForm.Undeclared,
    }).Open(path);

    public IReadOnlyList<Diagnostic> Problems => _reading.Problems;

    public bool HasErrors => _reading.HasErrors;

    public async IAsyncEnumerable<CommuneDataset> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (CommuneDataset chunk in _reading.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return chunk;
        }

        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, _reading.Problems, words);
    }
}
