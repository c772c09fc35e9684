using System.Diagnostics;

namespace Ntm.Rules.HotReload;

/// <summary>Starts itself as a child that swaps books, kills it at some moment, and looks whether the next one serves a good book; again and again.</summary>
internal sealed class KillRun(int kills, int seed)
{
    /// <summary>The changes that children make; few, so that their hashes are known beforehand.</summary>
    public const int Changes = 64;

    public const string Kept = "kept";

    public const string Sources = "sources";

    private const int LongestLifeMilliseconds = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly GoodBooks _good = new();

    private readonly List<string> _failures = [];

    private readonly Dictionary<string, int> _origins = [];

    public async Task<KillResult> RunAsync(string work)
    {
        for (int change = 0; change < Changes; change++)
        {
            _good.Add(LittleLaw.FigureOf(change));
        }

        // A fixed seed makes the same moments, as far as machines have such.
#pragma warning disable CA5394
        var dice = new Random(seed);
        string rules = Directory.CreateDirectory(KillChild.RulesOf(work)).FullName;
        var writer = new RulesWriter(rules, listed: true);
        writer.Write(LittleLaw.FigureOf(0), Fault.None);
        for (int kill = 0; kill <= kills; kill++)
        {
            await LiveAsync(work, kill, dice.Next(LongestLifeMilliseconds));
            if (kill % 3 == 2)
            {
                writer.Write(LittleLaw.FigureOf(kill % Changes), dice.Next(2) == 0 ? Fault.SyntaxError : Fault.HalfWritten);
            }
        }
#pragma warning restore CA5394

        return new KillResult(
            kills, _origins.GetValueOrDefault(Sources), _origins.GetValueOrDefault(Kept), _failures);
    }

    /// <summary>One child, from its start to its end.</summary>
    private async Task LiveAsync(string work, int number, int milliseconds)
    {
        using Process child = Process.Start(new ProcessStartInfo(Runtime, [typeof(KillRun).Assembly.Location, "--child", work])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            using var guard = new CancellationTokenSource(Longest);
            string line = await child.StandardOutput.ReadLineAsync(guard.Token) ?? "it ended without a word";
            if (line.Split(' ') is ["serving", var hash, var origin] && _good.FigureOf(hash) is not null)
            {
                _origins[origin] = _origins.GetValueOrDefault(origin) + 1;
            }
            else
            {
                _failures.Add($"Start {number}: {line}");
            }

            await Task.Delay(milliseconds, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            _failures.Add($"Start {number}: no word within {Longest}");
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>What runs this program.</summary>
    public static string Runtime => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
