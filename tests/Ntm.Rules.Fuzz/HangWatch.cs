namespace Ntm.Rules.Fuzz;

/// <summary>Ends a run whose input does not come back: saves the input, says so and exits. No test: a run by hand would otherwise stand still without a word.</summary>
internal sealed class HangWatch : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Timer _timer;
    private long _last = -1;

    public HangWatch(FuzzRun run, long seed) => _timer = new Timer(
        _ =>
        {
            (long index, string target, byte[] input) = run.Current;
            if (index == Interlocked.Exchange(ref _last, index) && index != 0)
            {
                string file = $"{target}-{seed}-{index}.bin";
                File.WriteAllBytes(file, input);
                Console.Error.WriteLine($"The input does not come back: {file}");
                Environment.Exit(2);
            }
        },
        null,
        Patience,
        Patience);

    public void Dispose() => _timer.Dispose();
}
