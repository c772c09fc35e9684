namespace Ntm.Rules.Tests.Conformance;

/// <summary>Every kind of problem has a bad case, and no case is left out of the run.</summary>
public sealed class CoverageTests
{
    // Cases of data files, which the readers of commune data run.
    private const string CommuneData = "data";

    // What no rule file can show, with the reason; Loading/SourcesTests holds the tests in code.
    private static readonly Dictionary<string, string> CodesWithoutFile = new(StringComparer.Ordinal)
    {
        ["NTM1001"] = "a file that cannot be read cannot lie in a repository",
        ["NTM1009"] = "a file of more than 16 MiB would be carried around for one line of code",
        ["NTM2406"] = "a case of a map is one file; UnitMapFilesTests holds the test in code",
        ["NTM2505"] = "a case of targets is one file; TargetsFilesTests holds the test in code",
        ["NTM1013"] = "an empty directory does not survive in a repository",
        ["NTM1016"] = "a file of more than 500,000 values would be carried around for one line of code; hostile/files.json describes one",
        ["NTM1017"] = "it stands beside a thousand others; hostile/files.json describes several",
        ["NTM1018"] = "a link that leads out of a directory does not survive in every working copy; DirectoryWalkTests holds the test in code",
        ["NTM1019"] = "five thousand files would be carried around; DirectoryWalkTests holds the test in code",
        ["NTM1020"] = "a pipe cannot lie in a repository; DirectoryWalkTests holds the test in code",
        ["NTM2214"] = "a file of a thousand changes is described by hostile/files.json",
        ["NTM3018"] = "it takes millions of comparisons; BombsTests holds the test in code",
    };

    [Fact]
    public void BadCases_EveryLoadingCode_HasOne()
    {
        string[] loading = [.. CodeTable.All.Select(descriptor => descriptor.Code).Where(code => code[3] is '1' or '2' or '3')];
        string[] covered = [.. ConformanceCase.All("bad").Select(bad => bad.Name[..7]).Distinct()];

        Assert.Empty(loading.Except(covered).Except(CaseFilesTests.Codes).Except(UnitMapFilesTests.Codes).Except(TargetsFilesTests.Codes).Except(CodesWithoutFile.Keys));
        Assert.Empty(covered.Except(loading));
        Assert.Empty(CodesWithoutFile.Keys.Except(loading));
        Assert.Empty(CodesWithoutFile.Keys.Intersect(covered));
    }

    [Fact]
    public void Cases_EveryFileOfEveryTopic_IsPartOfTheRun()
    {
        string[] onDisk = [.. Directory.EnumerateFiles(ConformanceCase.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ConformanceCase.Root, file).Replace('\\', '/'))
            .Where(file => file.Split('/') is [not (CommuneData or CaseFilesTests.Topic or UnitMapFilesTests.Topic or TargetsFilesTests.Topic), "good" or "bad", ..] && !file.EndsWith("/bad/" + ExpectedProblem.File, StringComparison.Ordinal))];
        string[] run = [.. ConformanceCase.All("good").Concat(ConformanceCase.All("bad")).Select(one => one.Path)];

        Assert.Equal(run.Order(StringComparer.Ordinal), onDisk.Select(file => string.Join('/', file.Split('/').Take(3))).Distinct().Order(StringComparer.Ordinal));
        Assert.All(onDisk, file => Assert.EndsWith(".json", file, StringComparison.Ordinal));
        Assert.Equal(run.Length, BadCasesTests.Cases().Count + GoodCasesTests.Cases().Count);
        Assert.True(run.Length > 300, $"only {run.Length} cases");
    }

    [Fact]
    public void ExpectedFiles_EveryLine_NamesACase()
    {
        foreach (string topic in ConformanceCase.All("bad").Select(bad => bad.Topic).Distinct())
        {
            string[] expected = [.. ExpectedProblem.ReadAll(topic).Select(line => line.CaseName).Order(StringComparer.Ordinal)];
            string[] cases = [.. ConformanceCase.All("bad").Where(bad => bad.Topic == topic).Select(bad => bad.Name).Order(StringComparer.Ordinal)];

            Assert.Equal(cases, expected);
        }
    }
}
