using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>Threads assess without pause while the rules change under them. Every answer must be that of one book which passed its checks.</summary>
internal static class LoadedHost
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly DateOnly Day = new(2020, 12, 31);

    private static readonly CommuneRecord Commune = new()
    {
        Code = "00001",
        Province = "20",
        ReportingDate = Day,
        Values = new Dictionary<string, MetricValue> { ["income_per_capita"] = 45m },
    };

    /// <summary>What an answer must be, by the content hash of the book that gave it.</summary>
    private sealed record Expected(int Revision, Outcome Income, string Power);

    public static async Task<int> MeasureAsync(int seconds, int changes, int threads)
    {
        string root = Directory.CreateTempSubdirectory("ntm-hot-reload-").FullName;
        var folder = new RuleFolder(Path.Combine(root, "rules"));
        ConcurrentDictionary<string, Expected> good = new(StringComparer.Ordinal);
        Expect(good, 0);
        folder.WriteGood(0);
        using IHost host = await ServedRules.StartAsync(folder.Path, Path.Combine(root, "kept"), TimeSpan.FromMilliseconds(100));
        IRuleBookProvider provider = host.Provider();
        using var stop = new CancellationTokenSource();
        ConcurrentBag<string> wrong = [];
        long answers = 0;
        Task[] workers = [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(() => Assess(provider, good, wrong, ref answers, stop.Token), TaskCreationOptions.LongRunning))];

        List<double> waits = [];
        List<long> memory = [];
        (int broken, int late, int newest) = (0, 0, 0);
        var clock = Stopwatch.StartNew();
        for (int change = 1; change <= changes; change++)
        {
            if (change % 4 == 0)
            {
                folder.WriteBroken(change, broken++);
                await Task.Delay(TimeSpan.FromMilliseconds(150));
            }
            else
            {
                string hash = Expect(good, change);
                newest = change;
                folder.WriteGood(change);
                var waited = Stopwatch.StartNew();
                while (provider.Current.Book.ContentHash != hash && waited.Elapsed < TimeSpan.FromSeconds(20))
                {
                    await Task.Delay(1);
                }

                late += provider.Current.Book.ContentHash == hash ? 0 : 1;
                waits.Add(waited.Elapsed.TotalMilliseconds);
            }

            if (change % Math.Max(changes / 10, 1) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024);
            }

            TimeSpan left = TimeSpan.FromSeconds((double)seconds * change / changes) - clock.Elapsed;
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        // The last change may have been a broken one: the newest good book serves.
        bool isNewest = good[provider.Current.Book.ContentHash].Revision == newest;
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        await host.StopAsync();
        Directory.Delete(root, recursive: true);
        bool isFlat = memory.Count < 3 || memory[^1] < (memory[1] * 3 / 2) + 8192;
        bool isRight = wrong.IsEmpty && isNewest && late == 0 && isFlat && answers > 0;
        waits.Sort();
        Print(new(isRight, answers, waits.Count, broken, waits[waits.Count / 2], waits[^1], memory, wrong.Count, wrong.Take(3).ToArray(), late, isNewest, Math.Round(clock.Elapsed.TotalSeconds, 1)));
        return isRight ? 0 : 1;
    }

    private static void Assess(IRuleBookProvider provider, ConcurrentDictionary<string, Expected> good, ConcurrentBag<string> wrong, ref long answers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                ServedBook serves = provider.Current;
                CommuneAssessment answer = serves.Book.StartRun(Day).Assess(Commune);
                IndicatorAssessment income = answer["standard"]["10.1"];
                if (!good.TryGetValue(answer.Basis.BookHash, out Expected? expected))
                {
                    wrong.Add($"{answer.Basis.BookHash} never passed its checks");
                }
                else if (income.Outcome != expected.Income || answer["standard"]["4.2"].Name.Vi != expected.Power || serves.Revision != expected.Revision)
                {
                    wrong.Add($"revision {expected.Revision} gave {income.Outcome}, {answer["standard"]["4.2"].Name.Vi}");
                }

                Interlocked.Increment(ref answers);
            }
#pragma warning disable CA1031 // Any exception is what must not be.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                wrong.Add(exception.ToString());
            }
        }
    }

    private static string Expect(ConcurrentDictionary<string, Expected> good, int revision)
    {
        RuleBook book = RuleBook.Load([RuleSource.BuiltIn, .. RuleFolder.Files(revision).Where(file => !file.Name.EndsWith(".tests.json", StringComparison.Ordinal)).Select(file => RuleSource.Memory(file.Name, file.Json))]).BookOrThrow();
        good[book.ContentHash] = new Expected(revision, revision % 2 == 0 ? Outcome.Met : Outcome.NotMet, $"Điện {revision}");
        return book.ContentHash;
    }

    private static void Print(Measured measured)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, measured, Indented);
        Console.WriteLine();
    }

    private sealed record Measured(
        bool IsRight, long Answers, int GoodChanges, int BrokenChanges, double MedianMillisecondsToServe, double MostMillisecondsToServe, List<long> MemoryKb, int WrongAnswers, string[] FirstWrong, int NotServed, bool NewestGoodServes, double Seconds);
}
