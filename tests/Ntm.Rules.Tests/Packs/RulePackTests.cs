using System.IO.Compression;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Packing: what goes in, what comes out again, and what cannot be packed.</summary>
public sealed class RulePackTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    private static readonly RulePack Shipped = RulePack.Of(RuleSource.Directory(Rules), SigningKeys.Office, 7);

    [Fact]
    public void Load_PackOfADirectory_IsTheSameBookWithTheSameHash()
    {
        RuleSource pack = RuleSource.Pack("book.ntmpack", Shipped.Bytes!.Value, SigningKeys.Trust);
        RuleBookLoad load = RuleBook.Load(pack);

        Assert.Empty(load.Diagnostics);
        Assert.Equal(RuleBook.Load(RuleSource.Directory(Rules)).BookOrThrow().ContentHash, load.BookOrThrow().ContentHash);
        Assert.Equal(RuleBook.BuiltIn.ContentHash, RuleBook.Load(RuleSource.BuiltIn, pack).BookOrThrow().ContentHash);
        Assert.Equal("book.ntmpack/national/2016-2020/advanced.json", load.BookOrThrow().Sets[0].Provenance.Location.Path);
    }

    [Fact]
    public void Load_CasesOfAPack_AreRunAsThoseOfADirectory()
    {
        RuleTests cases = RuleTests.Load(RuleBook.BuiltIn, RuleSource.Pack("book.ntmpack", Shipped.Bytes!.Value, SigningKeys.Trust));

        Assert.Empty(cases.Diagnostics);
        Assert.Equal(RuleTests.Load(RuleBook.BuiltIn, RuleSource.Directory(Rules)).Files.Length, cases.Files.Length);
    }

    [Fact]
    public void Of_RulesDirectory_PacksLawAndCasesAndNothingElse()
    {
        PackCheck check = PackCheck.Of("book.ntmpack", Shipped.Bytes!.Value, PackTrust.Of(Shipped.PublicKeyPem!));

        Assert.True(check.Holds);
        Assert.Equal((7, Shipped.FileCount), (check.Revision, check.Files.Length));
        Assert.Equal(check.Files.Select(file => file.Name).Order(StringComparer.Ordinal), check.Files.Select(file => file.Name));
        Assert.All(check.Files, file => Assert.EndsWith(".json", file.Name, StringComparison.Ordinal));
        Assert.Contains(check.Files, file => file.Name.EndsWith(".tests.json", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Files, file => file.Name.Contains("samples", StringComparison.Ordinal) || file.Name.Contains("schema", StringComparison.Ordinal));
        Assert.All(check.Contents, file => Assert.Equal(File.ReadAllBytes(Path.Combine(Rules, file.Name)), file.Bytes));
    }

    [Fact]
    public void Of_SameRulesAgain_DiffersInTheSignatureAlone()
    {
        RulePack again = RulePack.Of(RuleSource.Directory(Rules), SigningKeys.Office, 7);

        Assert.Equal(WithoutSignature(Shipped), WithoutSignature(again));
        Assert.NotEqual(WithoutSignature(Shipped), WithoutSignature(RulePack.Of(RuleSource.Directory(Rules), SigningKeys.Office, 8)));
    }

    [Fact]
    public void Of_VietnameseNames_ComeBackAsTheyWere()
    {
        string folder = TemporaryFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "tỉnh"));
        File.WriteAllText(Path.Combine(folder, "tỉnh", "Đà Nẵng.json"), "{}");

        RulePack pack = RulePack.Of(RuleSource.Directory(folder), SigningKeys.Office, 1);

        Assert.Equal("tỉnh/Đà Nẵng.json", Assert.Single(PackCheck.Of("p", pack.Bytes!.Value, SigningKeys.Trust).Files).Name);
        using var archive = new ZipArchive(new MemoryStream(pack.Bytes!.Value.ToArray()));
        Assert.Equal(["manifest.json", "manifest.sig", "tỉnh/Đà Nẵng.json"], archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Save_OverAnOlderPack_LeavesOneWholeFile()
    {
        string file = Path.Combine(TemporaryFolder.New(), "book.ntmpack");
        File.WriteAllText(file, "older");

        Shipped.Save(file);

        Assert.Equal(Shipped.Bytes!.Value.ToArray(), File.ReadAllBytes(file));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
        Assert.True(PackCheck.Of(file, SigningKeys.Trust).Holds);
    }

    [Fact]
    public void Save_WhereNothingCanBeWritten_LeavesNothing()
    {
        string folder = TemporaryFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "book.ntmpack"));

        Assert.ThrowsAny<SystemException>(() => Shipped.Save(Path.Combine(folder, "book.ntmpack")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("Manifest.json", "NTM5036")]
    [InlineData("manifest.json", "NTM5035", "NTM5040")]
    [InlineData("a#\u0301.json", "NTM5039")]
    [InlineData("a .json")]
    public void Of_NamesThatCannotBePacked_AreTold(string name, params string[] codes)
    {
        string folder = TemporaryFolder.New();
        File.WriteAllText(Path.Combine(folder, name), "{}");

        RulePack pack = RulePack.Of(RuleSource.Directory(folder), SigningKeys.Office, 1);

        Assert.Equal(codes, pack.Diagnostics.Select(problem => problem.Code));
        Assert.Equal(pack.Diagnostics.IsEmpty, pack.Bytes is not null);
        Assert.All(pack.Diagnostics, problem => Assert.Equal(folder.Replace('\\', '/'), problem.Location.Path));
    }

    [Fact]
    public void Of_TooManyBytes_IsTold()
    {
        string folder = TemporaryFolder.New();
        foreach (int number in Enumerable.Range(1, 5))
        {
            using FileStream file = File.Create(Path.Combine(folder, $"{number}.json"));
            file.SetLength(15_000_000);
        }

        Assert.Equal("NTM5005", Assert.Single(RulePack.Of(RuleSource.Directory(folder), SigningKeys.Office, 1).Diagnostics).Code);
    }

    [Fact]
    public void Of_EmptyDirectory_HasNothingToPack()
    {
        RulePack pack = RulePack.Of(RuleSource.Directory(TemporaryFolder.New()), SigningKeys.Office, 1);

        Assert.Equal(NothingToPack, Assert.Single(pack.Diagnostics).Code);
        Assert.Equal((null, null, 0), (pack.Bytes, pack.PublicKeyPem, pack.FileCount));
        Assert.Throws<RuleBookException>(() => pack.Save("none.ntmpack"));
    }

    [Fact]
    public void Of_KeyThatCannotSign_IsTold()
    {
        string[] keys = ["", "x", SigningKeys.PublicOf(SigningKeys.Office), SigningKeys.OtherCurve];

        Assert.Equal(
            ["NTM5023", "NTM5023", "NTM5023", "NTM5024"],
            keys.Select(key => Assert.Single(RulePack.Of(RuleSource.BuiltIn, key, 1).Diagnostics).Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => RulePack.Of(RuleSource.BuiltIn, SigningKeys.Office, 0));
    }

    [Fact]
    public void Pack_FileThatIsNotThere_IsTold()
    {
        RuleBookLoad load = RuleBook.Load(RuleSource.BuiltIn, RuleSource.Pack("none.ntmpack", SigningKeys.Trust));

        Assert.Equal("NTM1001", Assert.Single(load.Diagnostics).Code);
        Assert.Null(load.Book);
    }

    [Fact]
    public void Pack_FileThatIsTooLarge_IsToldWithoutReadingIt()
    {
        string file = Path.Combine(TemporaryFolder.New(), "book.ntmpack");
        using (FileStream large = File.Create(file))
        {
            large.SetLength(1L << 33);
        }

        Assert.Equal("NTM5003", Assert.Single(PackCheck.Of(file, SigningKeys.Trust).Diagnostics).Code);
    }

    /// <summary>What is served is what was hashed, whatever becomes of the file.</summary>
    [Fact]
    public void Pack_FileReplacedAfterLoading_LeavesTheBookAsItWas()
    {
        string file = Path.Combine(TemporaryFolder.New(), "book.ntmpack");
        Shipped.Save(file);
        RuleBook book = RuleBook.Load(RuleSource.Pack(file, SigningKeys.Trust)).BookOrThrow();

        File.WriteAllText(file, "gone");

        Assert.Equal(RuleBook.BuiltIn.ContentHash, book.ContentHash);
    }

    internal const string NothingToPack = "NTM5060";

    private static string[] WithoutSignature(RulePack pack)
    {
        using var archive = new ZipArchive(new MemoryStream(pack.Bytes!.Value.ToArray()));
        return [.. archive.Entries.Where(entry => entry.Name != "manifest.sig").Select(entry => $"{entry.FullName} {entry.LastWriteTime.DateTime:s} {Read(entry)}")];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Convert.ToHexStringLower(bytes.ToArray());
    }
}
