using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ntm.Rules.Hosting.Serving;

namespace Ntm.Rules.Hosting.Telemetry;

/// <summary>The meter and the source of activities, both named <c>Ntm.Rules</c>; what they measure stands in docs/hosting.md.</summary>
internal sealed class HostingMetrics : IDisposable
{
    public const string Name = "Ntm.Rules";

    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter;

    private readonly Counter<long> _looks;

    private readonly Counter<long> _reloads;

    private readonly Histogram<double> _seconds;

    public HostingMetrics(RuleBookProvider provider, TimeProvider time, IMeterFactory? factory = null)
    {
        _meter = factory?.Create(Name) ?? new Meter(Name);
        _looks = _meter.CreateCounter<long>("ntm_rules.looks", "{look}", "Looks at the rule files.");
        _reloads = _meter.CreateCounter<long>("ntm_rules.reloads", "{reload}", "Changed rules that were judged, by result: served, kept or rejected.");
        _seconds = _meter.CreateHistogram<double>("ntm_rules.reload.duration", "s", "Time to load, check and warm a book.");
        _meter.CreateObservableGauge(
            "ntm_rules.book.revision", () => provider.State.Served?.Revision is { } revision ? [new Measurement<long>(revision)] : Array.Empty<Measurement<long>>(),
            "{revision}", "Revision of the serving book.");
        _meter.CreateObservableGauge(
            "ntm_rules.book.age", () => provider.State.Served is { } served ? [new Measurement<double>((time.GetUtcNow() - served.Since).TotalSeconds)] : Array.Empty<Measurement<double>>(),
            "s", "Time since the serving book began to serve.");
        _meter.CreateObservableGauge("ntm_rules.rejected", () => provider.Rejected is null ? 0 : 1, "{book}", "1 while the files hold a book that is refused.");
    }

    public void Looked() => _looks.Add(1);

    public void Loaded(TimeSpan duration, bool isGood) => _seconds.Record(duration.TotalSeconds, Result(isGood ? "served" : "rejected"));

    public void Served(bool isKept) => _reloads.Add(1, Result(isKept ? "kept" : "served"));

    /// <param name="code">The first error.</param>
    public void Rejected(string code) => _reloads.Add(1, Result("rejected"), new KeyValuePair<string, object?>("code", code));

    private static KeyValuePair<string, object?> Result(string result) => new("result", result);

    public void Dispose() => _meter.Dispose();
}
