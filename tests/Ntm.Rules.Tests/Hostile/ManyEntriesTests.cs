using System.Text;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>Long but sound files: the work grows with their length, not with its square.</summary>
public sealed class ManyEntriesTests
{
    private const int Entries = 6000;

    private const string Name = "\"name\": { \"vi\": \"x\", \"en\": \"x\" }";

    private static readonly long BytesOfTheBase = Work.Of(() => RuleBook.Load(ConformanceCase.Base)).Bytes;

    public static TheoryData<string> Files() => new(Texts.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Texts { get; } = new()
    {
        ["metrics of one heading"] = Metrics(i => $$"""{ "id": "m{{i}}", {{Name}}, "type": "quantity", "unit": "percent", "decimals": 0, "merge": "none", "aliases": ["same"], "periods": ["p{{i}}"] }"""),
        ["a long scale"] = Metrics(i => i > 0 ? null : $$"""{ "id": "long", {{Name}}, "type": "rating", "merge": "none", "scale": [{{Values}}] }"""),
        ["a long choice"] = $$"""{ "kind": "attributes", "format": 1, "attributes": [{ "id": "long", {{Name}}, "type": "choice", "values": [{{Values}}] }] }""",
        ["many parts"] = HostileFormulasTests.SetOf($$"""{ "id": "1.1", {{Name}}, "verification": "confirmed", "requirement": { "all": [{{Join(i => $"{{ \"id\": \"p{i}\", \"metric\": \"income\", \"atLeast\": {i} }}")}}] } }"""),
        ["many indicators"] = HostileFormulasTests.SetOf(Join(i => $$"""{ "id": "1.{{i}}", {{Name}}, "verification": "confirmed", "requirement": { "attested": "power_ok" } }""")),
        ["many sources"] = $$"""{ "kind": "sources", "format": 1, "sources": [{{Join(i => $"{{ \"id\": \"s{i}\", \"title\": \"S\" }}")}}] }""",
        ["a long table"] = HostileFormulasTests.SetOf($$"""{ "id": "1.1", {{Name}}, "verification": "confirmed", "requirement": { "metric": "income", "atLeast": { "by": "district", "cases": { {{Join(i => $"\"d{i}\": {i}")}} } } } }"""),
    };

    private static string Values => Join(i => $$"""{ "id": "v{{i}}", {{Name}} }""");

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_ManyEntries_TakesWorkInStepWithTheirNumber(string file)
    {
        string text = Texts[file];
        RuleSource[] sources =
        [
            ConformanceCase.Base,
            RuleSource.Memory("many.json", text),
            // What the long lists are for.
            .. file switch
            {
                "a long scale" => [Use("""{ "rated": "long", "atLeast": "v§" }""")],
                "a long choice" => [Use("""{ "attested": "power_ok", "appliesWhen": [{ "long": "v§" }] }""")],
                _ => Array.Empty<RuleSource>(),
            },
        ];

        (RuleBookLoad load, long bytes) = Work.Of(() => RuleBook.Load(sources));

        Assert.Empty(load.Diagnostics);
        long bound = (Work.BytesOfAByte * Encoding.UTF8.GetByteCount(text)) + Work.BytesAnyway;
        Assert.True(bytes - BytesOfTheBase <= bound, $"{bytes - BytesOfTheBase} bytes for {text.Length} characters, more than {bound}");
    }

    private static RuleSource Use(string requirement) => RuleSource.Memory("use.json", HostileFormulasTests.SetOf(
        $$"""{ "id": "1.1", {{Name}}, "verification": "confirmed", "requirement": { "all": [{{Join(i => requirement.Replace("§", $"{i}", StringComparison.Ordinal))}}] } }"""));

    private static string Metrics(Func<int, string?> entry) =>
        $$"""{ "kind": "metrics", "format": 1, "metrics": [{{string.Join(',', Enumerable.Range(0, Entries).Select(entry).OfType<string>())}}] }""";

    private static string Join(Func<int, string> entry) => string.Join(',', Enumerable.Range(0, Entries).Select(entry));
}
