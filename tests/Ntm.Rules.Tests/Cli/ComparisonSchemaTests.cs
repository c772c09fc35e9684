using System.Text.Json.Nodes;
using NJsonSchema;

namespace Ntm.Rules.Tests.Cli;

/// <summary>The JSON Schemas of <c>ntm diff</c> and <c>ntm impact</c> and what is written agree: nothing is written that they do not name, and everything that they demand is.</summary>
public sealed class ComparisonSchemaTests
{
    private static readonly string[] LangSon = ["--with", ToolRun.Sample("lang-son-2019.overlay.json")];

    private static readonly string[][] Diffs =
    [
        ["--from", "2019-12-31", "--to", "2023-12-31"],
        ["--from", "2023-01-01", "--to", "2024-12-31", "--lang", "en"],
        ["--from", "2024-12-31", "--to", "2026-12-31", "--strict"],
        ["--as-of", "2019-12-31", .. LangSon],
        [.. LangSon],
        ["built-in", "built-in"],
    ];

    private static readonly string[][] Impacts =
    [
        ["--as-of", "2019-12-31", .. LangSon],
        ["--as-of", "2019-12-31", .. LangSon, "--value", "income_per_capita-=5", "--by", "province", "--by", "district", "--lang", "en"],
        ["--from", "2019-12-31", "--to", "2024-12-31", "--where", "district=Lộc Bình"],
        ["--as-of", "2019-12-31", "--value", "income_per_capita+=0"],
    ];

    public static TheoryData<int> EveryDiff() => new(Enumerable.Range(0, Diffs.Length));

    public static TheoryData<int> EveryImpact() => new(Enumerable.Range(0, Impacts.Length));

    [Theory]
    [MemberData(nameof(EveryDiff))]
    public async Task Schema_Diff_IsValid(int at) => Assert.Empty(Faults(await SchemaOf("diff"), await DiffOf(Diffs[at])));

    [Theory]
    [MemberData(nameof(EveryImpact))]
    public async Task Schema_Impact_IsValid(int at) => Assert.Empty(Faults(await SchemaOf("impact"), await ImpactOf(Impacts[at])));

    /// <summary>Each key that is demanded, taken away, and one that nobody knows, put in, at every depth.</summary>
    [Theory]
    [InlineData("diff", "before")]
    [InlineData("diff", "after/book")]
    [InlineData("diff", "changes/0/kind")]
    [InlineData("diff", "changes/0/after/text")]
    [InlineData("impact", "notApplicable")]
    [InlineData("impact", "levels/0/lostToDoubt")]
    [InlineData("impact", "parts/0/changed")]
    [InlineData("impact", "by/district/0/value")]
    [InlineData("impact", "moved/0/possibleAfter")]
    [InlineData("impact", "moved/0/changes/0/before")]
    public async Task Schema_KeyMissingOrUnknown_IsRefused(string kind, string path)
    {
        JsonSchema schema = await SchemaOf(kind);
        string whole = kind == "diff" ? await DiffOf(Diffs[3]) : await ImpactOf(Impacts[0]);
        string[] steps = path.Split('/');

        JsonObject without = Owner(JsonNode.Parse(whole)!, steps);
        Assert.True(without.Remove(steps[^1]));
        Assert.NotEmpty(Faults(schema, without.Root.ToJsonString()));

        JsonObject with = Owner(JsonNode.Parse(whole)!, steps);
        with["colour"] = "red";
        Assert.NotEmpty(Faults(schema, with.Root.ToJsonString()));
    }

    private static Task<string> DiffOf(string[] options) => JsonOf(["diff", .. options]);

    private static Task<string> ImpactOf(string[] options) => JsonOf(["impact", ToolRun.Sample("lang-son-2019.csv"), .. options]);

    private static async Task<string> JsonOf(string[] args)
    {
        ToolRun run = await ToolRun.Of([.. args, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private static IEnumerable<string> Faults(JsonSchema schema, string json) => schema.Validate(json).Select(error => error.ToString());

    private static Task<JsonSchema> SchemaOf(string kind) => JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", $"{kind}.schema.json"));

    private static JsonObject Owner(JsonNode root, string[] steps)
    {
        JsonNode node = root;
        foreach (string step in steps[..^1])
        {
            node = int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out int at) ? node[at]! : node[step]!;
        }

        return node.AsObject();
    }
}
