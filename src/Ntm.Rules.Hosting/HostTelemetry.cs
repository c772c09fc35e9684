using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ntm.Rules.Hosting;

/// <summary>Meter and activity source, both <c>Ntm.Rules</c>, for OpenTelemetry.</summary>
internal sealed class HostTelemetry : IDisposable
{
    public const string Name = "Ntm.Rules";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _seconds;

    public HostTelemetry(IMeterFactory? meters = null)
    {
        _meter = meters?.Create(Name) ?? new Meter(Name);
        _reloads = _meter.CreateCounter<long>("ntm_rules.reloads", "{reload}", "Changed rules that were judged, by result: served or rejected.");
        _seconds = _meter.CreateHistogram<double>("ntm_rules.reload.duration", "s", "Time from a change that is complete to its judgement.");
    }

    public Activity? BeginReload() => _activities.StartActivity("ntm_rules.reload");

    public void EndReload(Activity? activity, bool isServed, TimeSpan took)
    {
        string result = isServed ? "served" : "rejected";
        _reloads.Add(1, new KeyValuePair<string, object?>("result", result));
        _seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("result", result));
        activity?.SetTag("result", result);
        activity?.SetStatus(isServed ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }
}
