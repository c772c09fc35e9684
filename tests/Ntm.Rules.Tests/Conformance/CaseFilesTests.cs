namespace Ntm.Rules.Tests.Conformance;

/// <summary>Files of cases under <c>tests/conformance/cases</c>: bad ones hold one fault each, good ones hold in every expectation.</summary>
public sealed class CaseFilesTests
{
    public const string Topic = "cases";

    private static readonly RuleBook Book = RuleBook.Load(ConformanceCase.Base).BookOrThrow();

    public static TheoryData<string> Bad() => new(Names("bad"));

    public static TheoryData<string> Good() => new(Names("good"));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Load_OneFault_GivesOneProblemAtItsPlace(string name)
    {
        var bad = new ConformanceCase(Topic, "bad", name);
        RuleTests tests = Load(bad);

        Diagnostic problem = Assert.Single(tests.Diagnostics);
        Assert.Equal(Assert.Single(ExpectedProblem.ReadAll(Topic), line => line.CaseName == name), ExpectedProblem.Of(bad, problem));
        Assert.StartsWith(problem.Code, name, StringComparison.Ordinal);
        Assert.Empty(tests.Files);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotMatch(@"\{\d", problem.Message(language) + problem.Fix(language)));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Run_GoodFile_Holds(string name)
    {
        RuleTests tests = Load(new ConformanceCase(Topic, "good", name));

        Assert.Empty(tests.Diagnostics);
        Assert.Empty(tests.Run().Results.SelectMany(result => result.Failures).Select(failure => $"{failure.Expectation.Location} {failure.Actual.En}"));
    }

    [Fact]
    public void BadCases_EveryCodeOfCases_HasOne()
    {
        string[] codes = [.. CodeTable.All.Select(descriptor => descriptor.Code).Where(code => code[3] is '6')];

        Assert.Empty(codes.Except(Names("bad").Select(name => name[..7])));
        Assert.Equal(Names("bad"), ExpectedProblem.ReadAll(Topic).Select(line => line.CaseName).Order(StringComparer.Ordinal));
    }

    /// <summary>The codes that bad files of cases show.</summary>
    internal static IEnumerable<string> Codes => Names("bad").Select(name => name[..7]);

    private static RuleTests Load(ConformanceCase one) => RuleTests.Load(Book, RuleSource.File(Path.Combine(ConformanceCase.Root, one.Path)));

    private static string[] Names(string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ConformanceCase.Root, Topic, kind), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];
}
