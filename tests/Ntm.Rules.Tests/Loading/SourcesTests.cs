using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

/// <summary>Where files come from, with the problems that no file in a repository can show.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-sources-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Directory_NotThere_IsReported() => AssertWholeFile("NTM1001", RuleSource.Directory(Path.Combine(_folder, "none")));

    [Fact]
    public void Directory_ImpossibleName_IsReported() => AssertWholeFile("NTM1001", RuleSource.Directory("a\0b"));

    [Fact]
    public void Directory_ThatIsAFile_IsReported() => AssertWholeFile("NTM1001", RuleSource.Directory(Write("a.json", "{}")));

    [Fact]
    public void File_NotThere_IsReported() => AssertWholeFile("NTM1001", RuleSource.File(Path.Combine(_folder, "none.json")));

    [Fact]
    public void File_ImpossibleName_IsReported() => AssertWholeFile("NTM1001", RuleSource.File("a\0b.json"));

    [Fact]
    public void File_ThatIsADirectory_IsReported() => AssertWholeFile("NTM1001", RuleSource.File(_folder));

    [Fact]
    public void File_TooLarge_IsReportedWithoutReadingIt()
    {
        string path = Path.Combine(_folder, "large.json");
        using (FileStream large = File.Create(path))
        {
            large.SetLength(50L * 1024 * 1024);
        }

        AssertWholeFile("NTM1009", RuleSource.File(path));
        AssertWholeFile("NTM1009", RuleSource.Directory(_folder));
    }

    [Fact]
    public void File_Unreadable_DoesNotEchoInOthers()
    {
        RuleSource[] sources = [.. Books.Sources(("catalog/metrics.json", null)), RuleSource.File(Path.Combine(_folder, "metrics.json"))];

        Assert.Equal(["NTM1001"], RuleBook.Load(sources).Diagnostics.Select(p => p.Code));
    }

    [Fact]
    public void Directory_Empty_IsAWarning()
    {
        RuleBookLoad load = RuleBook.Load(ConformanceCase.Base, RuleSource.Directory(_folder));

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal(("NTM1013", Severity.Warning), (problem.Code, problem.Severity));
        Assert.NotNull(load.Book);
    }

    [Fact]
    public void Directory_EmptyBesideAFault_ExplainsNothing()
    {
        RuleBookLoad load = RuleBook.Load([.. Books.Sources(("catalog/metrics.json", null)), RuleSource.Directory(_folder)]);

        Assert.Contains(load.Diagnostics, problem => problem.Code == "NTM2101");
    }

    [Fact]
    public void Directory_TestsSchemasSamplesAndOtherFiles_AreLeftOut()
    {
        Write("a.tests.json", "x");
        Write("readme.md", "x");
        Write("schema/a.schema.json", "x");
        Write("deep/samples/a.json", "x");
        Write("deep/b.json", """{ "kind": "sources", "format": 1, "sources": [{ "id": "s", "title": "S" }] }""");

        RuleBookLoad load = RuleBook.Load(RuleSource.Directory(_folder));

        Assert.Empty(load.Diagnostics);
        Assert.Equal("s", Assert.Single(load.Book!.Catalog.Sources.Keys));
    }

    [Fact]
    public void Directory_UnderAFolderNamedSamples_IsRead()
    {
        Write("samples/a.json", "{");

        Assert.Equal("NTM1005", Assert.Single(RuleBook.Load(RuleSource.Directory(Path.Combine(_folder, "samples"))).Diagnostics).Code);
    }

    [Fact]
    public void Directory_Files_AreReadInOrdinalOrderWithForwardSlashes()
    {
        Write("b/1.json", "{");
        Write("a.json", "{");
        Write("B.json", "{");

        Assert.Equal(["B.json", "a.json", "b/1.json"], RuleBook.Load(RuleSource.Directory(_folder)).Diagnostics.Select(p => p.Location.Path[(_folder.Length + 1)..]));
    }

    [Fact]
    public void Directory_ChangedAfterwards_IsReadWhenABookIsLoaded()
    {
        RuleSource source = RuleSource.Directory(_folder);
        Write("a.json", "{");

        Assert.Equal("NTM1005", Assert.Single(RuleBook.Load(source).Diagnostics).Code);
    }

    [Theory]
    [InlineData("whatIf")]
    [InlineData("illustrative")]
    public void Trial_InADirectory_IsRefusedAndAsAFileTaken(string nature)
    {
        string path = Write("trial.json", Overlays.Trial(nature, "base/standard#1.2", "\"threshold\": 1"));

        Assert.Equal("NTM2210", Assert.Single(RuleBook.Load(ConformanceCase.Base, RuleSource.Directory(_folder)).Diagnostics).Code);
        Assert.Single(RuleBook.Load(ConformanceCase.Base, RuleSource.File(path)).BookOrThrow().Overlays);
        Assert.Single(RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("trial.json", File.ReadAllText(path))).BookOrThrow().Overlays);
    }

    [Fact]
    public void Memory_BytesChangedAfterwards_KeepsWhatWasGiven()
    {
        byte[] bytes = [.. """{ "kind": "sources", "format": 1, "sources": [{ "id": "s", "title": "S" }] }"""u8];
        RuleSource source = RuleSource.Memory("s.json", bytes);
        Array.Clear(bytes);

        Assert.Empty(RuleBook.Load(source).Diagnostics);
    }

    private static void AssertWholeFile(string code, RuleSource source)
    {
        RuleBookLoad load = RuleBook.Load(source);

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal((code, 0, 0, ""), (problem.Code, problem.Location.Line, problem.Location.Column, problem.Location.Pointer));
        Assert.Null(load.Book);
        Assert.NotEmpty(problem.Message(Language.Vietnamese));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
