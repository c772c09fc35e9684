using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting.Telemetry;

namespace Ntm.Rules.Hosting.Serving;

/// <summary>Starts with a good book or not at all, and then looks again and again. Started before all other services of the host.</summary>
internal sealed class BookWatch(
    IOptions<NtmRulesOptions> options, BookReload reload, RuleBookProvider provider, ILogger<BookWatch> logger, TimeProvider time) : IHostedLifecycleService, IDisposable
{
    // Writers make many events; the first of them is no better than the last.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(20);

    private readonly NtmRulesOptions _options = options.Value;

    private readonly CancellationTokenSource _stop = new();

    private readonly FileWake _wake = new(options.Value.WatchFileSystem ? options.Value.Directories : [], options.Value.WatchFileSystem ? options.Value.Packs.Select(pack => pack.Path) : []);

    private Task? _loop;

    private bool _isDisposed;

    private TimeSpan Settling => TimeSpan.FromTicks(Math.Min(_options.PollInterval.Ticks, _options.SettleTime.Ticks / 2));

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (_loop is not null)
        {
            return;
        }

        StepResult first = await FirstBookAsync(cancellationToken).ConfigureAwait(false);
        _loop = _options.Directories.Count + _options.Packs.Count == 0 ? Task.CompletedTask : Task.Run(() => LoopAsync(first, _stop.Token), CancellationToken.None);
    }

    /// <summary>For hosts that know no phases.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await (_loop ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _stop.Cancel();
        _wake.Dispose();
        _stop.Dispose();
    }

    private async Task<StepResult> FirstBookAsync(CancellationToken cancellation)
    {
        long begin = time.GetTimestamp();
        reload.TrustKept();
        for (bool isFirst = true; ; isFirst = false)
        {
            StepResult result = reload.Step();
            if (result == StepResult.Served || (isFirst && reload.ServeKept()))
            {
                return result;
            }

            if (result is not StepResult.NotYet)
            {
                throw new NoRuleBookException("There is no good rule book to serve: the sources hold a bad one, and no good copy is kept.", provider.Rejected!.Diagnostics);
            }

            if (time.GetElapsedTime(begin) >= _options.StartTimeout)
            {
                throw new NoRuleBookException($"There is no good rule book to serve: the sources did not settle within {_options.StartTimeout}, and no good copy is kept.");
            }

            await Task.Delay(Settling, time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task LoopAsync(StepResult last, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await _wake.WaitAsync(last == StepResult.NotYet ? Settling : _options.PollInterval, time, stop).ConfigureAwait(false))
                {
                    await Task.Delay(Burst, time, stop).ConfigureAwait(false);
                }

                last = reload.Step();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The watch goes on whatever a look comes to; the book that serves is not touched by it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                last = StepResult.Same;
                provider.Show(provider.State with { LookFault = exception.Message });
                Log(exception);
            }
        }
    }

    /// <summary>A log that fails must not end the watch: the book would grow old without a word.</summary>
    private void Log(Exception failure)
    {
        try
        {
            logger.LookFailed(failure);
        }
#pragma warning disable CA1031 // There is nowhere else to tell; health does.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The log is the failure.
        }
    }
}
