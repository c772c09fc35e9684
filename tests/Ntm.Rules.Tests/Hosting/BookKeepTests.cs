using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Ntm.Rules.Hosting.Files;
using Ntm.Rules.Hosting.Keeping;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>What is kept is found again as it was, or passed over.</summary>
public sealed class BookKeepTests
{
    private readonly string _folder = Path.Combine(TemporaryFolder.New(), "kept");

    private BookKeep Kept => new(_folder, new FakeTimeProvider());

    private string[] Copies => [.. Directory.GetDirectories(Path.Combine(_folder, "books")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Good_NothingKept_IsEmpty() => Assert.Empty(Kept.Good());

    [Fact]
    public void Keep_OneBook_IsFoundAgain()
    {
        Keep(1);

        FileSnapshot found = Assert.Single(Assert.Single(Kept.Good()).Snapshots);
        Assert.Equal((1, Of(1).Digest), (found.Revision, found.Digest));
    }

    [Fact]
    public void Keep_SameBookAgain_WritesNothing()
    {
        Keep(1);
        Keep(1);

        Assert.Single(Copies);
    }

    [Fact]
    public void Keep_ThreeBooks_KeepsTheTwoNewest()
    {
        Keep(1);
        Keep(2);
        Keep(3);

        Assert.Equal([3, 2], Revisions());
        Assert.Equal(2, Copies.Length);
        Assert.Equal(Path.GetFileName(Copies[^1]), File.ReadAllText(Path.Combine(_folder, "current")));
    }

    [Theory]
    [InlineData("0-0.json")]
    [InlineData("manifest.json")]
    public void Good_DamagedFile_PassesTheCopyOver(string file)
    {
        Keep(1);
        Keep(2);
        Spoil(Path.Combine(Copies[^1], file));

        Assert.Equal([1], Revisions());
    }

    [Fact]
    public void Good_MissingFile_PassesTheCopyOver()
    {
        Keep(1);
        Keep(2);
        File.Delete(Path.Combine(Copies[^1], "0-0.json"));

        Assert.Equal([1], Revisions());
    }

    [Fact]
    public void Good_HalfWrittenNewestFolder_PassesItOver()
    {
        Keep(1);
        string half = Directory.CreateDirectory(Path.Combine(_folder, "books", "00000002-abc")).FullName;
        File.WriteAllText(Path.Combine(half, "0-0.json"), "{}");

        Assert.Equal([1], Revisions());
        Keep(2);
        Assert.Equal([2, 1], Revisions());
        Assert.False(Directory.Exists(half));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000009-nothing")]
    public void Good_LostOrWrongPointer_TakesTheNewest(string? pointer)
    {
        Keep(1);
        Keep(2);
        File.Delete(Path.Combine(_folder, "current"));
        if (pointer is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "current"), pointer);
        }

        Assert.Equal([2, 1], Revisions());
    }

    [Fact]
    public void Good_PointerToTheOlder_TakesItFirst()
    {
        Keep(1);
        Keep(2);
        File.WriteAllText(Path.Combine(_folder, "current"), Path.GetFileName(Copies[0]));

        Assert.Equal([1, 2], Revisions());
    }

    [Fact]
    public void Keep_LockedByAnotherProcess_Throws()
    {
        Keep(1);
        using FileStream other = new(Path.Combine(_folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.ThrowsAny<IOException>(() => Keep(2));
        Assert.Equal([1], Revisions());
    }

    [Fact]
    public void Keep_FailingAgainAndAgain_LeavesNoMoreBehind()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "current"));
        for (int revision = 1; revision <= 6; revision++)
        {
            Exception? failure = Record.Exception(() => Keep(revision));
            Assert.True(failure is IOException or UnauthorizedAccessException, $"{failure}");
        }

        Assert.InRange(Copies.Length, 1, 3);
        Assert.InRange(Directory.GetFiles(_folder, "*.tmp").Length, 0, 1);
        Assert.Equal(6, Revisions().First());
    }

    private static FileSnapshot Of(int revision) => new(
        [
            new RuleFileBytes("national/a.json", [.. Encoding.UTF8.GetBytes($"{{ \"revision\": {revision} }}")]),
            new RuleFileBytes("tỉnh/b.json", ImmutableArray<byte>.Empty),
        ],
        revision);

    private static void Spoil(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private void Keep(int revision) => Kept.Keep([Of(revision)], "hash");

    private IEnumerable<int?> Revisions() => Kept.Good().Select(book => book.Snapshots[0].Revision);
}
