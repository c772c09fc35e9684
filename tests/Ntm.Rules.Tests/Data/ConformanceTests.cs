using System.Collections.Immutable;

namespace Ntm.Rules.Tests.Data;

/// <summary>The files under <c>tests/conformance/data</c>, read with the small catalog: a bad one begins with the only code that it gives.</summary>
public sealed class ConformanceTests
{
    // What is wrong with these is not their content: no file, too many problems, a size that nobody wants in a repository. NTM4223 needs a declaration.
    private static readonly ImmutableArray<string> WithoutFile = ["NTM4001", "NTM4008", "NTM4009", "NTM4223"];

    // Tests make their workbooks themselves: WorkbookTests, SheetTests.
    private const string Workbooks = "NTM44";

    // No data files: DecisionLogTests.
    private const string Decisions = "NTM46";

    public static TheoryData<string> Bad { get; } = [.. Files("bad")];

    public static TheoryData<string> Good { get; } = [.. Files("good")];

    [Theory]
    [MemberData(nameof(Bad))]
    public void File_Bad_GivesItsCodeAndNoOther(string file)
    {
        Reading reading = Read("bad", file);
        Assert.Equal([file[..7]], reading.Problems.Select(problem => problem.Code).Distinct());
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void File_Good_GivesRowsAndNoProblem(string file)
    {
        Reading reading = Read("good", file);
        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Rows);
        Assert.All(reading.Rows, row => Assert.NotEmpty(row.Values));
    }

    [Fact]
    public void Codes_AllOfThem_HaveABadFile() => Assert.Equal(
        CodesTests.All.Select(descriptor => descriptor.Code).Except(WithoutFile).Where(code => code[..5] is not (Workbooks or Decisions)).Order(), Files("bad").Select(file => file[..7]).Distinct().Order());

    private static Reading Read(string kind, string file) => Reading.Bytes(File.ReadAllBytes(Path.Combine(Folder(kind), file)), file);

    private static IEnumerable<string> Files(string kind) => Directory.EnumerateFiles(Folder(kind)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder(string kind) => Path.Combine(CodesTests.Root(), "tests", "conformance", "data", kind);
}
