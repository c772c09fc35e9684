using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Ntm.Rules.Hosting.Telemetry;

namespace Ntm.Rules.Hosting.Serving;

/// <summary>One reference to the state, swapped by the watch alone, read by everybody.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing; disposed, it would fail readers that are about to take its token.
internal sealed class RuleBookProvider(ILogger<RuleBookProvider> logger) : IRuleBookProvider
#pragma warning restore CA1001
{
    private volatile ServedState _state = ServedState.Nothing;

    private CancellationTokenSource _change = new();

    public ServedBook Current => _state.Served
        ?? throw new InvalidOperationException("No rule book serves before the host has started. Ask for it in or after StartAsync.");

    public RejectedRules? Rejected => _state.Rejected;

    public string? KeepFault => _state.KeepFault;

    public ServedState State => _state;

    public IChangeToken ReloadToken => new CancellationChangeToken(Volatile.Read(ref _change).Token);

    /// <summary>Shows a new state, without telling.</summary>
    public void Show(ServedState state) => _state = state;

    /// <summary>Shows a new state, then tells whoever waits for one.</summary>
    public void Announce(ServedState state)
    {
        _state = state;
        CancellationTokenSource told = Interlocked.Exchange(ref _change, new CancellationTokenSource());
        try
        {
            told.Cancel();
        }
        catch (AggregateException exception)
        {
            // A listener's fault is not the book's.
            logger.ListenerFailed(exception);
        }
    }
}
