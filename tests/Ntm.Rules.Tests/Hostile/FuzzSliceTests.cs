using System.Globalization;
using Ntm.Rules.Fuzz;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>A slice of the fuzzer's inputs at every run of the tests; how to run more of them is told in tests/README.md.</summary>
public sealed class FuzzSliceTests
{
    private const long UsualCases = 15_000;

    [Fact]
    public void Run_SliceOfInputs_BreaksNoPromise()
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "fuzz");
        var run = new FuzzRun(null, folder);

        Assert.Empty(new HangWatch(run, folder).Run(() => run.Run(Number("NTM_FUZZ_SEED", 1), 0, Number("NTM_FUZZ_CASES", UsualCases))));
        Assert.All(run.Counts.Values, count => Assert.True(count.Accepted > 0, "No input of a target was accepted: what lies behind is not reached."));
        Assert.Equal(11, run.Counts.Count);
    }

    [Fact]
    public void Make_SameSeedAndNumber_GivesTheSameInput()
    {
        string[] once = [.. Enumerable.Range(0, 200).Select(index => Fuzz.Mutation.FormulaMaker.Make(new Dice(7, index)))];

        Assert.Equal(once, Enumerable.Range(0, 200).Select(index => Fuzz.Mutation.FormulaMaker.Make(new Dice(7, index))));
        Assert.True(once.Distinct(StringComparer.Ordinal).Count() > 150);
    }

    private static long Number(string variable, long usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : usual;
}
