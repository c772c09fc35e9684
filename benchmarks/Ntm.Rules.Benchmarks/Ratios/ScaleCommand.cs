using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary><c>-- scale</c>: nanoseconds a commune-year beside the reading of the same memory, for more and more of them, for one country under many runs, and for sets of more and more indicators, as JSON.</summary>
internal static class ScaleCommand
{
    public const int Most = 10_000_000;

    private static readonly bool[] Policies = [false, true];

    private static readonly int[] Widths = [49, 500, 5_000];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static int Run(int most)
    {
        RealCommunes some = RealCommunes.Make(RealCommunes.Country);
        List<object> byYears = [];
        List<double> ratios = [];
        for (int communes = 1_000; communes <= most; communes *= 10)
        {
            (double batch, double memory) = Time(RealLaw.Run.Batch(Dataset(some, communes)));
            ratios.Add(batch / memory);
            byYears.Add(Entry("communeYears", communes, (batch, memory)));
        }

        CommuneBatch[] runs = [.. Runs(some.Dataset)];
        Dictionary<string, double> byRuns = Entry("runs", runs.Length, Time(runs));
        byRuns["columnsOfAll"] = runs.SelectMany(Columns).Distinct().Count();
        byRuns["columnsOfOne"] = Columns(runs[0]).Count();
        List<object> byIndicators = [];
        foreach (int indicators in Widths)
        {
            byIndicators.Add(Entry("indicators", indicators, Time(WideLaw.Batch(indicators, 2_000))));
        }

        var result = new { communeYears = byYears, runs = byRuns, indicators = byIndicators, ratios = new { batch_over_memory_of_most_over_least = Math.Round(ratios[^1] / ratios[0], 2) } };
        Console.WriteLine(JsonSerializer.Serialize(result, Readable));
        return 0;
    }

    private static Dictionary<string, double> Entry(string what, int count, (double Batch, double Memory) time) => new()
    {
        [what] = count,
        ["batchNanoseconds"] = Math.Round(time.Batch, 2),
        ["memoryNanoseconds"] = Math.Round(time.Memory, 2),
        ["batchOverMemory"] = Math.Round(time.Batch / time.Memory, 2),
    };

    /// <summary>The same communes by the law of each year from 2017 to 2020, with and without both policies.</summary>
    private static IEnumerable<CommuneBatch> Runs(CommuneDataset dataset) =>
        from year in Enumerable.Range(2017, 4)
        from isStrict in Policies
        select RealLaw.Book.StartRun(new AssessmentOptions { AsOf = new DateOnly(year, 12, 31), MissingCountsAsNotMet = isStrict, UnverifiedCountsAsUnset = isStrict }).Batch(dataset);

    private static IEnumerable<ReadingColumn> Columns(CommuneBatch batch) => batch.Evaluators.SelectMany(evaluator => evaluator.Columns).Distinct();

    /// <summary>Years of the same communes one after the other, each a row of its own.</summary>
    private static CommuneDataset Dataset(RealCommunes some, int communes)
    {
        var builder = new CommuneDatasetBuilder(RealLaw.Book.Catalog);
        for (int row = 0; row < communes; row++)
        {
            builder.Add(some.Records[row % some.Records.Length]);
        }

        return builder.Build();
    }

    private static (double Batch, double Memory) Time(params CommuneBatch[] batches)
    {
        int communes = batches.Sum(batch => batch.Dataset.Count);
        (CommuneBatch Batch, OutcomeMatrix Outcomes, ReadingColumn[] Columns)[] all = [.. batches.Select(batch => (batch, batch.Assess(), Columns(batch).ToArray()))];
        var rounds = new Rounds();
        rounds.Add("batch", communes, () =>
        {
            foreach ((CommuneBatch batch, OutcomeMatrix outcomes, _) in all)
            {
                batch.Assess(outcomes);
            }

            return all;
        });
        rounds.Add("memory", communes, () =>
        {
            long sum = 0;
            foreach ((_, _, ReadingColumn[] columns) in all)
            {
                sum += MemoryFloor.Read(columns);
            }

            return sum == long.MinValue ? rounds : all;
        });
        Dictionary<string, (double Nanoseconds, double Bytes)> measured = rounds.Run(TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100));
        return (measured["batch"].Nanoseconds, measured["memory"].Nanoseconds);
    }
}
