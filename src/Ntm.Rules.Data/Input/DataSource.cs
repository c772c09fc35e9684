using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Input;

/// <summary>
/// Where the bytes of a data file come from. Files are read twice; a stream that cannot go back is first copied to a temporary file.
/// </summary>
internal sealed class DataSource
{
    private const int BufferSize = 1 << 16;

    private const FileOptions Options = FileOptions.Asynchronous | FileOptions.SequentialScan;

    private readonly string? _file;
    private readonly Stream? _given;

    private DataSource(string name, string? file, Stream? given)
    {
        Name = name;
        _file = file;
        _given = given;
    }

    /// <summary>How problems call the file, with forward slashes.</summary>
    public string Name { get; }

    public static DataSource OfFile(string path) => new(path.Replace('\\', '/'), path, null);

    public static DataSource OfStream(Stream stream, string name) => new(name.Replace('\\', '/'), null, stream);

    /// <summary>The bytes, or why there are none. A given stream stays open when the answer is disposed.</summary>
    /// <param name="isWhole">Whether the first byte must be that of the stream: archives count their places from there.</param>
    /// <param name="cancellation">Whether to stop.</param>
    public async Task<(OpenData? Data, Diagnostic? Problem)> OpenAsync(bool isWhole, CancellationToken cancellation)
    {
        if (_given is { CanSeek: true } && !(isWhole && _given.Position != 0))
        {
            return (new OpenData(_given, _given.Position, isOwned: false), null);
        }

        try
        {
            Stream stream = _given is null
                ? new FileStream(_file!, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, Options)
                : await CopyAsync(_given, cancellation).ConfigureAwait(false);
            return (new OpenData(stream, 0, isOwned: true), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, FileCodes.CannotRead.At(SourceLocation.File(Name), exception.Message));
        }
    }

    private static async Task<Stream> CopyAsync(Stream stream, CancellationToken cancellation)
    {
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            BufferSize,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await stream.CopyToAsync(copy, BufferSize, cancellation).ConfigureAwait(false);
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return copy;
    }
}

/// <summary>The bytes of a data file, from its first one.</summary>
internal sealed class OpenData(Stream stream, long start, bool isOwned) : IAsyncDisposable
{
    /// <summary>The stream, put back to the first byte of the file.</summary>
    public Stream FromStart()
    {
        stream.Position = start;
        return stream;
    }

    /// <summary>Number of bytes.</summary>
    public long Length => stream.Length - start;

    public ValueTask DisposeAsync() => isOwned ? stream.DisposeAsync() : ValueTask.CompletedTask;
}
