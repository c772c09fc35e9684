using Ntm.Rules.Fuzz;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>An input of the fuzzer that does not come back is saved and named, whichever it is.</summary>
public sealed class HangWatchTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly ManualResetEventSlim _end = new();

    public void Dispose()
    {
        _end.Set();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4711)]
    public void Run_InputThatHangs_IsSavedAndNamed(long index)
    {
        var input = new FuzzInput("shipped-cases", 7, index, [1, 2, 3]);

        HangException hang = Assert.Throws<HangException>(() => new HangWatch(() => input, _folder, Soon).Run(Hang));

        string file = Path.Combine(_folder, $"shipped-cases-7-{index}.bin");
        Assert.Contains(file, hang.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(file));
    }

    [Fact]
    public void Run_OtherInputEachTime_IsWaitedFor()
    {
        int looks = 0;
        FuzzInput Next()
        {
            looks++;
            if (looks == 5)
            {
                _end.Set();
            }

            return new FuzzInput("law", 1, 0, []);
        }

        Assert.Equal(1, new HangWatch(Next, _folder, Soon).Run(Hang));
        Assert.InRange(looks, 5, int.MaxValue);
    }

    [Fact]
    public void Run_ThatThrows_Throws() =>
        Assert.Throws<FuzzException>(() => new HangWatch(() => null, _folder, Soon).Run<int>(() => throw new FuzzException("broken")));

    [Fact]
    public void Replay_SavedInput_IsRunByItsName()
    {
        Directory.CreateDirectory(_folder);
        string sound = Path.Combine(_folder, "shipped-plan-1-0.bin");
        File.WriteAllText(sound, "{}");
        string unknown = Path.Combine(_folder, "none-1-0.bin");
        File.WriteAllText(unknown, "{}");
        var run = new FuzzRun(null, _folder);

        Assert.Null(run.Replay(sound));
        Assert.Equal(1, run.Counts["shipped-plan"].Inputs);
        Assert.Throws<InvalidOperationException>(() => run.Replay(unknown));
        Assert.Null(run.Current);
    }

    private int Hang()
    {
        _end.Wait();
        return 1;
    }
}
