using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ntm.Rules.Fuzz;
using Ntm.Rules.Fuzz.Targets;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>A slice of the fuzzer's inputs at every run of the tests; how to run more of them is told in tests/README.md.</summary>
public sealed class FuzzSliceTests
{
    private const long UsualCases = 12_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "fuzz");

    // Which target reads a file, by how its path ends; the first that fits. Nothing reads what says null.
    private static readonly (string End, string? Target)[] Readers =
    [
        (".md", null), (".png", null), (".schema.json", "format"), (".tests.json", "shipped-cases"), (".targets.json", "shipped-plan"), (".map.json", "map"), (".json", "shipped"), (".csv", "csv"),
    ];

    [Fact]
    public void Run_SliceOfInputs_BreaksNoPromise()
    {
        var run = new FuzzRun(null, Folder);

        Assert.Empty(new HangWatch(run, Folder).Run(() => run.Run(Number("NTM_FUZZ_SEED", 1), 0, Number("NTM_FUZZ_CASES", UsualCases))));
        Assert.All(run.Counts.Values, count => Assert.True(count.Accepted > 0, "No input of a target was accepted: what lies behind is not reached."));
        Assert.Equal(13, run.Counts.Count);
    }

    [Fact]
    public void Files_Shipped_GrowInputsOfTheirReaders()
    {
        var run = new FuzzRun(null, Folder);
        string rules = Path.Combine(Repository.Root, "rules");

        string[] without =
        [
            .. from file in Directory.EnumerateFiles(rules, "*", SearchOption.AllDirectories)
               let reader = Readers.FirstOrDefault(one => file.EndsWith(one.End, StringComparison.Ordinal))
               where reader.End is null || (reader.Target is { } target && !run.Files(target).Contains(file))
               select Repository.Relative(file),
        ];

        Assert.Empty(without);
    }

    /// <summary>Every shipped file is sound as it stands beside what it names of the others, so that what comes of its inputs is of the input.</summary>
    [Fact]
    public void Beside_ShippedFile_IsAllThatItNeeds()
    {
        string[] files = [.. new FuzzRun(null, Folder).Files("shipped")];
        var law = new ShippedLaw(files);

        string[] faulty =
        [
            .. from file in files
               let json = Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(file))!.ToJsonString())
               let load = RuleBook.Load([.. law.Beside(json).Select(other => RuleSource.Memory(other.Path, other.Json)), RuleSource.Memory("input.json", json)])
               where !load.Diagnostics.IsEmpty
               select $"{Repository.Relative(file)}: {load.Diagnostics[0]}",
        ];

        Assert.Empty(faulty);
        Assert.True(files.Length > 20);
    }

    [Fact]
    public void Percent_ShippedLaw_IsATenth() => Assert.InRange(new FuzzRun(null, Folder).Percent("shipped"), 10, 100);

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
