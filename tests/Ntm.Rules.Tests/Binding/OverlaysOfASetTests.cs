using Ntm.Rules.Binding;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A set names the overlays that touch it, and has the indicators that were added to it and to no other.</summary>
public sealed class OverlaysOfASetTests
{
    private const string Advanced = "national/2021-2025/advanced";

    private static readonly string Criteria = $"[{Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}]")}, {Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "market" }""", "2.1")}]")}]";

    private static readonly BoundSet[] Sets =
    [
        .. Law.Load(
            Law.Set(Criteria),
            Law.Set(Criteria, Advanced, "advanced"),
            Law.Overlay("amendment", "211", Name(Law.Standard)),
            Law.Overlay("amendment", "212", Name(Advanced), "2022-02-01"),
            Law.Overlay("amendment", "213", $"{Name(Law.Standard)}, {Name(Advanced)}", "2022-03-01"),
            Law.Overlay("amendment", "214", "", "2022-04-01", """, "readAs": [{ "when": [{ "poorest": true }], "region": "TDMN", "effective": { "from": "2022-04-01" } }]"""),
            Law.Overlay("amendment", "215", $"{Added("1.9", "1")}, {Added("2.9", "2")}", "2022-05-01")).StartRun().LawFor(Commune.Of()),
    ];

    [Fact]
    public void Overlays_OfASet_AreThoseThatChangeItOrHowItIsRead()
    {
        Assert.Equal(["211", "213", "214"], Sets[0].Overlays.AsEnumerable());
        Assert.Equal(["212", "213", "214", "215"], Sets[1].Overlays.AsEnumerable());
    }

    [Fact]
    public void Indicators_ThatWereAdded_AreOfTheirSetAndCriterionAlone()
    {
        Assert.Equal(["1.1", "2.1"], Sets[0].Indicators.Select(indicator => indicator.Address.IndicatorId));
        Assert.Equal(["1.1, 1.9", "2.1, 2.9"], Sets[1].Criteria!.Value.Select(criterion => string.Join(", ", criterion.Indicators!.Value.Select(indicator => indicator.Address.IndicatorId))));
    }

    // The criterion says where an added indicator goes; beside a new name it says nothing.
    private static string Name(string set) => $$""" "{{set}}#1.1": { "criterion": "1", "name": { "vi": "Tên", "en": "Name" }, "verification": "confirmed" } """;

    private static string Added(string id, string criterion) => $$"""
        "{{Advanced}}#{{id}}": { "added": true, "criterion": "{{criterion}}", "name": { "vi": "Thêm", "en": "Added" }, "requirement": { "attested": "planned" }, "verification": "confirmed" }
        """;
}
