namespace Ntm.Rules.Tests.Loading;

/// <summary>The shipped law is loaded without the checks that it passes here.</summary>
public sealed class BuiltInTests
{
    [Fact]
    public void Load_BuiltInWithEveryCheck_FindsNothing() => Assert.Empty(BookLoader.Load([RuleSource.BuiltIn], isProven: false).Diagnostics);

    [Fact]
    public void Load_BuiltIn_IsWhatEveryCheckGives()
    {
        RuleBook checkedBook = BookLoader.Load([RuleSource.BuiltIn], isProven: false).BookOrThrow();

        Assert.Equal(checkedBook.ContentHash, RuleBook.BuiltIn.ContentHash);
        Assert.Equal(checkedBook.Sets.Select(set => set.Id), RuleBook.BuiltIn.Sets.Select(set => set.Id));
        Assert.Equal(checkedBook.Overlays.Select(overlay => overlay.Id), RuleBook.BuiltIn.Overlays.Select(overlay => overlay.Id));
        Assert.Equal(checkedBook.Recognition.Select(rules => rules.Id), RuleBook.BuiltIn.Recognition.Select(rules => rules.Id));
        Assert.Equal(checkedBook.Catalog.Metrics.Keys.Order(StringComparer.Ordinal), RuleBook.BuiltIn.Catalog.Metrics.Keys.Order(StringComparer.Ordinal));
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
