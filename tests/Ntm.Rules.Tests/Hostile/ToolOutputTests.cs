using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Ntm.Rules.Fuzz.Corpus;
using Ntm.Rules.Tests.Cli;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>The tool as a whole on data and rules full of hostile names: no output acts, and nothing fails inside.</summary>
public sealed class ToolOutputTests
{
    private static readonly string Data = ToolRun.Write("hostile.json", DataOf(HostileCorpus.Names.Select(name => name.Text).Where(text => text.Length < 2000 && !text.Any(char.IsSurrogate))));

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task Assess_HostileNames_ComeOutInert(string format)
    {
        ToolRun run = await ToolRun.Of("assess", Data, "--as-of", "2019-12-31", "--format", format, "--lang", "vi");

        Assert.NotEqual(70, run.ExitCode);
        Assert.Null(Fault(format, run.Output));
        Assert.Null(InertCheck.Terminal(run.Error, ""));
        Assert.True(run.Output.Length > 10_000);
    }

    [Fact]
    public async Task Explain_HostileName_ComesOutInert()
    {
        ToolRun run = await ToolRun.Of("explain", Data, "--commune", "00010", "--as-of", "2019-12-31");

        Assert.Equal(0, run.ExitCode);
        Assert.Null(InertCheck.Terminal(run.Output + run.Error, ""));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("sets")]
    [InlineData("sets", "--missing")]
    [InlineData("show", "case/model")]
    public async Task Rules_HostileTitles_ComeOutInert(params string[] verb)
    {
        foreach (string text in HostileCorpus.Names.Select(name => name.Text).Where(text => text.Length < 500 && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsSurrogate)).Chunk(9).Select(chunk => chunk[0]))
        {
            string quoted = JsonSerializer.Serialize(text);
            string rules = ToolRun.Write("hostile-set.json", HostileFormulasTests.SetOf($$"""
                { "id": "1.1", "name": { "vi": {{quoted}}, "en": {{quoted}} }, "verification": "confirmed", "note": {{quoted}}, "requirement": { "metric": "crimes_of_nobody", "atLeast": {{quoted}} } }
                """).Replace("\"title\": { \"vi\": \"Thử\"", $"\"title\": {{ \"vi\": {quoted}", StringComparison.Ordinal));
            foreach (string format in new[] { "table", "markdown", "csv", "json" })
            {
                ToolRun run = await ToolRun.Of([.. verb, "--rules", rules, "--format", format]);

                Assert.NotEqual(70, run.ExitCode);
                Assert.Null(InertCheck.Terminal(run.Error, ""));
                Assert.Null(run.Output.Length == 0 ? null : Fault(verb[0] == "check" && format == "markdown" ? "table" : format, run.Output));
            }
        }
    }

    [Theory]
    [InlineData("assess", "\u001b[31m\u202Enone.csv")]
    [InlineData("check", "--rules", "\u001b]0;x\u0007")]
    [InlineData("show", "\u001b[2J")]
    [InlineData("\u001b[2J")]
    [InlineData("new", "overlay", "--province", "\u001b[2J")]
    [InlineData("format", "\u001b[2J.json")]
    [InlineData("assess", "x.csv", "--out", "\u001b[2J/\0")]
    public async Task Errors_HostileArguments_ComeOutInert(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Null(InertCheck.Terminal(run.Error + run.Output, ""));
    }

    private static string? Fault(string format, string output) => format switch
    {
        "csv" => InertCheck.Csv(output, ""),
        "json" => Sound(output),
        "markdown" => InertCheck.Terminal(output, "") ?? Markup(Markdown.Parse(output, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build())),
        _ => InertCheck.Terminal(output, ""),
    };

    private static string? Sound(string json)
    {
        using var document = JsonDocument.Parse(json);
        return InertCheck.Terminal(json, "");
    }

    private static string? Markup(MarkdownDocument document) => document.Descendants()
        .Where(part => part is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or CodeInline or FencedCodeBlock)
        .Select(part => part.GetType().Name)
        .FirstOrDefault();

    private static string DataOf(IEnumerable<string> texts)
    {
        var records = new JsonArray();
        foreach ((int index, string text) in texts.Index())
        {
            records.Add(new JsonObject
            {
                ["code"] = $"{index:00000}",
                ["name"] = text,
                ["district"] = text,
                ["values"] = new JsonObject { ["stunting_pct"] = new JsonObject { ["value"] = 20, ["evidence"] = text } },
                ["declared"] = new JsonArray(new JsonObject { ["id"] = "15", ["answer"] = "met", ["by"] = text }),
            });
        }

        return records.ToJsonString();
    }
}
