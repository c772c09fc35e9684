using System.Text.Json.Nodes;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

/// <summary>Every value of every kind of file, exchanged for a value of each wrong kind: problems, never an exception, and no flood of them.</summary>
public sealed class MutationTests
{
    private static readonly string[] Wrong = ["null", "5", "-1.5", "\"x\"", "\"\"", "\"keep\"", "true", "[]", "{}", "[[]]", "[{}]", "{ \"by\": \"region\" }", "{ \"all\": [\"keep\"] }"];

    // One wrong value may be several faults: an object without any of its three keys.
    private const int Flood = 8;

    public static TheoryData<string> Files() => new(
        "base/standard.json", "base/advanced.json", "base/catalog/metrics.json", "base/catalog/attributes.json", "base/catalog/provinces.json", "base/catalog/levels.json",
        "base/catalog/regions.json", "base/catalog/sources.json", "overlays/good/amendment-of-everything.json", "recognition/good/conditions-and-revocation.json",
        "sets/good/read-as.json", "thresholds/good/nested.json", "thresholds/good/delegated-within.json", "thresholds/good/derived-in-a-cell.json",
        "requirements/good/condition-that-is-a-requirement.json", "requirements/good/delegated-until.json", "binding/good/keep-in-an-all.json", "catalogs/good/every-kind-of-metric.json");

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_AnyValueOfAWrongKind_ReportsAndNeverThrows(string name)
    {
        string text = File.ReadAllText(Path.Combine(ConformanceCase.Root, name));
        string inBase = name.StartsWith("base/", StringComparison.Ordinal) ? name["base/".Length..] : "case.json";
        int places = Places(JsonNode.Parse(text)!).Count();
        var random = new Random(places);
        for (int place = 0; place < places; place++)
        {
            string wrong = Wrong[random.Next(Wrong.Length)];
            string mutated = Mutate(text, place, wrong);

            RuleBookLoad load = Books.Load((inBase, mutated));

            Assert.Equal(load.Book is null, load.Diagnostics.Any(problem => problem.Severity == Severity.Error));
            Assert.True(load.Diagnostics.Length <= Flood, $"{wrong}: {string.Join(Environment.NewLine, load.Diagnostics)}{Environment.NewLine}{mutated}");
        }
    }

    private static string Mutate(string text, int place, string wrong)
    {
        JsonNode root = JsonNode.Parse(text)!;
        Places(root).ElementAt(place)(JsonNode.Parse(wrong));
        return root.ToJsonString();
    }

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode? node) => node switch
    {
        JsonObject value => value.ToArray().SelectMany(member => Places(member.Value).Prepend(other => value[member.Key] = other)),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(index => Places(list[index]).Prepend(other => list[index] = other)),
        _ => [],
    };
}
