using System.Runtime.CompilerServices;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Input;

/// <summary>The data file of a command. Its problems are written to the error stream when it has been read to the end.</summary>
internal sealed class DataInput
{
    // So that a bar moves at all.
    private const int FollowedChunk = 1024;

    private readonly CommuneReading _reading;
    private readonly FileStream? _followed;
    private readonly RunSettings _run;

    /// <param name="path">The file.</param>
    /// <param name="settings">What is declared about it.</param>
    /// <param name="book">Whose catalog names its columns.</param>
    /// <param name="run">What the call asks for.</param>
    /// <param name="progress">Follows the reading; null: nobody does.</param>
    public DataInput(string path, DataSettings settings, RuleBook book, RunSettings run, ReportProgress? progress = null)
    {
        _run = run;
        bool isFollowed = progress is { IsShown: true };
        var options = new CommuneReaderOptions
        {
            DecimalSeparator = settings.DecimalSeparator,
            Percentages = settings.Percentages,
            Sheet = settings.Sheet,
            Period = run.Options.Set is { } set ? book.Set(set)?.Period : null,
            ChunkSize = isFollowed ? FollowedChunk : new CommuneReaderOptions().ChunkSize,
        };
        var reader = new CommuneReader(book.Catalog, options);
        // An archive is not read from front to back: of a workbook, rows tell.
        _followed = isFollowed && !Path.GetExtension(path).StartsWith(".xls", StringComparison.OrdinalIgnoreCase) ? OpenOrNull(path) : null;
        _reading = _followed is null ? reader.Open(path) : reader.Open(_followed, path);
        progress?.Follow(ShareRead);
    }

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
        using FileStream? followed = _followed;
        await foreach (CommuneDataset chunk in _reading.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return chunk;
        }

        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, _reading.Problems, _run.Words);
    }

    /// <summary>The file; null where it cannot be opened, which its reader tells.</summary>
    private static FileStream? OpenOrNull(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>How much has been read after so many communes: of a sheet by its rows, of any other file by its bytes.</summary>
    private double? ShareRead(int communes) => _reading.LastSheetRow is { } rows and > 0 ? (double)communes / rows
        : _followed is { Length: > 0 } file ? (double)file.Position / file.Length
        : null;
}
