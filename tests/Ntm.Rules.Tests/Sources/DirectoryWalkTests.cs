using Ntm.Rules.Packs;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Sources;

/// <summary>What a directory of rules may lead to: nothing outside of it, nothing twice, nothing without end.</summary>
public sealed class DirectoryWalkTests
{
    private const string Sound = """{ "kind": "sources", "format": 1, "sources": [{ "id": "s", "title": "S" }] }""";

    private readonly string _folder = TemporaryFolder.New();

    [Fact]
    public void Directory_LinkToAFileOutside_IsRefusedAndNotRead()
    {
        string secret = Path.Combine(TemporaryFolder.New(), "secret.json");
        File.WriteAllText(secret, "{ \"password\": ");
        File.CreateSymbolicLink(Path.Combine(_folder, "a.json"), secret);

        AssertOnly("NTM1018", "a.json");
    }

    [Fact]
    public void Directory_LinkToADirectoryOutside_IsRefusedAndNotEntered()
    {
        string outside = TemporaryFolder.New();
        File.WriteAllText(Path.Combine(outside, "b.json"), "{");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "more"), outside);

        AssertOnly("NTM1018", "more");
    }

    [Theory]
    [InlineData("../secret.json")]
    [InlineData("../../../../../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    public void Directory_LinkThatClimbsOut_IsRefused(string target)
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "a.json"), target);

        AssertOnly("NTM1018", "a.json");
    }

    /// <summary>As containers mount their settings.</summary>
    [Fact]
    public void Directory_LinksThatStayInside_AreFollowed()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "..2024"));
        File.WriteAllText(Path.Combine(_folder, "..2024", "s.json"), Sound);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "..data"), "..2024");
        File.CreateSymbolicLink(Path.Combine(_folder, "s.json"), Path.Combine("..data", "s.json"));

        RuleBookLoad load = RuleBook.Load(RuleSource.Directory(_folder));

        Assert.Empty(load.Diagnostics);
        Assert.Equal("s", Assert.Single(load.Book!.Catalog.Sources.Keys));
    }

    [Fact]
    public void Directory_ListOfItsFiles_IsNoRule()
    {
        File.WriteAllText(Path.Combine(_folder, "s.json"), Sound);
        File.WriteAllText(Path.Combine(_folder, "manifest.json"), $$"""{ "kind": "pack-manifest", "format": 1, "revision": 7, "files": [ { "name": "s.json", "sha256": "{{new string('0', 64)}}", "length": 1 } ] }""");

        Assert.Empty(RuleBook.Load(RuleSource.Directory(_folder)).Diagnostics);
    }

    [Theory]
    [InlineData("""{ "kind": "pack-manifest", "format": 1 }""")]
    [InlineData("{")]
    public void Directory_ManifestThatListsNothing_IsReported(string manifest)
    {
        File.WriteAllText(Path.Combine(_folder, "s.json"), Sound);
        File.WriteAllText(Path.Combine(_folder, "manifest.json"), manifest);

        Assert.NotEmpty(RuleBook.Load(RuleSource.Directory(_folder)).Diagnostics);
    }

    [Fact]
    public void Directory_ThatIsALinkItself_IsRead()
    {
        File.WriteAllText(Path.Combine(_folder, "s.json"), Sound);
        string link = Path.Combine(TemporaryFolder.New(), "link");
        Directory.CreateSymbolicLink(link, _folder);

        Assert.Empty(RuleBook.Load(RuleSource.Directory(link)).Diagnostics);
    }

    [Fact]
    public void Directory_LinksInCircles_ComeToAnEnd()
    {
        for (int i = 0; i < 12; i++)
        {
            Directory.CreateDirectory(Path.Combine(_folder, $"d{i}"));
            Directory.CreateSymbolicLink(Path.Combine(_folder, $"d{i}", "up"), _folder);
            Directory.CreateSymbolicLink(Path.Combine(_folder, $"d{i}", "beside"), Path.Combine(_folder, $"d{(i + 1) % 12}"));
        }

        File.WriteAllText(Path.Combine(_folder, "d3", "s.json"), Sound);

        RuleBookLoad load = RuleBook.Load(RuleSource.Directory(_folder));

        Assert.Empty(load.Diagnostics);
        Assert.Single(load.Book!.Catalog.Sources);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("nowhere.json")]
    public void Directory_LinkThatLeadsNowhere_CannotBeRead(string target)
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "a.json"), target);

        AssertOnly("NTM1001", "a.json");
    }

    [Fact]
    public void Directory_OfTooManyFiles_IsNotReadAtAll()
    {
        for (int i = 0; i < 5001; i++)
        {
            File.Create(Path.Combine(_folder, $"{i}.json")).Dispose();
        }

        AssertOnly("NTM1019", "");
    }

    [Fact]
    public void Directory_OfTooManyBytes_IsNotReadAtAll()
    {
        for (int i = 0; i < 17; i++)
        {
            using FileStream file = File.Create(Path.Combine(_folder, $"{i}.json"));
            file.SetLength(16 * 1024 * 1024);
        }

        AssertOnly("NTM1019", "");
    }

    [Fact]
    public void File_ADeviceWithoutEnd_IsTooLarge()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (RuleBookLoad load, long bytes) = Hostile.Work.Of(() => RuleBook.Load(RuleSource.File("/dev/zero")));

        Assert.Equal("NTM1009", Assert.Single(load.Diagnostics).Code);
        Assert.True(bytes < 64 * 1024 * 1024, $"{bytes} bytes");
    }

    [Fact]
    public async Task Directory_PipeAmongItsFiles_IsRefusedWithoutWaiting()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "s.json"), Sound);
        if (!Pipe.TryMake(Path.Combine(_folder, "a.json")))
        {
            return;
        }

        await Pipe.InTime(() => AssertOnly("NTM1020", "a.json"));
    }

    [Fact]
    public async Task File_APipe_IsRefusedWithoutWaiting()
    {
        string pipe = Path.Combine(_folder, "a.json");
        if (!Pipe.TryMake(pipe))
        {
            return;
        }

        await Pipe.InTime(() =>
        {
            Assert.Equal("NTM1020", Assert.Single(RuleBook.Load(RuleSource.File(pipe)).Diagnostics).Code);
            Assert.Equal("NTM1020", Assert.Single(PackCheck.Of(pipe, PackTrust.None).Diagnostics).Code);
            Assert.Equal("NTM1020", Assert.Single(PackTrust.Load(pipe).Diagnostics).Code);
        });
    }

    [Fact]
    public void File_Empty_IsStillTheSameProblem()
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), "");

        AssertOnly("NTM1003", "a.json");
    }

    /// <summary>What stands in a file is never a name of a file.</summary>
    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData("file:///dev/zero")]
    public void Load_PathsInAFile_AreNotOpened(string path)
    {
        RuleBookLoad load = RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("a.json", $$"""
            { "$schema": "{{path}}", "kind": "sources", "format": 1, "sources": [{ "id": "s", "title": "{{path}}", "urls": ["{{path}}"], "note": "{{path}}" }] }
            """));

        Assert.Empty(load.Diagnostics);
        Assert.NotNull(load.Book);
    }

    private void AssertOnly(string code, string name)
    {
        Diagnostic problem = Assert.Single(RuleBook.Load(RuleSource.Directory(_folder)).Diagnostics);

        Assert.Equal((code, $"{_folder}/{name}".TrimEnd('/'), 0), (problem.Code, problem.Location.Path, problem.Location.Line));
    }
}
