using Ntm.Rules.Changes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

/// <summary>Sets, criteria, indicators, their law, and the days on which they differ.</summary>
public sealed class SetDiffTests
{
    private const string Power = """{ "metric": "power_pct", "atLeast": 50 }""";

    private const string Hall = """{ "attested": "hall" }""";

    private const string Later = "national/2026-2030/standard";

    private static readonly string One = Law.SetOf(Power);

    [Fact]
    public void Indicators_AddedAndWithdrawn_AreTold()
    {
        string before = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Power)}, {Law.Indicator(Hall, "1.2")}]")}]");
        string after = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Power)}, {Law.Indicator(Hall, "1.3")}]")}]");

        Assert.Equal(
            [(ChangeKind.IndicatorAdded, null, "national/2021-2025/standard#1.3"), (ChangeKind.IndicatorWithdrawn, "national/2021-2025/standard#1.2", null)],
            Diffs.Of(before, after).Changes.Select(change => (change.Kind, change.Earlier, change.Later)));
    }

    [Fact]
    public void Criteria_AddedAndWithdrawn_AreTold()
    {
        string before = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Power)}]")}, {Law.Criterion("2", $"[{Law.Indicator(Hall, "2.1")}]")}]");
        string after = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Power)}]")}, {Law.Criterion("3", $"[{Law.Indicator(Hall, "3.1")}]")}]");

        Assert.Equal(
            [ChangeKind.CriterionAdded, ChangeKind.CriterionWithdrawn, ChangeKind.IndicatorAdded, ChangeKind.IndicatorWithdrawn],
            Diffs.Of(before, after).Changes.Select(change => change.Kind));
    }

    [Theory]
    [InlineData("Chỉ tiêu 1.1", "Tên mới", ChangeKind.Reworded)]
    [InlineData("Indicator 1.1", "New name", ChangeKind.Reworded)]
    [InlineData("\"verification\": \"confirmed\"", "\"verification\": \"unverified\"", ChangeKind.VerificationChanged)]
    [InlineData("\"requirement\"", "\"legal\": { \"document\": \"999/QĐ-TTg\" }, \"requirement\"", ChangeKind.LegalChanged)]
    [InlineData("\"en\": \"Set\"", "\"en\": \"New set\"", ChangeKind.Reworded)]
    [InlineData("Criterion 1", "New criterion", ChangeKind.Reworded)]
    [InlineData("\"2022-03-08\"", "\"2022-03-09\"", ChangeKind.LegalChanged)]
    [InlineData("\"effective\": { \"from\": \"2021-01-01\" }", "\"effective\": { \"from\": \"2021-02-01\" }", ChangeKind.PeriodChanged)]
    [InlineData("\"criteria\":", "\"readAs\": [{ \"when\": [{ \"poorest\": true }], \"region\": \"TDMN\", \"legal\": { \"document\": \"x\" }, \"effective\": { \"from\": \"2022-01-01\" } }], \"criteria\":", ChangeKind.ReadAsChanged)]
    public void Set_OneThingOtherwise_IsTheOneChange(string old, string now, ChangeKind kind)
    {
        BookDiff diff = Diffs.Of(One, One.Replace(old, now, StringComparison.Ordinal));

        Assert.Equal(kind, diff.Changes[0].Kind);
        Assert.All(diff.Changes, change => Assert.Equal(kind, change.Kind));
        Assert.NotEqual(diff.Changes[0].Before!.Text, diff.Changes[0].After!.Text);
    }

    [Fact]
    public void Prerequisite_Changed_IsTold()
    {
        string High(string by) => Law.SetOf(Hall, id: "national/2021-2025/advanced", level: "advanced").Replace("\"criteria\":", $$"""
            "requires": { "set": "{{Law.Standard}}", "by": "{{by}}" }, "criteria":
            """, StringComparison.Ordinal);
        LawChange change = Assert.Single(Law.Load(One, High("met")).Diff(Law.Load(One, High("recognised"))).Changes);

        Assert.Equal((ChangeKind.PrerequisiteChanged, $"{Law.Standard} met", $"recognised by {Law.Standard}"), (change.Kind, change.Before!.Text!.En, change.After!.Text!.En));
    }

    [Fact]
    public void Set_OfOneSide_IsAddedOrWithdrawn()
    {
        RuleBook two = Law.Load(One, Law.SetOf(Hall, id: "national/2021-2025/advanced", level: "advanced"));

        Assert.Equal(ChangeKind.SetAdded, Assert.Single(Law.Load(One).Diff(two).Changes).Kind);
        Assert.Equal(ChangeKind.SetWithdrawn, Assert.Single(two.Diff(Law.Load(One)).Changes).Kind);
    }

    [Fact]
    public void Amendment_WithinThePeriod_IsToldWithItsDays()
    {
        RuleBook amended = Law.Load(One, Law.Overlay("amendment", "one", Law.Threshold("60")), Law.Overlay("amendment", "two", Law.Threshold("50"), "2023-01-01"));
        LawChange[] changes = [.. Law.Load(One).Diff(amended).Changes.Where(change => change.Kind == ChangeKind.ThresholdChanged)];

        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), (Assert.Single(changes).From, changes[0].To));
    }

    [Fact]
    public void Days_OfOneBook_AreComparedByTheLawInForce()
    {
        RuleBook book = Law.Load(One, Law.Overlay("amendment", "one", Law.Threshold("60")));
        LawChange change = Assert.Single(book.StartRun(new DateOnly(2021, 6, 1)).Diff(book.StartRun(new DateOnly(2022, 6, 1))).Changes);

        Assert.Equal((ChangeKind.ThresholdChanged, ChangeDirection.Tighter, null), (change.Kind, change.Direction, change.From));
        Assert.Equal((new DateOnly(2021, 6, 1), new DateOnly(2022, 6, 1)), (change.Witness!.AsOfBefore, change.Witness.AsOfAfter));
    }

    [Fact]
    public void Sets_ThatFollowEachOther_ArePairedByNumberAndMetric()
    {
        string second = Law.Set(
            $"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}, {Law.Indicator(Power.Replace("50", "60", StringComparison.Ordinal), "1.2")}]")}]", Later, from: "2026-01-01");
        RuleBook book = Law.Load(One, second);
        BookDiff diff = book.StartRun(new DateOnly(2021, 6, 1)).Diff(book.StartRun(new DateOnly(2026, 6, 1)));

        Assert.Equal(ChangeKind.SetReplaced, diff.Changes[0].Kind);
        Assert.Contains(diff.Changes, change => change is { Kind: ChangeKind.IndicatorAdded, Later: $"{Later}#1.1" });
        Assert.Contains(diff.Changes, change => change is { Kind: ChangeKind.ThresholdChanged, Earlier: $"{Law.Standard}#1.1", Later: $"{Later}#1.2", Direction: ChangeDirection.Tighter });
        Assert.DoesNotContain(diff.Changes, change => change.Kind is ChangeKind.IndicatorWithdrawn or ChangeKind.LegalChanged);
    }

    [Fact]
    public void ReadAs_Moved_IsToldForThoseWhoAreRead()
    {
        string before = Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion));
        string after = before.Replace("\"criteria\":", """
            "readAs": [{ "when": [{ "poorest": true }], "region": "TDMN", "legal": { "document": "x" }, "effective": { "from": "2021-01-01" } }], "criteria":
            """, StringComparison.Ordinal);
        LawChange[] figures = [.. Diffs.Of(before, after).Changes.Where(change => change.Kind == ChangeKind.ThresholdChanged)];

        Assert.Equal(3, figures.Length);
        Assert.All(figures, change => Assert.Equal(ChangeDirection.Looser, change.Direction));
        Assert.Equal(["region=DBSH readAs=own>TDMN"], Diffs.Places(figures.Single(change => change.Witness!.Commune.Region == "DBSH")));
        Assert.All(figures, change => Assert.Equal("true", change.Witness!.Commune.Attributes["poorest"]));
    }

    [Fact]
    public void Diff_OneSideWithoutADay_IsRefused()
    {
        RuleBook book = Law.Load(One);

        Assert.Throws<ArgumentException>(() => book.StartRun(Law.Begin).Diff(book.StartRun()));
        Assert.Throws<ArgumentException>(() => book.StartRun().Diff(book.StartRun(new AssessmentOptions { AssessmentYear = 2020 })));
    }

    [Fact]
    public void Run_Strict_TakesUnverifiedFiguresAsUnset()
    {
        RuleBook book = Law.Load(One.Replace("confirmed", "unverified", StringComparison.Ordinal));
        BookDiff diff = book.StartRun().Diff(book.StartRun(new AssessmentOptions { UnverifiedCountsAsUnset = true }));

        Assert.Equal(ChangeKind.BecameUnknown, Assert.Single(diff.Changes).Kind);
    }
}
