using Ntm.Rules.Changes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

/// <summary>Conditions of recognition, grounds of revocation, and the catalog.</summary>
public sealed class RecognitionDiffTests
{
    private static readonly string Set = Law.SetOf("""{ "attested": "hall" }""");

    private const string Rules = """
        { "kind": "recognition", "format": 1, "id": "national/2021-2025/recognition", "legal": { "document": "18/2022/QĐ-TTg" }, "effective": { "from": "2021-01-01" },
          "for": ["national/2021-2025/standard"], "verification": "unverified",
          "conditions": [{ "id": "debt", "name": { "vi": "Không nợ", "en": "No debt" }, "requirement": { "attested": "no_debt" } }],
          "revocation": { "any": [{ "criteriaNotMet": { "atLeastShare": 0.5 } }] } }
        """;

    [Theory]
    [InlineData("0.5", "0.3", ChangeKind.RevocationChanged)]
    [InlineData("\"attested\": \"no_debt\"", "\"attested\": \"market\"", ChangeKind.RecognitionChanged)]
    [InlineData("No debt", "No outstanding debt", ChangeKind.Reworded)]
    [InlineData("18/2022/QĐ-TTg", "03/2024/QĐ-TTg", ChangeKind.LegalChanged)]
    public void Rules_OneThingOtherwise_IsTheOneChange(string old, string now, ChangeKind kind)
    {
        LawChange change = Assert.Single(Law.Load(Set, Rules).Diff(Law.Load(Set, Rules.Replace(old, now, StringComparison.Ordinal))).Changes);

        Assert.Equal((kind, null, null), (change.Kind, change.From, change.To));
        Assert.StartsWith("national/2021-2025/recognition", change.Later, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_OfAnotherId_IsAddedAndWithdrawn()
    {
        BookDiff diff = Law.Load(Set, Rules).Diff(Law.Load(Set, Rules.Replace("\"debt\"", "\"other\"", StringComparison.Ordinal)));

        Assert.Equal([ChangeKind.RecognitionAdded, ChangeKind.RecognitionWithdrawn], diff.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void Rules_OfALaterDay_AreToldFromThatDay()
    {
        LawChange change = Assert.Single(Law.Load(Set).Diff(Law.Load(Set, Rules.Replace("\"from\": \"2021-01-01\"", "\"from\": \"2023-01-01\"", StringComparison.Ordinal))).Changes);

        Assert.Equal((ChangeKind.RecognitionAdded, new DateOnly(2023, 1, 1)), (change.Kind, change.From));
    }

    [Theory]
    [InlineData("\"id\": \"market\"", "\"id\": \"market_place\"", ChangeKind.MetricAdded, ChangeKind.MetricWithdrawn)]
    [InlineData("\"unit\": \"million\", \"decimals\": 1, \"min\": 0, \"merge\": \"none\"", "\"unit\": \"million\", \"decimals\": 2, \"min\": 0, \"merge\": \"none\"", ChangeKind.MetricChanged)]
    [InlineData("income / income_then", "income / income_then / 2", ChangeKind.MetricChanged)]
    public void Catalog_OneThingOtherwise_IsTold(string old, string now, params ChangeKind[] kinds)
    {
        BookDiff diff = Load(LittleCatalog.Metrics, Set).Diff(Load(LittleCatalog.Metrics.Replace(old, now, StringComparison.Ordinal), Set));

        Assert.Equal(kinds.Order(), diff.Changes.Select(change => change.Kind).Order());
    }

    [Fact]
    public void Formula_Changed_IsShownByAnIndicatorThatUsesIt()
    {
        string set = Law.SetOf("""{ "metric": "income_ratio", "atLeast": 1.5 }""");
        LawChange change = Load(LittleCatalog.Metrics, set).Diff(Load(LittleCatalog.Metrics.Replace("income / income_then", "income / income_then / 2", StringComparison.Ordinal), set))
            .Changes.Single(change => change.Kind == ChangeKind.ComputationChanged);

        Assert.Equal(ChangeDirection.NotOrdered, change.Direction);
        Assert.Equal(["income", "income_then"], change.Witness!.Commune.Values.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(change.Witness.Before, change.Witness.After);
    }

    private static RuleBook Load(string metrics, string set) => RuleBook.Load(
    [
        RuleSource.Memory("catalog/metrics.json", metrics),
        .. LittleCatalog.Sources.Skip(1),
        RuleSource.Memory("law/0.json", set),
    ]).BookOrThrow();
}
