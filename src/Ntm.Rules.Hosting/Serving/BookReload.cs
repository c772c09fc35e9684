using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Files;
using Ntm.Rules.Hosting.Keeping;
using Ntm.Rules.Hosting.Proof;
using Ntm.Rules.Hosting.Telemetry;

namespace Ntm.Rules.Hosting.Serving;

/// <summary>One look at the sources: read, prove aside, swap, keep. Used by one thread at a time.</summary>
internal sealed class BookReload
{
    private readonly NtmRulesOptions _options;

    private readonly RuleBookProvider _provider;

    private readonly HostingMetrics _metrics;

    private readonly ILogger<BookReload> _logger;

    private readonly TimeProvider _time;

    private readonly BookProof _proof;

    private readonly BookKeep? _keep;

    private readonly ImmutableArray<IRuleFiles> _sources;

    private readonly string _places;

    /// <summary>Whether the book of the sources serves and is not on disk yet, whatever came between.</summary>
    private bool _isUnkept;

    public BookReload(IOptions<NtmRulesOptions> options, RuleBookProvider provider, HostingMetrics metrics, ILogger<BookReload> logger, TimeProvider time)
    {
        _options = options.Value;
        _provider = provider;
        _metrics = metrics;
        _logger = logger;
        _time = time;
        _proof = new BookProof(_options, time);
        _keep = _options.KeepIn is { } kept ? new BookKeep(Path.GetFullPath(kept), time) : null;
        _sources =
        [
            .. _options.Directories.Select(path => new DirectoryRuleFiles(path, _options.SettleTime, _options.RequireManifest, time)),
            .. _options.Packs.Select(pack => new PackRuleFiles(pack, _options.SettleTime, time)),
        ];
        _places = string.Join("; ", _sources.Select(source => source.Place));
    }

    /// <summary>Looks once, and swaps the book where the sources hold another one that passes.</summary>
    public StepResult Step()
    {
        StepResult result = Look();
        _provider.Show(_provider.State with { LookedAt = _time.GetUtcNow(), LookFault = null });
        return result;
    }

    private StepResult Look()
    {
        ImmutableArray<FilesReading> readings = [.. _sources.Select(source => source.Read())];
        _metrics.Looked();
        if (readings.OfType<FilesNotYet>().FirstOrDefault() is { } notYet)
        {
            _logger.NotYet(notYet.Why);
            _provider.Show(_provider.State with { UnsettledSince = _provider.State.UnsettledSince ?? _time.GetUtcNow() });
            return StepResult.NotYet;
        }

        if (_provider.State.UnsettledSince is not null)
        {
            _provider.Show(_provider.State with { UnsettledSince = null });
        }

        FilesFaulty[] faults = [.. readings.OfType<FilesFaulty>()];
        if (faults.Length > 0)
        {
            string digest = DigestOf(faults);
            return _provider.Rejected?.Digest == digest ? StepResult.Same : Refuse(digest, null, [.. faults.SelectMany(fault => fault.Diagnostics)]);
        }

        var candidate = new CandidateBook(_sources, [.. readings.Cast<FilesReady>().Select(ready => ready.Snapshot)]);
        if (candidate.Digest == _provider.State.Digest)
        {
            return SameAsServed(candidate);
        }

        return _provider.Rejected?.Digest == candidate.Digest ? StepResult.Same : Prove(candidate);
    }

    /// <summary>Lets sources that hold what was kept before serve at once.</summary>
    public void TrustKept()
    {
        if (_keep?.Good().FirstOrDefault() is { } kept && kept.Snapshots.Length == _sources.Length)
        {
            new CandidateBook(_sources, kept.Snapshots).Trust();
        }
    }

    /// <summary>Serves the newest kept copy that still passes; whether there is one.</summary>
    public bool ServeKept()
    {
        foreach (KeptBook kept in _keep?.Good() ?? [])
        {
            if (kept.Snapshots.Length != _sources.Length)
            {
                _logger.KeptPassedOver(kept.Folder, "it was kept of another number of sources");
                continue;
            }

            var candidate = new CandidateBook(_sources, kept.Snapshots);
            ProofResult proof = _proof.Check(candidate);
            if (proof.Book is { } book)
            {
                var served = new ServedBook(book, candidate.Revision, _time.GetUtcNow(), IsKept: true) { From = kept.Folder, Warnings = proof.Diagnostics };
                Serve(served, null, _provider.Rejected);
                return true;
            }

            _logger.KeptPassedOver(kept.Folder, Told(proof.Diagnostics));
        }

        return false;
    }

    private StepResult SameAsServed(CandidateBook candidate)
    {
        if (_provider.Rejected is not null)
        {
            _logger.Recovered(_provider.Current.ContentHash);
            _provider.Announce(_provider.State with { Rejected = null });
        }

        if (_isUnkept)
        {
            Keep(candidate);
        }

        return StepResult.Same;
    }

    private StepResult Prove(CandidateBook candidate)
    {
        using Activity? activity = HostingMetrics.Activities.StartActivity("ntm_rules.reload");
        long begin = _time.GetTimestamp();
        ProofResult proof = _proof.Check(candidate);
        _metrics.Loaded(_time.GetElapsedTime(begin), proof.Book is not null);
        activity?.SetTag("ntm_rules.revision", candidate.Revision).SetTag("ntm_rules.accepted", proof.Book is not null);
        if (proof.Book is not { } book)
        {
            activity?.SetStatus(ActivityStatusCode.Error, Told(proof.Diagnostics));
            return Refuse(candidate.Digest, candidate.Revision, proof.Diagnostics);
        }

        activity?.SetTag("ntm_rules.content_hash", book.ContentHash);
        var served = new ServedBook(book, candidate.Revision, _time.GetUtcNow(), IsKept: false) { From = _sources.IsEmpty ? "built-in" : _places, Warnings = proof.Diagnostics };
        candidate.Trust();
        _isUnkept = true;
        Serve(served, candidate.Digest, null);
        Keep(candidate);
        return StepResult.Served;
    }

    private void Serve(ServedBook served, string? digest, RejectedRules? rejected)
    {
        _provider.Announce(_provider.State with { Served = served, Digest = digest, Rejected = rejected });
        _metrics.Served(served.IsKept);
        _logger.Serves(served.ContentHash, served.Revision, served.From);
    }

    private StepResult Refuse(string digest, int? revision, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(problem => problem.Severity == Severity.Error)];
        var rejected = new RejectedRules(
            _time.GetUtcNow(),
            $"The rules have {errors.Length} errors; the first: {errors.FirstOrDefault()}",
            diagnostics,
            [.. errors.Where(error => error.Descriptor == HostingCodes.CaseFailed).Select(error => $"{error.Location.Path}: {error.Arguments[0]}").Distinct()])
        {
            Revision = revision,
            From = _places,
            Digest = digest,
        };
        _provider.Announce(_provider.State with { Rejected = rejected });
        _metrics.Rejected(errors.FirstOrDefault()?.Code ?? "");
        _logger.Refused(_places, errors.Length, Told(diagnostics));
        return StepResult.Refused;
    }

    private void Keep(CandidateBook candidate)
    {
        if (_keep is null || _sources.IsEmpty)
        {
            return;
        }

        string? fault = null;
        try
        {
            _keep.Keep(candidate.Snapshots, _provider.Current.ContentHash);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = exception.Message;
        }

        string? told = _provider.KeepFault;
        _isUnkept = fault is not null;
        _provider.Show(_provider.State with { KeepFault = fault });
        if (fault is not null && fault != told)
        {
            _logger.NotKept(_options.KeepIn!, fault);
        }
    }

    private static string DigestOf(IEnumerable<FilesFaulty> faults) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', faults.Select(fault => fault.Digest)))));

    private static string Told(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join(Environment.NewLine, diagnostics.OrderByDescending(problem => problem.Severity).Take(10));
}
