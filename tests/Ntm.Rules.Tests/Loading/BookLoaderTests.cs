namespace Ntm.Rules.Tests.Loading;

public sealed class BookLoaderTests
{
    private static readonly string Standard = Books.BaseFiles["standard.json"];

    [Fact]
    public void Load_ThreeBrokenFiles_GivesOneProblemEachInBothLanguages()
    {
        RuleBookLoad load = Books.Load(
            ("catalog/levels.json", Books.BaseFiles["catalog/levels.json"].Replace("\"Đạt chuẩn nông thôn mới\", ", "\"Đạt chuẩn nông thôn mới\" ", StringComparison.Ordinal)),
            ("catalog/metrics.json", Books.BaseFiles["catalog/metrics.json"][..600]),
            ("standard.json", Standard.Replace("\"atLeast\": 80 }", "\"atLeast\": 80, }", StringComparison.Ordinal)));

        Assert.Null(load.Book);
        Assert.Equal(
            [("catalog/levels.json", "NTM1004", 4, 67), ("catalog/metrics.json", "NTM1005", 12, 96), ("standard.json", "NTM1006", 11, 164)],
            load.Diagnostics.Select(p => (p.Location.Path, p.Code, p.Location.Line, p.Location.Column)));
        Assert.Equal("There is a comma too many before '}'.", load.Diagnostics[2].Message(Language.English));
        Assert.Equal("Có dấu phẩy thừa trước '}'.", load.Diagnostics[2].Message(Language.Vietnamese));
        Assert.Equal("Tệp kết thúc giữa chừng: thiếu dấu đóng ngoặc hoặc đóng nháy.", load.Diagnostics[1].Message(Language.Vietnamese));
    }

    [Fact]
    public void Load_OneFileWrongInThreePlaces_GivesThreeInOrderOfPlace()
    {
        RuleBookLoad load = Books.Load(("standard.json", Standard
            .Replace("\"attested\": \"power_ok\"", "\"attested\": \"power\"", StringComparison.Ordinal)
            .Replace("\"atLeast\": 80", "\"atLeast\": 800", StringComparison.Ordinal)
            .Replace("\"general\": 6", "\"generall\": 6", StringComparison.Ordinal)));

        // The attestation stands twice.
        Assert.Equal(["NTM2011", "NTM2108", "NTM2101", "NTM2101"], load.Diagnostics.Select(p => p.Code));
        Assert.Equal(load.Diagnostics.OrderBy(p => p.Location.Line), load.Diagnostics);
        Assert.Contains("power_ok", load.Diagnostics[2].Fix(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OneFileBroken_OthersGiveEverything()
    {
        RuleBookLoad load = Books.Load(
            ("catalog/sources.json", "{"),
            ("standard.json", Standard.Replace("\"atLeast\": 80", "\"atLeast\": 800", StringComparison.Ordinal)),
            ("advanced.json", Books.BaseFiles["advanced.json"].Replace("\"advanced\",", "\"advancd\",", StringComparison.Ordinal)));

        Assert.Equal(["NTM2109", "NTM1005", "NTM2108"], load.Diagnostics.Select(p => p.Code));
    }

    [Theory]
    [InlineData("catalog/levels.json")]
    [InlineData("catalog/regions.json")]
    [InlineData("catalog/provinces.json")]
    [InlineData("catalog/sources.json")]
    [InlineData("catalog/attributes.json")]
    [InlineData("catalog/metrics.json")]
    [InlineData("standard.json")]
    public void Load_AnyFileBroken_DoesNotEchoInOthers(string name)
    {
        string text = Books.BaseFiles[name];

        foreach (string broken in new[] { text[..^3], text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal), text.Replace("\"kind\"", "\"kin\"", StringComparison.Ordinal), "x", "" })
        {
            Diagnostic problem = Assert.Single(Books.Load((name, broken)).Diagnostics);
            Assert.Equal(name, problem.Location.Path);
        }
    }

    [Fact]
    public void Load_FilesWithTheSameFault_AreListedInOrderOfSources()
    {
        RuleBookLoad load = RuleBook.Load(RuleSource.Memory("z.json", "{"), RuleSource.Memory("a.json", "["), RuleSource.Memory("m.json", "]"));

        Assert.Equal(["z.json", "a.json", "m.json"], load.Diagnostics.Select(p => p.Location.Path));
    }

    [Fact]
    public void Load_ChainOfManyMetrics_ComesBack()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 30_000).Select(i =>
            $$"""{ "id": "m{{i}}", "name": { "vi": "x", "en": "x" }, "type": "quantity", "unit": "percent", "decimals": 0, "merge": "none", "notLessThan": "m{{(i + 1) % 30_000}}" }""");
        string file = $$"""{ "kind": "metrics", "format": 1, "metrics": [{{string.Join(',', chain)}}] }""";

        RuleBookLoad load = RuleBook.Load([.. Books.Sources(), RuleSource.Memory("many.json", file)]);

        Diagnostic problem = Assert.Single(load.Diagnostics);
        Assert.Equal(("NTM2305", "/metrics/0/notLessThan"), (problem.Code, problem.Location.Pointer));
    }

    [Fact]
    public void Load_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => RuleBook.Load(null!));
        Assert.Throws<ArgumentNullException>(() => RuleBook.Load(RuleSource.Memory("a.json", "{}"), null!));
    }

    [Fact]
    public void Load_NoSources_GivesAnEmptyBook() => Assert.Empty(RuleBook.Load().BookOrThrow().Sets);

    [Fact]
    public void BookOrThrow_WithErrors_ListsTheFirstTenWithPlaces()
    {
        string sources = string.Join(',', Enumerable.Range(0, 12).Select(i => $"{{ \"id\": \"s{i}\" }}"));
        RuleBookLoad load = RuleBook.Load(RuleSource.Memory("s.json", $$"""{ "kind": "sources", "format": 1, "sources": [{{sources}}] }"""));

        RuleBookException thrown = Assert.Throws<RuleBookException>(load.BookOrThrow);

        string[] lines = thrown.Message.Split(Environment.NewLine);
        Assert.Equal("The rule book was not loaded: 12 errors.", lines[0]);
        Assert.Equal("s.json(1,47): error NTM2012: The key 'title' is missing.", lines[1]);
        Assert.Equal("… and 2 more", lines[11]);
        Assert.Equal(12, lines.Length);
        Assert.Equal(load.Diagnostics, thrown.Diagnostics);
    }

    [Fact]
    public void BookOrThrow_WithWarningsOnly_GivesTheBook()
    {
        RuleBookLoad load = RuleBook.Load([.. Books.Sources(), RuleSource.Memory("o.json", Overlays.Province("base/standard#1.5", "\"threshold\": 70"))]);

        Assert.Equal(Severity.Warning, Assert.Single(load.Diagnostics).Severity);
        Assert.Single(load.BookOrThrow().Overlays);
    }
}
