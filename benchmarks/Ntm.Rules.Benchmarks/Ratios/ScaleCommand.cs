using System.Text.Json;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary><c>-- scale</c>: nanoseconds a commune-year beside the reading of the same memory, for more and more of them, and for sets of more and more indicators, as JSON.</summary>
internal static class ScaleCommand
{
    public const int Most = 10_000_000;

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
            byYears.Add(Entry("communeYears", communes, batch, memory));
        }

        List<object> byIndicators = [];
        foreach (int indicators in new[] { 49, 500, 5_000 })
        {
            (double batch, double memory) = Time(WideLaw.Batch(indicators, 2_000));
            byIndicators.Add(Entry("indicators", indicators, batch, memory));
        }

        var result = new { communeYears = byYears, indicators = byIndicators, ratios = new { batch_over_memory_of_most_over_least = Math.Round(ratios[^1] / ratios[0], 2) } };
        Console.WriteLine(JsonSerializer.Serialize(result, Readable));
        return 0;
    }

    private static Dictionary<string, double> Entry(string what, int count, double batch, double memory) => new()
    {
        [what] = count,
        ["batchNanoseconds"] = Math.Round(batch, 2),
        ["memoryNanoseconds"] = Math.Round(memory, 2),
        ["batchOverMemory"] = Math.Round(batch / memory, 2),
    };

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

    private static (double Batch, double Memory) Time(CommuneBatch batch)
    {
        int communes = batch.Dataset.Count;
        OutcomeMatrix outcomes = batch.Assess();
        ReadingColumn[] columns = [.. batch.Evaluators.SelectMany(evaluator => evaluator.Columns).Distinct()];
        var rounds = new Rounds();
        rounds.Add("batch", communes, () =>
        {
            batch.Assess(outcomes);
            return outcomes;
        });
        rounds.Add("memory", communes, () => MemoryFloor.Read(columns) == long.MinValue ? columns : outcomes);
        Dictionary<string, (double Nanoseconds, double Bytes)> measured = rounds.Run(TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100));
        return (measured["batch"].Nanoseconds, measured["memory"].Nanoseconds);
    }
}
