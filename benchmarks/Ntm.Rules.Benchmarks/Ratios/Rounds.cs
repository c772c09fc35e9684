using System.Diagnostics;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>Times ways side by side: round after round each gets its turn, and the median of its rounds is taken, of bytes as well, so that a noisy machine disturbs all alike.</summary>
internal sealed class Rounds
{
    private readonly List<(string Name, int Communes, Func<object> Way)> _ways = [];

    public void Add(string name, int communes, Func<object> way) => _ways.Add((name, communes, way));

    /// <summary>Nanoseconds and bytes for a commune, by name.</summary>
    /// <param name="limit">When to stop beginning rounds; at least five are run.</param>
    /// <param name="turn">For how long a way runs in a round, at least once.</param>
    public Dictionary<string, (double Nanoseconds, double Bytes)> Run(TimeSpan limit, TimeSpan turn)
    {
        foreach ((_, _, Func<object> way) in _ways)
        {
            // Tiered compilation needs some calls, and a moment after them.
            var warm = Stopwatch.StartNew();
            for (int call = 0; call < 30 && (call < 3 || warm.Elapsed < 4 * turn); call++)
            {
                way();
            }
        }

        Thread.Sleep(500);
        Dictionary<string, List<double>> times = _ways.ToDictionary(way => way.Name, _ => new List<double>());
        Dictionary<string, List<double>> bytes = _ways.ToDictionary(way => way.Name, _ => new List<double>());
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < 5 || watch.Elapsed < limit; round++)
        {
            foreach ((string name, int communes, Func<object> way) in _ways)
            {
                (double nanoseconds, double allocated) = Time(way, turn);
                times[name].Add(nanoseconds / communes);
                bytes[name].Add(allocated / communes);
            }
        }

        return _ways.ToDictionary(way => way.Name, way => (Median(times[way.Name]), Median(bytes[way.Name])));
    }

    private static (double Nanoseconds, double Bytes) Time(Func<object> way, TimeSpan turn)
    {
        int calls = 0;
        long before = GC.GetTotalAllocatedBytes(true);
        long start = Stopwatch.GetTimestamp();
        do
        {
            way();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(start) < turn);
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
        return (nanoseconds, (double)(GC.GetTotalAllocatedBytes(true) - before) / calls);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
