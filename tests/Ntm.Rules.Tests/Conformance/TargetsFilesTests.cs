using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Conformance;

/// <summary>Plans of a year under <c>tests/conformance/targets</c>: bad ones hold one fault each, good ones load without a problem.</summary>
public sealed class TargetsFilesTests
{
    public const string Topic = "targets";

    private static readonly RuleBook Book = RuleBook.Load(ConformanceCase.Base).BookOrThrow();

    public static TheoryData<string> Bad() => new(Names("bad"));

    public static TheoryData<string> Good() => new(Names("good"));

    [Theory]
    [MemberData(nameof(Bad))]
    public void LoadTargets_OneFault_GivesOneProblemAtItsPlace(string name)
    {
        var bad = new ConformanceCase(Topic, "bad", name);
        TargetsLoad load = Load(bad);

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal(Assert.Single(ExpectedProblem.ReadAll(Topic), line => line.CaseName == name), ExpectedProblem.Of(bad, problem));
        Assert.StartsWith(problem.Code, name, StringComparison.Ordinal);
        Assert.Null(load.Targets);
        Assert.Throws<RuleBookException>(load.TargetsOrThrow);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotMatch(@"\{\d", problem.Message(language) + problem.Fix(language)));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void LoadTargets_GoodFile_HasNoProblem(string name)
    {
        TargetsLoad load = Load(new ConformanceCase(Topic, "good", name));

        Assert.Empty(load.Diagnostics);
        Targets targets = load.TargetsOrThrow();
        Assert.Equal(2020, targets.Year);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], targets.Items.Select(target => target.Id));
        Assert.Equal([(null, null), (12m, null), (null, 120.5m)], new[] { targets.Items[0], targets.Items[3], targets.Items[4] }.Select(target => (target.To, target.Actual)));
        Assert.Equal(Verification.Unverified, targets.Items[4].Provenance.Verification);
        Assert.Equal("1/KH", targets.Items[4].Provenance.Legal!.Document);
        Assert.Equal([new LegalUnit("00001", "Một"), new LegalUnit("00002", "Hai", new DateOnly(2020, 1, 1))], targets.Items[2].Communes.AsEnumerable());
    }

    [Fact]
    public void ExpectedFile_EveryLine_NamesACase() => Assert.Equal(Names("bad"), ExpectedProblem.ReadAll(Topic).Select(line => line.CaseName).Order(StringComparer.Ordinal));

    [Fact]
    public void Load_TargetsInADirectoryOfRules_IsPassedOver() => Assert.Equal(
        Book.ContentHash, RuleBook.Load(ConformanceCase.Base, RuleSource.Directory(Path.Combine(ConformanceCase.Root, Topic, "bad"))).BookOrThrow().ContentHash);

    [Fact]
    public void LoadTargets_TwoFiles_TakesNeither()
    {
        string folder = TemporaryFolder.New();
        string text = File.ReadAllText(Path.Combine(ConformanceCase.Root, Topic, "good", "every-form.targets.json"));
        File.WriteAllText(Path.Combine(folder, "a.targets.json"), text);
        File.WriteAllText(Path.Combine(folder, "b.targets.json"), text);

        TargetsLoad load = Book.LoadTargets(RuleSource.Directory(folder));

        Assert.Equal(("NTM2505", "b.targets.json"), (Assert.Single(load.Diagnostics).Code, Path.GetFileName(load.Diagnostics[0].Location.Path)));
        Assert.Null(load.Targets);
    }

    [Fact]
    public void LoadTargets_FileThatIsNotThere_IsReported() =>
        Assert.Equal("NTM1001", Assert.Single(Book.LoadTargets(RuleSource.File("none.targets.json")).Diagnostics).Code);

    /// <summary>The codes that bad files show.</summary>
    internal static IEnumerable<string> Codes => Names("bad").Select(name => name[..7]);

    private static TargetsLoad Load(ConformanceCase one) => Book.LoadTargets(RuleSource.File(Path.Combine(ConformanceCase.Root, one.Path)));

    private static string[] Names(string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ConformanceCase.Root, Topic, kind), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];
}
