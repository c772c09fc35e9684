using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Primitives;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>Files that change, one in four times for the worse, under threads that assess without pause.</summary>
internal sealed class StressRun(StressSettings settings)
{
    private const long Slack = 4 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _failures = new();

    private readonly GoodBooks _good = new();

    private readonly ConcurrentDictionary<string, long> _servedAt = new(StringComparer.Ordinal);

    public async Task<StressResult> RunAsync(string work)
    {
        string rules = Directory.CreateDirectory(Path.Combine(work, "rules")).FullName;
        var writer = new RulesWriter(rules, settings.Listed);
        string newest = _good.Add(LittleLaw.FigureOf(0));
        writer.Write(LittleLaw.FigureOf(0), Fault.None);
        await using var host = new ServingHost(rules, Path.Combine(work, "kept"), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200));
        await host.StartAsync();
        using IDisposable heard = ChangeToken.OnChange(() => host.Provider.ReloadToken, () => _servedAt.TryAdd(host.Provider.Current.ContentHash, Stopwatch.GetTimestamp()));

        using var stop = new CancellationTokenSource();
        Assessing[] workers = [.. Enumerable.Range(0, settings.Threads).Select(_ => new Assessing(host.Provider, _good, Fail))];
        Thread[] threads = [.. workers.Select(worker => new Thread(() => worker.Run(stop.Token)))];
        Array.ForEach(threads, thread => thread.Start());

        List<double> waits = [];
        int broken = 0;
        long memoryBefore = 0;
        long begin = Stopwatch.GetTimestamp();
        for (int change = 1; change <= settings.Changes; change++)
        {
            if (change % 4 == 0)
            {
                broken++;
                Break(writer, host.Provider, change, newest);
            }
            else
            {
                newest = _good.Add(LittleLaw.FigureOf(change));
                waits.Add(Serve(writer, host.Provider, change, newest));
            }

            if (change == settings.Changes / 4)
            {
                memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
            }

            TimeSpan early = TimeSpan.FromSeconds((double)settings.Seconds * change / settings.Changes) - Stopwatch.GetElapsedTime(begin);
            await Task.Delay(early > TimeSpan.Zero ? early : TimeSpan.Zero);
        }

        await stop.CancelAsync();
        Array.ForEach(threads, thread => thread.Join());
        long memoryAfter = GC.GetTotalMemory(forceFullCollection: true);
        if (host.Provider.Current.ContentHash != newest)
        {
            Fail("At the end the newest good book does not serve.");
        }

        if (memoryAfter > (memoryBefore * 5 / 4) + Slack)
        {
            Fail($"Memory grew from {memoryBefore} to {memoryAfter} bytes.");
        }

        waits.Sort();
        return new StressResult(
            settings.Changes, broken, workers.Sum(worker => worker.Done), waits[waits.Count / 2], waits[^1], memoryBefore, memoryAfter, [.. _failures]);
    }

    /// <summary>A good change; how many milliseconds it took to serve.</summary>
    private double Serve(RulesWriter writer, IRuleBookProvider provider, int change, string hash)
    {
        writer.Write(LittleLaw.FigureOf(change), Fault.None);
        long written = Stopwatch.GetTimestamp();
        if (!Until(() => _servedAt.ContainsKey(hash)))
        {
            Fail($"Change {change} did not serve within {Longest}; refused: {string.Join("; ", provider.Rejected?.Diagnostics ?? [])}");
            return Longest.TotalMilliseconds;
        }

        return Math.Max(0, Stopwatch.GetElapsedTime(written, _servedAt[hash]).TotalMilliseconds);
    }

    private void Break(RulesWriter writer, IRuleBookProvider provider, int change, string newest)
    {
        RejectedRules? before = provider.Rejected;
        var fault = (Fault)(1 + (change / 4 % 3));
        writer.Write(LittleLaw.FigureOf(change), fault);
        if (!Until(() => provider.Rejected is { } rejected && rejected != before))
        {
            Fail($"Change {change}, {fault}, was not refused within {Longest}.");
        }

        if (provider.Current.ContentHash != newest)
        {
            Fail($"Change {change}, {fault}, took the newest good book away.");
        }
    }

    private static bool Until(Func<bool> isDone)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!isDone())
        {
            if (Stopwatch.GetElapsedTime(begin) > Longest)
            {
                return false;
            }

            Thread.Sleep(1);
        }

        return true;
    }

    private void Fail(string what)
    {
        if (_failures.Count < 20)
        {
            _failures.Enqueue(what);
        }
    }
}
