namespace Ntm.Rules.Tests.Conformance;

/// <summary>Every good case loads without a word.</summary>
public sealed class GoodCasesTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (ConformanceCase good in ConformanceCase.All("good"))
        {
            data.Add(good.Topic, good.Name);
        }

        return data;
    }

    [Fact]
    public void Load_BaseAlone_GivesABook()
    {
        RuleBookLoad load = RuleBook.Load(ConformanceCase.Base);

        Assert.Empty(load.Diagnostics);
        Assert.Equal(["base/advanced", "base/standard"], load.Book!.Sets.Select(set => set.Id));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Load_NoFault_GivesABookAndNoProblem(string topic, string name)
    {
        RuleBookLoad load = new ConformanceCase(topic, "good", name).Load();

        Assert.True(load.Diagnostics.IsEmpty, string.Join(Environment.NewLine, load.Diagnostics));
        Assert.NotNull(load.Book);
    }
}
