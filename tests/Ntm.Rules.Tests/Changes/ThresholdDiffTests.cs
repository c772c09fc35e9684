using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

/// <summary>Figures: tighter, looser, where, and the commune that shows it.</summary>
public sealed class ThresholdDiffTests
{
    [Theory]
    [InlineData("atLeast", "36", "atLeast", "40", ChangeDirection.Tighter, 36)]
    [InlineData("atLeast", "40", "atLeast", "36", ChangeDirection.Looser, 36)]
    [InlineData("atMost", "5", "atMost", "3", ChangeDirection.Tighter, 5)]
    [InlineData("atMost", "3", "atMost", "5", ChangeDirection.Looser, 5)]
    [InlineData("atLeast", "36", "moreThan", "36", ChangeDirection.Tighter, 36)]
    [InlineData("moreThan", "36", "atLeast", "36", ChangeDirection.Looser, 36)]
    [InlineData("lessThan", "5", "atMost", "5", ChangeDirection.Looser, 5)]
    public void Figure_Moved_IsOrderedAndShown(string comparison, string figure, string later, string laterFigure, ChangeDirection direction, int value)
    {
        LawChange change = Diffs.Only(Of(comparison, figure), Of(later, laterFigure));

        Assert.Equal((comparison == later ? ChangeKind.ThresholdChanged : ChangeKind.OperatorChanged, direction, direction), (change.Kind, change.Direction, change.Whole));
        Assert.Equal(("national/2021-2025/standard#1.1", "national/2021-2025/standard#1.1"), (change.Earlier, change.Later));
        Assert.Empty(change.Places);
        (string metric, MetricValue shown) = Assert.Single(change.Witness!.Commune.Values);
        Assert.Equal(("income", (decimal)value), (metric, shown.Number));
        Assert.Equal(direction == ChangeDirection.Tighter ? (Outcome.Met, Outcome.NotMet) : (Outcome.NotMet, Outcome.Met), (change.Witness.Before, change.Witness.After));
    }

    [Theory]
    [InlineData("36", "36.000")]
    [InlineData("""{ "by": "region", "cases": { "TDMN": 36, "DBSH": 36, "DHNTB": 36, "TN": 36 } }""", "36")]
    [InlineData("""{ "by": "year", "cases": { "..2019": 30, "2020..": 36 } }""", """{ "by": "year", "cases": { "..2018": 30, "2019": 30, "2020..2021": 36, "2022..": 36 } }""")]
    public void Figure_WrittenOtherwise_IsNoChange(string before, string after) =>
        Assert.Empty(Diffs.OfRequirements(Law.AtLeast("income", before), Law.AtLeast("income", after)).Changes);

    [Fact]
    public void Figure_OfOneRegion_IsToldForIt()
    {
        LawChange change = Diffs.Only(Law.AtLeast("power_pct", Law.ByRegion), Law.AtLeast("power_pct", Law.ByRegion.Replace("55", "57", StringComparison.Ordinal)));

        Assert.Equal(["region=TN"], Diffs.Places(change));
        Assert.Equal("TN", change.Witness!.Commune.Region);
    }

    [Fact]
    public void Figures_OfAllRegions_AreOneLineEach()
    {
        const string before = """{ "by": "region", "cases": { "TDMN": 36, "DBSH": 36, "DHNTB": 41, "TN": 41 } }""";
        BookDiff diff = Diffs.OfRequirements(Law.AtLeast("income", before), Law.AtLeast("income", "40"));

        Assert.Equal([(ChangeDirection.Tighter, "region=TDMN,DBSH"), (ChangeDirection.Looser, "region=DHNTB,TN")], diff.Changes.Select(change => (change.Direction!.Value, Assert.Single(Diffs.Places(change)))));
    }

    [Theory]
    [InlineData("""{ "by": "year", "cases": { "..2019": 30, "2020..2022": 36, "2023..": 42 } }""", """{ "by": "year", "cases": { "..2019": 30, "2020..2021": 38, "2022": 36, "2023..": 42 } }""", "year=2020..2021")]
    [InlineData("""{ "by": "year", "cases": { "..2019": 30, "2020..": 36 } }""", """{ "by": "year", "cases": { "..2019": 30, "2020..": 38 } }""", "year=2020..")]
    [InlineData("""{ "by": "villages", "cases": { "..7": 10, "8..": 20 } }""", """{ "by": "villages", "cases": { "..7": 12, "8..": 20 } }""", "villages=..7")]
    public void Figures_OfNumbers_AreToldAsRanges(string before, string after, string place) =>
        Assert.Equal([place], Diffs.Places(Diffs.Only(Law.AtLeast("income", before), Law.AtLeast("income", after))));

    [Fact]
    public void Figure_OfAClass_IsToldForIt()
    {
        const string before = """{ "by": "region", "cases": { "TDMN": { "by": "poorest", "cases": { "true": 30, "false": 36 } }, "DBSH": 50, "DHNTB": 41, "TN": 41 } }""";
        LawChange change = Diffs.Only(Law.AtLeast("income", before), Law.AtLeast("income", before.Replace("30", "32", StringComparison.Ordinal)));

        Assert.Equal(["region=TDMN poorest=true"], Diffs.Places(change));
        Assert.Equal("true", change.Witness!.Commune.Attributes["poorest"]);
    }

    [Fact]
    public void Figure_OfAProvince_IsToldForItAlone()
    {
        RuleBook before = Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50")));
        LawChange change = Assert.Single(before.Diff(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50")), Law.Province("20", "60"))).Changes);

        Assert.Equal(["province=20"], Diffs.Places(change));
        Assert.Equal((ChangeDirection.Tighter, "20"), (change.Direction, change.Witness!.Commune.Province));
        Assert.Equal(new DateOnly(2022, 1, 1), change.From);
        Assert.Null(change.To);
    }

    [Fact]
    public void Figure_BesideARangeLimit_HasAnExampleWithinTheRange()
    {
        LawChange change = Diffs.Only(Of("atMost", "0", "schools"), Of("lessThan", "1", "schools"));

        Assert.Equal(ChangeDirection.Looser, change.Direction);
        Assert.Equal((Outcome.NotMet, Outcome.Met), (change.Witness!.Before, change.Witness.After));
        Assert.InRange(change.Witness.Commune.Values["schools"].Number, 0.1m, 0.9m);
    }

    [Fact]
    public void Direction_Turned_IsNotOrdered()
    {
        LawChange change = Diffs.Only(Of("atLeast", "36"), Of("atMost", "36"));

        Assert.Equal((ChangeKind.OperatorChanged, ChangeDirection.NotOrdered), (change.Kind, change.Direction));
        Assert.NotEqual(change.Witness!.Before, change.Witness.After);
    }

    [Fact]
    public void Rating_Raised_IsShownByItsStep()
    {
        LawChange change = Diffs.Only("""{ "rated": "readiness", "atLeast": "dat" }""", """{ "rated": "readiness", "atLeast": "tot" }""");

        Assert.Equal(ChangeDirection.Tighter, change.Direction);
        Assert.Contains(change.Witness!.Commune.Values["readiness"].Rating, new[] { "dat", "kha" });
    }

    [Theory]
    [InlineData("null", "50", ChangeKind.BecameKnown)]
    [InlineData("50", "null", ChangeKind.BecameUnknown)]
    [InlineData("""{ "delegated": "province" }""", "50", ChangeKind.BecameKnown)]
    [InlineData("null", """{ "delegated": "province" }""", ChangeKind.GapChanged)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 40 }""", """{ "delegated": "province", "noLooserThan": 45 }""", ChangeKind.GapChanged)]
    public void Figure_KnownOnOneSide_IsToldWithoutDirection(string before, string after, ChangeKind kind)
    {
        LawChange change = Diffs.Only(Law.AtLeast("income", before), Law.AtLeast("income", after));

        Assert.Equal((kind, null), (change.Kind, change.Direction));
    }

    [Theory]
    [InlineData("null", "50", Outcome.Undetermined, Outcome.Met, 50)]
    [InlineData("50", "null", Outcome.Met, Outcome.Undetermined, 50)]
    [InlineData("""{ "delegated": "province" }""", "50", Outcome.Undetermined, Outcome.Met, 50)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 40 }""", "50", Outcome.Undetermined, Outcome.Met, 50)]
    public void Figure_KnownOnOneSide_IsShownByWhoMeetsIt(string before, string after, Outcome was, Outcome isNow, int value)
    {
        ChangeWitness shown = Diffs.Only(Law.AtLeast("income", before), Law.AtLeast("income", after)).Witness!;

        Assert.Equal((was, isNow), (shown.Before, shown.After));
        Assert.Equal(value, Assert.Single(shown.Commune.Values).Value.Number);
    }

    [Fact]
    public void Figure_KnownInOneRegionAndYear_IsToldAndShownThere()
    {
        const string before = """{ "by": "region", "cases": { "TDMN": { "by": "year", "cases": { "..2022": 30, "2023": null, "2024..": 36 } }, "DBSH": 50, "DHNTB": null, "TN": null } }""";
        LawChange change = Diffs.Only(Law.AtLeast("income", before), Law.AtLeast("income", before.Replace("\"2023\": null", "\"2023\": 33", StringComparison.Ordinal)));

        Assert.Equal((ChangeKind.BecameKnown, "region=TDMN year=2023"), (change.Kind, Assert.Single(Diffs.Places(change))));
        Assert.Equal(("TDMN", 2023, 33), (change.Witness!.Commune.Region, change.Witness.Commune.ReportingDate!.Value.Year, change.Witness.Commune.Values["income"].Number));
    }

    [Fact]
    public void Places_BeyondTheBound_AreSaidToBeCutShort()
    {
        string cases = string.Join(", ", Enumerable.Range(0, 900).Select(n => $"\"{n}\": {n}"));
        string table = $$"""{ "by": "region", "cases": { "TDMN": { "by": "villages", "cases": { {{cases}} } }, "DBSH": 50, "DHNTB": 50, "TN": 50 } }""";
        BookDiff diff = Diffs.OfRequirements(Law.AtLeast("income", table), Law.AtLeast("income", table.Replace("\"0\": 0", "\"0\": 1", StringComparison.Ordinal)));

        Assert.Equal(["national/2021-2025/standard#1.1"], diff.CutShort.AsEnumerable());
    }

    [Fact]
    public void Witness_AssessedByUsers_ComesOutAsTold()
    {
        string[] files = [Law.SetOf(Law.AtLeast("income", "36")), Law.SetOf(Law.AtLeast("income", "40"))];
        ChangeWitness witness = Assert.Single(Diffs.Of(files[0], files[1]).Changes).Witness!;
        Outcome Of(string file, DateOnly day) => Law.Load(file).StartRun(new AssessmentOptions { AsOf = day }).Assess(witness.Commune)["standard"]["1.1"].Outcome;

        Assert.Equal((Outcome.Met, Outcome.NotMet), (Of(files[0], witness.AsOfBefore), Of(files[1], witness.AsOfAfter)));
    }

    private static string Of(string comparison, string figure, string metric = "income") => $$"""{ "metric": "{{metric}}", "{{comparison}}": {{figure}} }""";
}
