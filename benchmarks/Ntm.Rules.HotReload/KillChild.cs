using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>A host that tells what it serves and then swaps books until it is killed. It ends by itself when whoever started it is gone.</summary>
internal static class KillChild
{
    private const int LongestLifeSeconds = 60;

    public static string RulesOf(string work) => Path.Combine(work, "rules");

    public static async Task<int> RunAsync(string work)
    {
        try
        {
            await using var host = new ServingHost(RulesOf(work), Path.Combine(work, "kept"), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
            await host.StartAsync();
            ServedBook first = host.Provider.Current;
            Console.WriteLine($"serving {first.ContentHash} {(first.IsKept ? KillRun.Kept : KillRun.Sources)}");
            var writer = new RulesWriter(RulesOf(work), listed: true);
            long end = Environment.TickCount64 + (LongestLifeSeconds * 1000);
            for (int change = Environment.ProcessId; Environment.TickCount64 < end; change++)
            {
                writer.Write(LittleLaw.FigureOf(change % KillRun.Changes), change % 4 == 0 ? (Fault)(1 + (change / 4 % 3)) : Fault.None);
                await Task.Delay(change % 50);
            }

            return 0;
        }
        catch (NoRuleBookException exception)
        {
            Console.WriteLine($"failed {exception.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
