using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Ntm.Rules.Hosting.Files;

namespace Ntm.Rules.Hosting;

/// <summary>Looks at the content, proves what is new and has stayed the same, and swaps one reference. One look at a time; reading the current book is free.</summary>
internal sealed class RuleBookProvider : IRuleBookProvider, IDisposable
{
    private readonly NtmRulesOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<RuleBookProvider> _log;
    private readonly HostTelemetry _telemetry;
    private readonly BookProof _proof;
    private readonly KeptBooks? _kept;
    private readonly Lock _looking = new();
    private readonly HashSet<string> _withManifest = new(StringComparer.Ordinal);
    private volatile ServedBook? _current;
    private volatile RejectedRules? _rejected;
    private volatile CancellationTokenSource _changed = new();
    private string? _judged;
    private (string Hash, DateTimeOffset Since)? _settling;
    private volatile string? _waitingFor;
    private volatile bool _isSettling;

    public RuleBookProvider(IOptions<NtmRulesOptions> options, TimeProvider time, ILogger<RuleBookProvider> log, HostTelemetry telemetry)
    {
        _options = options.Value;
        _time = time;
        _log = log;
        _telemetry = telemetry;
        _proof = new BookProof(_options, time);
        _kept = _options.KeepIn is { } keep ? new KeptBooks(keep) : null;
    }

    public ServedBook Current => _current ?? throw new InvalidOperationException("No rule book serves yet: the host has not started.");

    public ServedBook? CurrentOrNone => _current;

    public RejectedRules? Rejected => _rejected;

    /// <summary>Why the content cannot be taken at present; null where it can.</summary>
    public string? WaitingFor => _waitingFor;

    /// <summary>Whether content was seen that must stay the same for a while before it is judged.</summary>
    public bool IsSettling => _isSettling;

    public IChangeToken ReloadToken => new CancellationChangeToken(_changed.Token);

    public void Dispose() => _changed.Dispose();

    /// <summary>The first book: of the directories, else the one that was kept.</summary>
    /// <exception cref="InvalidOperationException">There is no good book anywhere.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (_options.Directories.Count + _options.Packs.Count == 0)
        {
            Serve(RuleBook.BuiltIn, null, isKept: false);
            return;
        }

        Look();
        for (int tries = 0; _current is null && _rejected is null && tries < 2; tries++)
        {
            await Task.Delay(_options.SettleTime, _time, cancellation).ConfigureAwait(false);
            Look();
        }

        if (_current is null && !ServeKept())
        {
            throw new InvalidOperationException($"No good rule book can be had. {_rejected?.Reason ?? $"The directories cannot be read: {_waitingFor}."}");
        }
    }

    /// <summary>One look at the content. Never throws for what files hold.</summary>
    public void Look()
    {
        lock (_looking)
        {
            (RuleSnapshot? snapshot, string? notYet) = DirectoryReader.Read(_options.Directories, _withManifest, _options.Packs);
            Wait(notYet);
            if (snapshot is null || snapshot.Hash == _judged)
            {
                _settling = null;
                _isSettling = false;
                return;
            }

            if (snapshot.HasManifest || HasSettled(snapshot.Hash))
            {
                _settling = null;
                _isSettling = false;
                Judge(snapshot);
            }
        }
    }

    private bool HasSettled(string hash)
    {
        DateTimeOffset now = _time.GetUtcNow();
        if (_settling is { } settling && settling.Hash == hash)
        {
            return now - settling.Since >= _options.SettleTime;
        }

        _settling = (hash, now);
        _isSettling = true;
        return false;
    }

    private void Wait(string? reason)
    {
        if (reason is not null && reason != _waitingFor)
        {
            HostLog.Waiting(_log, reason);
        }

        _waitingFor = reason;
    }

    private void Judge(RuleSnapshot snapshot)
    {
        long began = _time.GetTimestamp();
        using Activity? activity = _telemetry.BeginReload();
        (RuleBook? book, RejectedRules? rejected) = _proof.Prove(snapshot);
        _judged = snapshot.Hash;
        _rejected = rejected;
        if (book is null)
        {
            HostLog.Rejected(_log, rejected!.Reason);
            _telemetry.EndReload(activity, isServed: false, _time.GetElapsedTime(began));
            return;
        }

        Keep(snapshot);
        Serve(book, snapshot.Revision, isKept: false);
        _telemetry.EndReload(activity, isServed: true, _time.GetElapsedTime(began));
    }

    // A book that cannot be kept serves all the same; the next start may then have an older one.
    private void Keep(RuleSnapshot snapshot)
    {
        try
        {
            _kept?.Keep(snapshot);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HostLog.NotKept(_log, exception);
        }
    }

    private bool ServeKept()
    {
        foreach (RuleSnapshot snapshot in _kept?.Newest() ?? [])
        {
            if (_proof.Prove(snapshot).Book is { } book)
            {
                Serve(book, snapshot.Revision, isKept: true);
                return true;
            }
        }

        return false;
    }

    private void Serve(RuleBook book, long? revision, bool isKept)
    {
        _current = new ServedBook(book, revision, _time.GetUtcNow(), isKept);
        HostLog.Serves(_log, book.ContentHash, revision, isKept);
        // Not disposed: somebody may just be registering with it.
        CancellationTokenSource before = _changed;
        _changed = new CancellationTokenSource();
        before.Cancel();
    }
}
