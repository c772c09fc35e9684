using System.Text;
using Ntm.Rules.Fuzz.Corpus;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>The hostile rule files: each is refused by its codes and no other, in work that grows with its length and no faster.</summary>
public sealed class HostileFilesTests
{
    private static readonly long BytesOfTheBase = Work.Of(() => RuleBook.Load(ConformanceCase.Base)).Bytes;

    public static TheoryData<int, string> Files()
    {
        var data = new TheoryData<int, string>();
        foreach ((int index, HostileFile file) in HostileCorpus.Files.Index())
        {
            data.Add(index, file.Attack);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_HostileFile_IsRefusedByItsCodesInBoundedWork(int index, string attack)
    {
        HostileFile file = HostileCorpus.Files[index];
        byte[] utf8 = Encoding.UTF8.GetBytes(file.Text);

        ((RuleBookLoad load, int sentences), long bytes) = Work.Of(() => Told(RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("hostile.json", utf8))));

        Assert.True(
            file.Codes.Order().SequenceEqual(load.Diagnostics.Select(problem => problem.Code).Distinct().Order()),
            $"{attack}: {string.Join(Environment.NewLine, load.Diagnostics.Take(5).Select(problem => problem.ToString()[..Math.Min(200, problem.ToString().Length)]))}");
        Assert.Null(load.Book);
        Assert.All(load.Diagnostics, problem => Assert.Equal("hostile.json", problem.Location.Path));
        Assert.InRange(load.Diagnostics.Length, 1, 1001);
        Assert.True(sentences > 0);
        Assert.True(bytes - BytesOfTheBase <= (Work.BytesOfAByte * utf8.Length) + Work.BytesAnyway, $"{bytes - BytesOfTheBase} bytes for {utf8.Length}");
    }

    [Fact]
    public void Corpus_Files_AreMany() => Assert.True(HostileCorpus.Files.Count >= 100);

    /// <summary>With every sentence in both languages, since that is what a host shows.</summary>
    private static (RuleBookLoad Load, int Sentences) Told(RuleBookLoad load) =>
        (load, load.Diagnostics.Sum(problem => Enum.GetValues<Language>().Sum(language => problem.Message(language).Length + problem.Fix(language).Length)));
}
