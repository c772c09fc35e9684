using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>The meter of one host, so that hosts of other tests are not heard, with what its counters were told.</summary>
internal sealed class OneMeter : IMeterFactory
{
    private readonly MeterListener _listener = new();

    private Meter? _meter;

    public OneMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(Name(instrument, tags), value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument.Name, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument.Name + ".times", 1));
        _listener.Start();
    }

    /// <summary>Sums of counters, by result; last values of gauges; how many values of histograms.</summary>
    public ConcurrentDictionary<string, long> Values { get; } = new();

    public Meter Create(MeterOptions options) => _meter = new Meter(options);

    public void ReadGauges()
    {
        foreach (string gauge in new[] { "ntm_rules.rejected", "ntm_rules.book.revision" })
        {
            Values.TryRemove(gauge, out _);
        }

        _listener.RecordObservableInstruments();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter?.Dispose();
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach ((string key, object? value) in tags)
        {
            if (key == "result")
            {
                return $"{instrument.Name} {value}";
            }
        }

        return instrument.Name;
    }

    private void Add(string name, long value) => Values.AddOrUpdate(name, value, (_, before) => before + value);
}
