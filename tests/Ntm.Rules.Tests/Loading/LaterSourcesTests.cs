using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

public sealed class LaterSourcesTests
{
    [Fact]
    public void Load_SameSourceTwice_GivesTheSameBook()
    {
        RuleBook once = RuleBook.Load(ConformanceCase.Base).BookOrThrow();
        RuleBook twice = RuleBook.Load(ConformanceCase.Base, ConformanceCase.Base).BookOrThrow();

        Assert.Equal(once.ContentHash, twice.ContentHash);
        Assert.Equal(once.Sets.Length, twice.Sets.Length);
        Assert.Equal(once.Catalog.Provinces.Length, twice.Catalog.Provinces.Length);
    }

    [Fact]
    public void Load_CopyInAnotherLayout_IsPassedOver()
    {
        string copy = Books.BaseFiles["standard.json"].Replace("\n", " ", StringComparison.Ordinal).Replace("95", "95.0", StringComparison.Ordinal);

        RuleBookLoad load = RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("copy/standard.json", copy));

        Assert.Empty(load.Diagnostics);
        Assert.Equal(2, load.Book!.Sets.Length);
    }

    [Theory]
    [InlineData("standard.json", "\"atLeast\": 80", "\"atLeast\": 81", "base/standard")]
    [InlineData("catalog/metrics.json", "\"decimals\": 3, \"min\": 0", "\"decimals\": 2, \"min\": 0", "income")]
    [InlineData("catalog/levels.json", "\"New rural standard\"", "\"New\"", "standard")]
    [InlineData("catalog/sources.json", "Cổng thông tin thử", "Cổng khác", "portal")]
    public void Load_CopyWithAnotherContent_IsReportedAtItsIdWithTheFirstBeside(string name, string text, string changed, string id)
    {
        RuleBookLoad load = RuleBook.Load(
            ConformanceCase.Base, RuleSource.Memory("copy.json", Books.BaseFiles[name].Replace(text, changed, StringComparison.Ordinal)));

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal(("NTM2118", "copy.json"), (problem.Code, problem.Location.Path));
        Assert.Equal(id, Assert.Single(problem.Arguments));
        Assert.EndsWith(name, Assert.Single(problem.Related).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LaterSource_AddsMetricsAndWhatUsesThem()
    {
        RuleBookLoad load = RuleBook.Load(
            RuleSource.Memory("o.json", Overlays.Province("base/standard#1.9", "\"added\": true, \"criterion\": \"1\", \"name\": { \"vi\": \"a\", \"en\": \"a\" }, \"requirement\": { \"attested\": \"own_ok\" }")),
            RuleSource.Memory("m.json", """{ "kind": "metrics", "format": 1, "metrics": [{ "id": "own_ok", "name": { "vi": "a", "en": "a" }, "type": "attestation", "merge": "all" }] }"""),
            ConformanceCase.Base);

        Assert.Empty(load.Diagnostics);
        Assert.Single(load.Book!.Overlays);
    }
}
