namespace Ntm.Rules.Hosting.Serving;

/// <summary>
/// Waits, but not longer than until the file system tells that something happened. Only a hint: events get lost, above all where a directory is itself
/// replaced, and nothing depends on them.
/// </summary>
internal sealed class FileWake : IDisposable
{
    private const string AnyRules = "*.json";

    private readonly Dictionary<(string Directory, string Filter), FileSystemWatcher?> _watchers;

    private TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="directories">With all that is below.</param>
    /// <param name="files">Each by its name, in its directory.</param>
    public FileWake(IEnumerable<string> directories, IEnumerable<string> files) => _watchers = directories.Select(path => (path, AnyRules))
        .Concat(files.Select(path => (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path))))
        .Distinct().ToDictionary(key => key, _ => (FileSystemWatcher?)null);

    /// <summary>Returns when the time is over (false) or something happened since the last wait (true).</summary>
    public async Task<bool> WaitAsync(TimeSpan most, TimeProvider time, CancellationToken stop)
    {
        Watch();
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task happened = Volatile.Read(ref _happened).Task;
        bool isWoken = await Task.WhenAny(happened, Task.Delay(most, time, over.Token)).ConfigureAwait(false) == happened;
        await over.CancelAsync().ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        if (isWoken)
        {
            Volatile.Write(ref _happened, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return isWoken;
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher? watcher in _watchers.Values)
        {
            watcher?.Dispose();
        }
    }

    private void Watch()
    {
        foreach ((string Directory, string Filter) place in _watchers.Where(pair => pair.Value is null).Select(pair => pair.Key).ToArray())
        {
            try
            {
                _watchers[place] = Directory.Exists(place.Directory) ? Watcher(place.Directory, place.Filter) : null;
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
            {
                // The interval serves as well.
            }
        }
    }

    private FileSystemWatcher Watcher(string directory, string filter)
    {
        var watcher = new FileSystemWatcher(directory, filter) { IncludeSubdirectories = filter == AnyRules };
        watcher.Changed += Happened;
        watcher.Created += Happened;
        watcher.Deleted += Happened;
        watcher.Renamed += Happened;
        watcher.Error += Happened;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Happened(object sender, EventArgs arguments) => Volatile.Read(ref _happened).TrySetResult();
}
