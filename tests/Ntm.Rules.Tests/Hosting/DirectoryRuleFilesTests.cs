using Microsoft.Extensions.Time.Testing;
using Ntm.Rules.Hosting.Files;
using Ntm.Rules.Tests.Sources;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A directory counts when it is whole, and never while it may be half of a copy.</summary>
public sealed class DirectoryRuleFilesTests
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Read_FilesArrivingBeforeTheManifest_IsReadyWithTheManifestAlone()
    {
        RulesFolder folder = new();
        DirectoryRuleFiles files = Of(folder, requireManifest: true);
        foreach ((string name, string text) in RulesFolder.Files(90))
        {
            folder.Write(name, text);
            Assert.IsNotType<FilesReady>(files.Read());
            _time.Advance(Settle);
            Assert.IsNotType<FilesReady>(files.Read());
        }

        folder.List(7);

        Assert.Equal(7, Assert.IsType<FilesReady>(files.Read()).Snapshot.Revision);
    }

    [Fact]
    public void Read_ManifestArrivingFirst_IsReadyWithTheLastFile()
    {
        RulesFolder folder = new();
        DirectoryRuleFiles files = Of(folder);
        folder.ListGood(90, 1);
        foreach ((string name, string text) in RulesFolder.Files(90))
        {
            Assert.IsType<FilesNotYet>(files.Read());
            folder.Write(name, text[..(text.Length / 2)]);
            Assert.IsType<FilesNotYet>(files.Read());
            folder.Write(name, text);
        }

        Assert.IsType<FilesReady>(files.Read());
    }

    [Fact]
    public void Read_FilesArrivingWithoutManifest_IsReadyAfterTheSettleTimeAlone()
    {
        RulesFolder folder = new();
        DirectoryRuleFiles files = Of(folder);
        foreach ((string name, string text) in RulesFolder.Files(90))
        {
            folder.Write(name, text);
            Assert.IsType<FilesNotYet>(files.Read());
            _time.Advance(Settle - TimeSpan.FromMilliseconds(1));
            Assert.IsType<FilesNotYet>(files.Read());
        }

        _time.Advance(TimeSpan.FromMilliseconds(1));
        FileSnapshot snapshot = Assert.IsType<FilesReady>(files.Read()).Snapshot;
        Assert.Equal(RulesFolder.Files(90).Select(file => file.Name).Order(StringComparer.Ordinal), snapshot.Files.Select(file => file.Name));
        Assert.Null(snapshot.Revision);
    }

    [Fact]
    public async Task Read_PipeAmongTheFiles_IsRefusedWithoutWaiting()
    {
        RulesFolder folder = RulesFolder.With(90);
        if (!Pipe.TryMake(Path.Combine(folder.Path, "a.json")))
        {
            return;
        }

        DirectoryRuleFiles files = Of(folder);
        await Pipe.InTime(() => Assert.IsType<FilesNotYet>(files.Read()));
        _time.Advance(Settle);

        Assert.Equal("NTM5909", Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Fact]
    public void Read_ContentThatChangesAndComesBack_SettlesAnew()
    {
        RulesFolder folder = RulesFolder.With(90);
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        folder.Change(91);
        files.Read();
        folder.Change(90);
        _time.Advance(Settle);

        Assert.IsType<FilesNotYet>(files.Read());
    }

    [Fact]
    public void Read_SameTimesOtherContent_IsNoticed()
    {
        RulesFolder folder = RulesFolder.With(90);
        string law = Path.Combine(folder.Path, RulesFolder.Law);
        DateTime written = File.GetLastWriteTimeUtc(law);
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        _time.Advance(Settle);
        string first = Assert.IsType<FilesReady>(files.Read()).Snapshot.Digest;

        folder.Change(91);
        File.SetLastWriteTimeUtc(law, written);
        Assert.IsType<FilesNotYet>(files.Read());
        _time.Advance(Settle);

        Assert.NotEqual(first, Assert.IsType<FilesReady>(files.Read()).Snapshot.Digest);
    }

    [Theory]
    [InlineData("missing", "NTM5913")]
    [InlineData("changed", "NTM5914")]
    [InlineData("extra", "NTM5915")]
    [InlineData("half", "NTM5910")]
    [InlineData("gone", "NTM5911")]
    public void Read_ManifestThatDisagrees_IsFaultyOnceSettled(string how, string code)
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        DirectoryRuleFiles files = Of(folder);
        Assert.IsType<FilesReady>(files.Read());
        Spoil(folder, how);

        Assert.IsType<FilesNotYet>(files.Read());
        _time.Advance(Settle);
        Assert.Equal(code, Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Theory]
    [InlineData("""{ "kind": "pack-manifest", "format": 2, "revision": 1, "files": [{ "name": "a.json", "sha256": "HASH", "length": 2 }] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 0, "files": [{ "name": "a.json", "sha256": "HASH", "length": 2 }] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 1, "files": [] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 1, "files": [null] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 1, "files": [{ "name": "a.json", "sha256": "ABC", "length": 2 }] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 1, "stray": 1, "files": [{ "name": "a.json", "sha256": "HASH", "length": 2 }] }""")]
    [InlineData("""{ "kind": "pack-manifest", "format": 1, "revision": 1, "revision": 2, "files": [{ "name": "a.json", "sha256": "HASH", "length": 2 }] }""")]
    [InlineData("[]")]
    public void Read_NoManifestOfFormatOne_IsFaulty(string manifest)
    {
        RulesFolder folder = new();
        folder.Write("a.json", "{}");
        folder.Write("manifest.json", manifest.Replace("HASH", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", StringComparison.Ordinal));
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        _time.Advance(Settle);

        Assert.Equal("NTM5910", Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Fact]
    public void Read_ListedReadme_IsHashedAndNotLoaded()
    {
        RulesFolder folder = RulesFolder.With(90);
        folder.Write("README.md", "đọc");
        folder.Write("samples/x.json", "no rule");
        folder.List(1);
        DirectoryRuleFiles files = Of(folder);

        Assert.DoesNotContain(Assert.IsType<FilesReady>(files.Read()).Snapshot.Files, file => file.Name is "README.md" or "samples/x.json");
        folder.Write("README.md", "khác");
        Assert.IsType<FilesNotYet>(files.Read());
    }

    [Fact]
    public void Read_ListedFileOutside_IsMissing()
    {
        RulesFolder folder = RulesFolder.With(90);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(folder.Path)!, "outside.txt"), "x");
        folder.Write("manifest.json", RulesFolder.ManifestOf(1, RulesFolder.Files(90)
            .Select(file => (file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text))).Append(("../outside.txt", "x"u8.ToArray()))));
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        _time.Advance(Settle);

        Assert.Equal("NTM5913", Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Fact]
    public void Read_TrustedSnapshot_NeedNotSettle()
    {
        RulesFolder folder = RulesFolder.With(90);
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        _time.Advance(Settle);
        FileSnapshot proven = Assert.IsType<FilesReady>(files.Read()).Snapshot;

        DirectoryRuleFiles later = Of(folder);
        later.Trust(proven);

        Assert.IsType<FilesReady>(later.Read());
    }

    [Fact]
    public void Read_NoDirectory_IsFaultyOnceSettled()
    {
        DirectoryRuleFiles files = new(Path.Combine(TemporaryFolder.New(), "nowhere"), Settle, false, _time);

        Assert.IsType<FilesNotYet>(files.Read());
        _time.Advance(Settle);
        Assert.Equal("NTM5901", Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Fact]
    public void Read_LinkThatLeadsOut_IsFaulty()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Links need a right there that tests do not have.
        }

        RulesFolder folder = RulesFolder.With(90);
        string outside = Path.Combine(TemporaryFolder.New(), "x.json");
        File.WriteAllText(outside, "{}");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "x.json"), outside);
        DirectoryRuleFiles files = Of(folder);
        files.Read();
        _time.Advance(Settle);

        Assert.Equal("NTM5904", Assert.Single(Assert.IsType<FilesFaulty>(files.Read()).Diagnostics).Code);
    }

    [Fact]
    public void Read_LinksAsAMountedVolumeHasThem_IsReady()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // As above.
        }

        RulesFolder volume = new();
        volume.Write("..2026_01/a.json", "{}");
        Directory.CreateSymbolicLink(Path.Combine(volume.Path, "..data"), "..2026_01");
        File.CreateSymbolicLink(Path.Combine(volume.Path, "a.json"), "..data/a.json");
        DirectoryRuleFiles files = Of(volume);
        files.Read();
        _time.Advance(Settle);

        Assert.Equal("a.json", Assert.Single(Assert.IsType<FilesReady>(files.Read()).Snapshot.Files).Name);
    }

    private static void Spoil(RulesFolder folder, string how)
    {
        switch (how)
        {
            case "missing":
                folder.Delete(RulesFolder.Law);
                break;
            case "changed":
                folder.Change(91);
                break;
            case "extra":
                folder.Write("extra.json", "{}");
                break;
            case "half":
                folder.Write("manifest.json", "{ \"kind\": \"pack-man");
                break;
            default:
                folder.Delete("manifest.json");
                break;
        }
    }

    private DirectoryRuleFiles Of(RulesFolder folder, bool requireManifest = false) => new(folder.Path, Settle, requireManifest, _time);
}
