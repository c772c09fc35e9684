using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ntm.Rules.Hosting;
using Ntm.Rules.Hosting.Serving;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A host with a clock that stands still, whose looks at the sources the test makes itself.</summary>
internal sealed class HostRig : IDisposable
{
    public static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    private readonly ServiceProvider _services;

    private HostRig(Action<NtmRulesOptions> configure, FakeTimeProvider time)
    {
        Time = time;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(Meter)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddNtmRules(configure)
            .AddHealthChecks().AddNtmRules().Services
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public ListLog Log { get; } = new();

    public OneMeter Meter { get; } = new();

    public IRuleBookProvider Provider => _services.GetRequiredService<IRuleBookProvider>();

    public string? KeepFault => State.KeepFault;

    public ServedState State => _services.GetRequiredService<RuleBookProvider>().State;

    /// <summary>The service that the host starts.</summary>
    public IHostedService Watch => _services.GetServices<IHostedService>().OfType<BookWatch>().Single();

    public static HostRig Of(RulesFolder folder, Action<NtmRulesOptions>? more = null) => With(options =>
    {
        options.UseBuiltIn = false;
        options.Directories.Add(folder.Path);
        options.WatchFileSystem = false;
        options.PollInterval = TimeSpan.FromHours(1);
        more?.Invoke(options);
    });

    public static HostRig With(Action<NtmRulesOptions> configure) => new(configure, new FakeTimeProvider());

    /// <summary>A host whose first look, at a listed directory, has been made.</summary>
    public static HostRig Started(RulesFolder folder, Action<NtmRulesOptions>? more = null)
    {
        HostRig rig = Of(folder, more);
        Assert.Equal(StepResult.Served, rig.Step());
        return rig;
    }

    public StepResult Step() => _services.GetRequiredService<BookReload>().Step();

    /// <summary>Looks, lets the settle time go by, looks again.</summary>
    public StepResult StepTwice()
    {
        Step();
        Time.Advance(TimeSpan.FromSeconds(2));
        return Step();
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["ntm-rules"];

    /// <summary>Moves the clock on, which stands still otherwise, until something is done; the real clock only guards against a test without an end.</summary>
    public async Task AdvanceUntilAsync(Task done, Action? each = null)
    {
        using var guard = new CancellationTokenSource(Guard);
        while (!done.IsCompleted)
        {
            guard.Token.ThrowIfCancellationRequested();
            each?.Invoke();
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>The same, until something is so.</summary>
    public Task AdvanceUntilAsync(Func<bool> isSo)
    {
        var done = new TaskCompletionSource();
        return AdvanceUntilAsync(done.Task, () =>
        {
            if (isSo())
            {
                done.TrySetResult();
            }
        });
    }

    public void Dispose()
    {
        _services.Dispose();
        Meter.Dispose();
        Log.Dispose();
    }
}
