using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

/// <summary>What is demanded, beside its figures.</summary>
public sealed class RequirementDiffTests
{
    private const string Hall = """{ "attested": "hall" }""";

    [Theory]
    [InlineData("""{ "attested": "hall" }""", """{ "attested": "market" }""", ChangeKind.MetricReplaced)]
    [InlineData("""{ "metric": "income", "atLeast": 5 }""", """{ "metric": "power_pct", "atLeast": 5 }""", ChangeKind.MetricReplaced)]
    [InlineData("""{ "attested": "hall" }""", """{ "metric": "power_pct", "atLeast": 5 }""", ChangeKind.RequirementReplaced)]
    [InlineData("""{ "any": [{ "attested": "hall" }, { "attested": "market" }] }""", """{ "any": [{ "attested": "hall" }, { "attested": "planned" }] }""", ChangeKind.ChoiceChanged)]
    [InlineData("""{ "count": { "atLeast": 1, "of": [{ "attested": "hall" }, { "attested": "market" }] } }""", """{ "count": { "atLeast": 2, "of": [{ "attested": "hall" }, { "attested": "market" }] } }""", ChangeKind.ChoiceChanged)]
    [InlineData("""{ "any": [{ "attested": "hall" }, { "attested": "market" }] }""", """{ "count": { "atLeast": 2, "of": [{ "attested": "hall" }, { "attested": "market" }] } }""", ChangeKind.RequirementReplaced)]
    [InlineData("""{ "metric": "barn_pct", "atLeast": 5 }""", """{ "metric": "barn_pct", "atLeast": 5, "whenNone": { "outcome": "notApplicable" } }""", ChangeKind.WhenNoneChanged)]
    [InlineData("""{ "metric": "literate_pct", "atLeast": 5 }""", """{ "metric": "literate_pct", "atLeast": 5, "for": ["men", "women"] }""", ChangeKind.ForPartsChanged)]
    public void Requirement_Replaced_IsNotOrderedAndShown(string before, string after, ChangeKind kind)
    {
        LawChange change = Diffs.Only(before, after);

        Assert.Equal((kind, ChangeDirection.NotOrdered), (change.Kind, change.Direction));
        Assert.NotEqual(change.Witness!.Before, change.Witness.After);
    }

    [Fact]
    public void Condition_Added_IsNotOrderedAndShown()
    {
        LawChange change = Diffs.Only(Hall, """{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""");

        Assert.Equal((ChangeKind.ConditionChanged, ChangeDirection.NotOrdered), (change.Kind, change.Direction));
        Assert.NotEqual(change.Witness!.Before, change.Witness.After);
    }

    [Theory]
    [InlineData("null", Hall, ChangeKind.BecameKnown)]
    [InlineData(Hall, "null", ChangeKind.BecameUnknown)]
    [InlineData("null", """{ "delegated": "province" }""", ChangeKind.GapChanged)]
    [InlineData("""{ "metric": "income", "atLeast": null }""", "null", ChangeKind.GapChanged)]
    public void Requirement_KnownOnOneSide_IsTold(string before, string after, ChangeKind kind) => Assert.Equal(kind, Diffs.Only(before, after).Kind);

    [Fact]
    public void All_WithOnePartTightened_IsTighter()
    {
        LawChange change = Diffs.Only(All("60", "50"), All("65", "50"));

        Assert.Equal((ChangeKind.ThresholdChanged, "national/2021-2025/standard#1.1/a", ChangeDirection.Tighter, ChangeDirection.Tighter), (change.Kind, change.Later, change.Direction, change.Whole));
        Assert.Equal((Outcome.Met, Outcome.NotMet), (change.Witness!.Before, change.Witness.After));
    }

    [Fact]
    public void All_WithPartsMovedBothWays_IsNotOrderedAsAWhole()
    {
        BookDiff diff = Diffs.OfRequirements(All("60", "50"), All("65", "40"));

        Assert.Equal([ChangeDirection.Tighter, ChangeDirection.Looser], diff.Changes.Select(change => change.Direction!.Value));
        Assert.All(diff.Changes, change => Assert.Equal(ChangeDirection.NotOrdered, change.Whole));
        Assert.All(diff.Changes, change => Assert.NotNull(change.Witness));
    }

    [Theory]
    [InlineData(Hall, """{ "all": [{ "attested": "hall" }, { "attested": "market" }] }""", ChangeKind.PartAdded, ChangeDirection.Tighter)]
    [InlineData("""{ "all": [{ "attested": "market" }, { "attested": "hall" }] }""", Hall, ChangeKind.PartWithdrawn, ChangeDirection.Looser)]
    public void All_WithAPartMoreOrLess_IsOrdered(string before, string after, ChangeKind kind, ChangeDirection direction)
    {
        LawChange change = Diffs.Only(before, after);

        Assert.Equal((kind, direction), (change.Kind, change.Direction));
        Assert.Equal(direction == ChangeDirection.Tighter ? (Outcome.Met, Outcome.NotMet) : (Outcome.NotMet, Outcome.Met), (change.Witness!.Before, change.Witness.After));
    }

    [Theory]
    [InlineData("""{ "all": [{ "attested": "market" }, { "attested": "hall" }] }""", """{ "all": [{ "attested": "hall" }, { "attested": "market" }] }""")]
    [InlineData("""{ "all": [{ "attested": "hall" }] }""", Hall)]
    public void Parts_InAnotherForm_AreNoChange(string before, string after) => Assert.Empty(Diffs.OfRequirements(before, after).Changes);

    [Fact]
    public void Change_OfNothing_IsEmpty()
    {
        RuleBook book = Law.Load(Law.SetOf(All("60", "50")), Law.Overlay("amendment", "one", Law.Threshold("70", "1.1/a")));

        Assert.True(book.Diff(book).IsEmpty);
        Assert.Empty(book.Diff(book).CutShort);
    }

    private static string All(string a, string b) => $$"""{ "all": [{ "id": "a", "metric": "power_pct", "atLeast": {{a}} }, { "id": "b", "metric": "clean_pct", "atLeast": {{b}} }] }""";
}
