using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>Keeps every line that is logged, and fails where it is told to.</summary>
internal sealed class ListLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Id, string Text)> Lines { get; } = new();

    /// <summary>The events that cannot be logged.</summary>
    public ConcurrentBag<int> Failing { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Failing.Contains(eventId.Id))
        {
            throw new InvalidOperationException("the log is full");
        }

        Lines.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
