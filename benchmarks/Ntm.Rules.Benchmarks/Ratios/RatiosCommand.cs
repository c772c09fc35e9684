using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary><c>-- ratios</c>: every way side by side in one process over the set of 1980/QĐ-TTg and 10,600 communes, as JSON.</summary>
internal static class RatiosCommand
{
    // A boxed result is small beside a pass over the country; the batch must allocate nothing at all.
    private static readonly object Done = new();

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <param name="cold">Where <c>benchmarks/Ntm.Rules.Cold</c> is published, whose ratio of whole processes is then printed with the others; null: it is left out.</param>
    public static Task<int> RunAsync(string? cold)
    {
        var peers = new Peers(RealCommunes.Make(RealCommunes.Country), engineCommunes: 207);
        object sink = Done;
        object Keep(long result)
        {
            sink = result == long.MinValue ? new object() : sink;
            return sink;
        }

        var rounds = new Rounds();
        rounds.Add("batch", peers.Communes, () => Keep(peers.Batch()));
        rounds.Add("memory", peers.Communes, () => Keep(peers.Memory()));
        rounds.Add("decimal", peers.Communes, () => Keep(peers.Decimals()));
        rounds.Add("double", peers.Communes, () => Keep(peers.Doubles()));
        rounds.Add("decimal_table", peers.Communes, () => Keep(peers.Table()));
        rounds.Add("explained", peers.EngineCommunes, () => Keep(peers.Explained()));
        rounds.Add("explained_figures", peers.EngineCommunes, () => Keep(peers.ExplainedFigures()));
        rounds.Add("explained_all_read", peers.EngineCommunes, () => Keep(peers.ExplainedAllRead()));
        rounds.Add("rulesengine", peers.EngineCommunes, () => Keep(peers.RulesEngine()));
        rounds.Add("rulesengine_delegates", peers.EngineCommunes, () => Keep(peers.RulesEngineDelegates()));
        rounds.Add("csv_to_verdicts", peers.Communes, () => Keep(peers.Csv.ToVerdicts()));
        rounds.Add("csv_parse", peers.Communes, () => Keep((long)peers.Csv.Parse()));
        Dictionary<string, (double Nanoseconds, double Bytes)> measured = rounds.Run(TimeSpan.FromSeconds(35), TimeSpan.FromMilliseconds(60));
        double Over(string above, string below) => Math.Round(measured[above].Nanoseconds / measured[below].Nanoseconds, 2);
        var ratios = new Dictionary<string, double>
        {
            ["rulesengine_over_batch"] = Over("rulesengine", "batch"),
            ["decimal_over_batch"] = Over("decimal", "batch"),
            ["batch_over_memory"] = Over("batch", "memory"),
            ["csv_to_verdicts_over_parse"] = Over("csv_to_verdicts", "csv_parse"),
            ["rulesengine_over_explained"] = Over("rulesengine", "explained"),
            ["rulesengine_over_explained_figures"] = Over("rulesengine", "explained_figures"),
            ["rulesengine_over_explained_all_read"] = Over("rulesengine", "explained_all_read"),
            ["batch_bytes_per_commune"] = Math.Round(measured["batch"].Bytes, 5),
        };
        if (cold is not null)
        {
            ratios["cold_over_hello"] = ColdOverHello(cold);
        }

        var result = new
        {
            communes = peers.Communes,
            set = RealLaw.SetId,
            heldBytesPerCommune = Math.Round((double)peers.HeldBytes / peers.Communes, 1),
            measured = measured.ToDictionary(pair => pair.Key, pair => new { nanoseconds = Math.Round(pair.Value.Nanoseconds, 2), bytes = Math.Round(pair.Value.Bytes, 5) }),
            ratios,
        };
        Console.WriteLine(JsonSerializer.Serialize(result, Readable));
        return Task.FromResult(0);
    }
    private static double ColdOverHello(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "Ntm.Rules.Cold")) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonNode.Parse(said)!["ratios"]!["cold_over_hello"]!.GetValue<double>();
    }
}
