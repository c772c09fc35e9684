namespace Ntm.Rules.Tests.Loading;

/// <summary>The shipped law alone is not read from its files again: they were checked when the library was built, and are checked here.</summary>
public sealed class BuiltInTests
{
    [Fact]
    public void LoadFiles_BuiltIn_FindsNothing() => Assert.Empty(BookLoader.LoadFiles([RuleSource.BuiltIn]).Diagnostics);

    [Fact]
    public void Load_BuiltIn_HasTheHashOfItsFiles() => Assert.Equal(BookLoader.LoadFiles([RuleSource.BuiltIn]).BookOrThrow().ContentHash, RuleBook.BuiltIn.ContentHash);

    [Fact]
    public void Load_BuiltInTwice_GivesTwoBooksOfOneContent()
    {
        RuleBook book = RuleBook.Load(RuleSource.BuiltIn).BookOrThrow();

        Assert.NotSame(RuleBook.BuiltIn, book);
        Assert.Equal(RuleBook.BuiltIn.ContentHash, book.ContentHash);
    }

    [Fact]
    public void Load_BuiltInAndAnother_IsChecked()
    {
        // A file that is wrong only together with the shipped ones.
        RuleSource own = RuleSource.Memory("own.json", """
            { "kind": "overlay", "format": 1, "id": "own", "nature": "illustrative", "effective": { "from": "2019-01-01" },
              "changes": { "national/2016-2020/standard#99.9": { "threshold": 1 } } }
            """);

        RuleBookLoad load = RuleBook.Load(RuleSource.BuiltIn, own);

        Assert.Null(load.Book);
        Assert.Contains(load.Diagnostics, problem => problem.Location.Path == "own.json");
    }
}
