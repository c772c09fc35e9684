using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>A host that is killed while it swaps books: whatever the moment, the next start has a good book although the rules on disk are broken then.</summary>
internal static class KilledHost
{
    /// <summary>The child: swaps books until it is killed.</summary>
    public static async Task<int> RunAsync(string rules, string keep)
    {
        var folder = new RuleFolder(rules);
        folder.WriteGood(1);
        using IHost host = await ServedRules.StartAsync(rules, keep, TimeSpan.FromMilliseconds(5));
        Console.WriteLine("serves");
        for (int revision = 2; ; revision++)
        {
            folder.WriteGood(revision);
            await Task.Delay(20);
        }
    }

    public static async Task<int> MeasureAsync(int kills, int seed)
    {
        string root = Directory.CreateTempSubdirectory("ntm-killed-").FullName;
        (string rules, string keep) = (Path.Combine(root, "rules"), Path.Combine(root, "kept"));
        Directory.CreateDirectory(rules);
#pragma warning disable CA5394 // Moments to kill at, to be had again by the seed; nothing secret.
        var random = new Random(seed);
        int good = 0;
        HashSet<long?> revisions = [];
        for (int kill = 0; kill < kills; kill++)
        {
            using (var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--child", rules, keep]) { RedirectStandardOutput = true })!)
            {
                await child.StandardOutput.ReadLineAsync();
                await Task.Delay(random.Next(0, 2500));
                child.Kill();
                await child.WaitForExitAsync();
            }
#pragma warning restore CA5394

            // What the next start finds is no rules at all.
            await File.WriteAllTextAsync(Path.Combine(rules, "income.json"), "{");
            using IHost host = await ServedRules.StartAsync(rules, keep, TimeSpan.FromSeconds(5));
            ServedBook serves = host.Provider().Current;
            good += serves.IsKept && serves.Book.StartRun(new DateOnly(2020, 12, 31)).Assess(new Communes.CommuneRecord { Code = "1" })["standard"]["4.2"].Name.Vi == $"Điện {serves.Revision}" ? 1 : 0;
            revisions.Add(serves.Revision);
            await host.StopAsync();
        }

        Directory.Delete(root, recursive: true);
        Console.WriteLine($$"""{ "isRight": {{(good == kills ? "true" : "false")}}, "kills": {{kills}}, "goodStarts": {{good}}, "differentRevisions": {{revisions.Count}} }""");
        return good == kills ? 0 : 1;
    }
}
