using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary><c>-- scale</c>: nanoseconds a commune-year beside the reading of the same memory, for more and more of them; and for sets of more and more indicators.</summary>
internal static class ScaleCommand
{
    public const int Most = 10_000_000;

    public static int Run(int most)
    {
        RealCommunes some = RealCommunes.Make(RealCommunes.Country);
        Console.WriteLine("commune-years\tbatch ns\tmemory ns\tratio");
        for (int communes = 1_000; communes <= most; communes *= 10)
        {
            (double batch, double memory) = Time(RealLaw.Run.Batch(Dataset(some, communes)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{communes}\t{batch:F2}\t{memory:F2}\t{batch / memory:F2}"));
        }

        Console.WriteLine("indicators\tbatch ns\tmemory ns\tratio");
        foreach (int indicators in new[] { 49, 500, 5_000 })
        {
            (double batch, double memory) = Time(WideLaw.Batch(indicators, 2_000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indicators}\t{batch:F2}\t{memory:F2}\t{batch / memory:F2}"));
        }

        return 0;
    }

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
        rounds.Add("memory", communes, () => Peers.Read(columns) == long.MinValue ? columns : outcomes);
        Dictionary<string, (double Nanoseconds, double Bytes)> measured = rounds.Run(TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100));
        return (measured["batch"].Nanoseconds, measured["memory"].Nanoseconds);
    }
}
