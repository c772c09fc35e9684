using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm diff</c>: the three ways to name two sides, in both languages and as JSON.</summary>
public sealed class DiffCommandTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    [Theory]
    [InlineData("vi", "đổi mức: chặt hơn", "TDMN, năm số liệu: từ 2020", "Đạt → Chưa đạt")]
    [InlineData("en", "figure: tighter", "TDMN, year of figures: from 2020", "Met → Not met")]
    public async Task Diff_OneFigure_IsOneLineWithPlaceAndExample(string language, string change, string place, string example)
    {
        ToolRun run = await ToolRun.Of("diff", Rules, CopyWithIncome38(), "--rules-only", "--lang", language, "--format", "markdown");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string line = Assert.Single(run.Output.Split('\n'), text => text.StartsWith("| 10.1", StringComparison.Ordinal));
        Assert.All([change, place, example], part => Assert.Contains(part, line, StringComparison.Ordinal));
        Assert.Contains("national/2016-2020/standard", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AsJson_HasFormatSidesAndExample()
    {
        ToolRun run = await ToolRun.Of("diff", Rules, CopyWithIncome38(), "--rules-only", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        JsonElement change = Assert.Single(root.GetProperty("changes").EnumerateArray());
        Assert.Equal(1, root.GetProperty("format").GetInt32());
        Assert.NotEqual(root.GetProperty("before").GetProperty("book").GetString(), root.GetProperty("after").GetProperty("book").GetString());
        Assert.Equal(("thresholdChanged", "tighter"), (change.GetProperty("kind").GetString(), change.GetProperty("direction").GetString()));
        Assert.Equal(("36", "38"), (change.GetProperty("before").GetProperty("figure").GetString(), change.GetProperty("after").GetProperty("figure").GetString()));
        Assert.Equal("2020..", change.GetProperty("places")[0].GetProperty("year")[0].GetString());
        Assert.Equal("36", change.GetProperty("example").GetProperty("values").GetProperty("income_per_capita").GetString());
    }

    [Theory]
    [InlineData("vi", "Không có gì thay đổi về nội dung.")]
    [InlineData("en", "Nothing is different in meaning.")]
    public async Task Diff_OfTheSame_SaysSo(string language, string sentence)
    {
        ToolRun run = await ToolRun.Of("diff", Rules, Rules, "--rules-only", "--lang", language);

        Assert.Equal((0, sentence), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("vi", "Tệp có khác nhau, nhưng ở chỗ không so sánh:")]
    [InlineData("en", "The files do differ, but in what is not compared:")]
    public async Task Diff_OfAFigureThatIsOnlyPrinted_SaysThatTheFilesDiffer(string language, string sentence)
    {
        string copy = CopyWith(text => text.Replace("\"general\": 45", "\"general\": 46", StringComparison.Ordinal));

        ToolRun run = await ToolRun.Of("diff", Rules, copy, "--rules-only", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(sentence, Assert.Single(run.Output.Trim().Split('\n').Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfTwoDays_TellsTheAmendment()
    {
        ToolRun run = await ToolRun.Of("diff", "--from", "2023-01-01", "--to", "2024-12-31", "--lang", "en", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("national/2021-2025/standard#13.1", run.Output, StringComparison.Ordinal);
        Assert.Contains("211/QĐ-TTg", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("national/2016-2020", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithAnOverlay_TellsWhatItFills()
    {
        ToolRun run = await ToolRun.Of("diff", "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--as-of", "2019-12-31", "--lang", "vi", "--format", "markdown");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("| nay đã rõ | Lạng Sơn, năm số liệu: 2019 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| 90 % (Lạng Sơn): Chưa đủ căn cứ → Đạt |", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ToAFile_LeavesTheScreenEmpty()
    {
        string file = Path.Combine(TemporaryFolder.New(), "diff.md");
        ToolRun run = await ToolRun.Of("diff", Rules, Rules, "--rules-only", "--lang", "en", "--out", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("Nothing", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "built-in")]
    [InlineData("diff", "--from", "2023-01-01")]
    public async Task Diff_OfOneSideOnly_EndsWith1(params string[] args) => Assert.Equal(1, (await ToolRun.Of(args)).ExitCode);

    /// <summary>The shipped rules with 38 in place of the 36 million of the northern mountains from 2020.</summary>
    private static string CopyWithIncome38() => CopyWith(text =>
    {
        int at = text.IndexOf("\"TDMN\": 36", text.IndexOf("\"general\": 45", StringComparison.Ordinal), StringComparison.Ordinal);
        return text[..at] + "\"TDMN\": 38" + text[(at + "\"TDMN\": 36".Length)..];
    });

    /// <summary>The shipped rules with another text of the standard set of 2016-2020.</summary>
    private static string CopyWith(Func<string, string> change)
    {
        string folder = TemporaryFolder.New();
        Repository.CopyRules(folder);
        string standard = Path.Combine(folder, "national", "2016-2020", "standard.json");
        File.WriteAllText(standard, change(File.ReadAllText(standard)));
        return folder;
    }
}
