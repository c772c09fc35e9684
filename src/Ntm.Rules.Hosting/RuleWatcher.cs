using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ntm.Rules.Hosting;

/// <summary>Starts the provider with the host, then looks at every interval; what the file system tells only makes it look earlier.</summary>
internal sealed class RuleWatcher(RuleBookProvider provider, IOptions<NtmRulesOptions> options, TimeProvider time, ILogger<RuleWatcher> log) : BackgroundService
{
    private readonly SemaphoreSlim _hint = new(0, 1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await provider.StartAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _hint.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Directories.Count + options.Value.Packs.Count == 0)
        {
            return;
        }

        FileSystemWatcher[] watchers = [.. options.Value.Directories.Concat(options.Value.Packs.Select(pack => Path.GetDirectoryName(Path.GetFullPath(pack.Path))!)).Distinct().Select(Watch).OfType<FileSystemWatcher>()];
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                // A directory without manifest is looked at again when it can have settled.
                TimeSpan wait = provider.IsSettling ? options.Value.SettleTime : options.Value.PollInterval;
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(Task.Delay(wait, time, stop.Token), provider.IsSettling ? Task.Delay(Timeout.Infinite, stop.Token) : _hint.WaitAsync(stop.Token)).ConfigureAwait(false);
                await stop.CancelAsync().ConfigureAwait(false);
                if (!stoppingToken.IsCancellationRequested)
                {
                    Look();
                }
            }
        }
        finally
        {
            Array.ForEach(watchers, watcher => watcher.Dispose());
        }
    }

    private void Look()
    {
        try
        {
            provider.Look();
        }
#pragma warning disable CA1031 // Whatever happens in one look, the book that serves goes on serving and the next look comes.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            HostLog.LookFailed(log, exception);
        }
    }

    private FileSystemWatcher? Watch(string directory)
    {
        try
        {
            var watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = true };
            watcher.Changed += Hint;
            watcher.Created += Hint;
            watcher.Deleted += Hint;
            watcher.Renamed += Hint;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private void Hint(object sender, FileSystemEventArgs change)
    {
        try
        {
            _hint.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
        }
    }
}
