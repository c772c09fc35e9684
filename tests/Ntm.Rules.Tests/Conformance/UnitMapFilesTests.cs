namespace Ntm.Rules.Tests.Conformance;

/// <summary>Maps of merged communes under <c>tests/conformance/unit-maps</c>: bad ones hold one fault each, good ones load without a problem.</summary>
public sealed class UnitMapFilesTests
{
    public const string Topic = "unit-maps";

    private static readonly RuleBook Book = RuleBook.Load(ConformanceCase.Base).BookOrThrow();

    public static TheoryData<string> Bad() => new(Names("bad"));

    public static TheoryData<string> Good() => new(Names("good"));

    [Theory]
    [MemberData(nameof(Bad))]
    public void LoadUnitMap_OneFault_GivesOneProblemAtItsPlace(string name)
    {
        var bad = new ConformanceCase(Topic, "bad", name);
        UnitMapLoad load = Load(bad);

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal(Assert.Single(ExpectedProblem.ReadAll(Topic), line => line.CaseName == name), ExpectedProblem.Of(bad, problem));
        Assert.StartsWith(problem.Code, name, StringComparison.Ordinal);
        Assert.Null(load.Map);
        Assert.Throws<RuleBookException>(load.MapOrThrow);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotMatch(@"\{\d", problem.Message(language) + problem.Fix(language)));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void LoadUnitMap_GoodFile_HasNoProblem(string name)
    {
        UnitMapLoad load = Load(new ConformanceCase(Topic, "good", name));

        Assert.Empty(load.Diagnostics);
        Assert.Equal([2, 1, null], load.MapOrThrow().Units.Select(unit => unit.Parts?.Length));
        Assert.Equal("TDMN", load.MapOrThrow().Units[0].Attributes["region"]);
    }

    [Fact]
    public void ExpectedFile_EveryLine_NamesACase() => Assert.Equal(Names("bad"), ExpectedProblem.ReadAll(Topic).Select(line => line.CaseName).Order(StringComparer.Ordinal));

    [Fact]
    public void Load_MapInADirectoryOfRules_IsPassedOver() => Assert.Equal(
        Book.ContentHash, RuleBook.Load(ConformanceCase.Base, RuleSource.Directory(Path.Combine(ConformanceCase.Root, Topic, "bad"))).BookOrThrow().ContentHash);

    [Fact]
    public void LoadUnitMap_TwoMaps_TakesNeither()
    {
        string folder = TemporaryFolder.New();
        string map = File.ReadAllText(Path.Combine(ConformanceCase.Root, Topic, "good", "every-form.map.json"));
        File.WriteAllText(Path.Combine(folder, "a.map.json"), map);
        File.WriteAllText(Path.Combine(folder, "b.map.json"), map);

        UnitMapLoad load = Book.LoadUnitMap(RuleSource.Directory(folder));

        Assert.Equal(("NTM2406", "b.map.json"), (Assert.Single(load.Diagnostics).Code, Path.GetFileName(load.Diagnostics[0].Location.Path)));
        Assert.Null(load.Map);
    }

    [Fact]
    public void LoadUnitMap_FileThatIsNotThere_IsReported() =>
        Assert.Equal("NTM1001", Assert.Single(Book.LoadUnitMap(RuleSource.File("none.map.json")).Diagnostics).Code);

    /// <summary>The codes that bad maps show.</summary>
    internal static IEnumerable<string> Codes => Names("bad").Select(name => name[..7]);

    private static UnitMapLoad Load(ConformanceCase one) => Book.LoadUnitMap(RuleSource.File(Path.Combine(ConformanceCase.Root, one.Path)));

    private static string[] Names(string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ConformanceCase.Root, Topic, kind), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];
}
