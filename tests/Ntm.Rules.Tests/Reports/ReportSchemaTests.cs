using System.Text.Json.Nodes;
using NJsonSchema;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Tests.Reports;

/// <summary>The JSON Schema of reports and what is written agree: nothing is written that it does not name, and everything that it demands is.</summary>
public sealed class ReportSchemaTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "report.schema.json");

    [Fact]
    public async Task Schema_Samples_AreValid()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(File);

        Assert.Empty(schema.Validate(Json(await LangSonReport.Of())).Select(error => error.ToString()));
        Assert.Empty(schema.Validate(Json(await LangSonReport.Of("Không có"))).Select(error => error.ToString()));
    }

    /// <summary>Each key that the report demands, taken away, and one that nobody knows, put in, at every depth.</summary>
    [Theory]
    [InlineData("run")]
    [InlineData("communeCount")]
    [InlineData("run/book")]
    [InlineData("run/counting/undetermined")]
    [InlineData("sets/0/average")]
    [InlineData("sets/0/indicators/0/outcomes/met")]
    [InlineData("changes/0/difference")]
    [InlineData("communes/0/sets/0/criteria")]
    [InlineData("near/0/unmet/0/outcome")]
    public async Task Schema_KeyMissingOrUnknown_IsRefused(string path)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(File);
        string whole = Json(await LangSonReport.Of("Lộc Bình"));
        string[] steps = path.Split('/');

        JsonObject without = Owner(JsonNode.Parse(whole)!, steps);
        Assert.True(without.Remove(steps[^1]));
        Assert.NotEmpty(schema.Validate(without.Root.ToJsonString()));

        JsonObject with = Owner(JsonNode.Parse(whole)!, steps);
        with["colour"] = "red";
        Assert.NotEmpty(schema.Validate(with.Root.ToJsonString()));
    }

    [Fact]
    public async Task Sets_LangSon_HoldPrintedAndExactFigures()
    {
        JsonNode json = JsonNode.Parse(Json(await LangSonReport.Of()))!;
        JsonNode standard = json["sets"]!.AsArray().Single(set => (string)set!["id"]! == "national/2016-2020/standard")!;
        JsonNode change = json["changes"]![0]!;

        Assert.Equal(("11.54", "2389/207", 2389), (standard["average"]!.ToJsonString(), (string)standard["averageExact"]!, (int)standard["criteriaMet"]!));
        Assert.Equal((61, 207), ((int)standard["groups"]![0]!["communes"]!, standard["groups"]!.AsArray().Sum(group => (int)group!["communes"]!)));
        Assert.Equal(49, standard["indicators"]!.AsArray().Count);
        Assert.All(standard["indicators"]!.AsArray(), indicator => Assert.Equal(207, indicator!["outcomes"]!.AsObject().Sum(outcome => (int)outcome.Value!)));
        Assert.Equal((13, "1.5", "311/207"), (change["newlyRecognised"]!.AsArray().Count, change["difference"]!.ToJsonString(), (string)change["differenceExact"]!));
    }

    private static string Json(Report report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

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
