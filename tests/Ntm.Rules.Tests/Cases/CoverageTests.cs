using Ntm.Rules.Cases;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Cases;

/// <summary>What cases should show of each kind of rule, what they cannot, and when it counts as shown.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", "AtLimit Met Missing NotMet", "")]
    [InlineData("""{ "metric": "power_pct", "atLeast": 100 }""", "AtLimit Missing NotMet", "Met:EndOfRange")]
    [InlineData("""{ "metric": "power_pct", "atMost": 0 }""", "AtLimit Missing NotMet", "Met:EndOfRange")]
    [InlineData("""{ "metric": "power_pct", "atMost": 100 }""", "AtLimit Met Missing", "NotMet:EndOfRange")]
    [InlineData("""{ "metric": "power_pct", "moreThan": 3 }""", "AtLimit Met Missing NotMet", "")]
    [InlineData("""{ "metric": "power_pct", "atLeast": null }""", "Undetermined", "AtLimit:FigureUnknown Met:FigureUnknown Missing:FigureUnknown NotMet:FigureUnknown")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "delegated": "province" } }""", "Undetermined", "AtLimit:LeftToProvince Met:LeftToProvince Missing:FigureUnknown NotMet:LeftToProvince")]
    [InlineData("""{ "attested": "hall" }""", "Met Missing NotMet", "")]
    [InlineData("""{ "rated": "readiness", "atLeast": "kha" }""", "AtLimit Met Missing NotMet", "")]
    [InlineData("""{ "rated": "readiness", "atLeast": "tot" }""", "AtLimit Missing NotMet", "Met:EndOfRange")]
    [InlineData("null", "Undetermined", "Met:FigureUnknown NotMet:FigureUnknown")]
    [InlineData("""{ "delegated": "province" }""", "Undetermined", "Met:LeftToProvince NotMet:LeftToProvince")]
    public void Coverage_OneRequirement_AsksForWhatCanBeSeen(string requirement, string reachable, string unreachable)
    {
        SetCoverage set = Run(Law.SetOf(requirement));

        Assert.Equal(reachable, string.Join(' ', set.Gaps.Select(gap => $"{gap.Sight}").Order(StringComparer.Ordinal)));
        Assert.Equal(unreachable, string.Join(' ', set.Unreachable.Select(item => $"{item.Item.Sight}:{item.Reason}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Coverage_AllWithAPartNotKnown_CanBeMissedButNotMet()
    {
        SetCoverage set = Run(Law.SetOf("""{ "all": [ { "attested": "hall" }, null ] }"""));

        Assert.Contains(set.Unreachable, item => item is { Item.Sight: CoverageSight.Met, Reason: UnreachableReason.PartsUnknown });
        Assert.Contains(set.Gaps, gap => gap.Sight == CoverageSight.NotMet);
    }

    [Fact]
    public void Coverage_Condition_AsksForACaseOutsideOfIt()
    {
        SetCoverage set = Run(Law.SetOf("""{ "attested": "hall", "appliesWhen": { "metric": "power_pct", "moreThan": 3 } }"""));

        Assert.Contains(set.Gaps, gap => gap.Sight == CoverageSight.NotApplicable);
    }

    [Fact]
    public void Coverage_CellsOfATable_CountEach()
    {
        SetCoverage set = Run(Law.SetOf("""{ "metric": "power_pct", "atLeast": { "by": "year", "cases": { "2021": 50, "2022": 50 } } }"""));

        Assert.Equal(["", "year=2021", "year=2022"], set.Gaps.Select(gap => gap.Cell).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(7, set.Reachable);
    }

    [Fact]
    public void Coverage_CaseAtTheLimit_ShowsTheLimitAndNothingElse()
    {
        SetCoverage set = Run(Law.SetOf("""{ "metric": "power_pct", "atLeast": 50 }"""), """{ "description": "a", "values": { "power_pct": 50 }, "expected": { "1.1": "Met" } }""");

        Assert.Equal(1, set.Covered);
        Assert.DoesNotContain(set.Gaps, gap => gap.Sight == CoverageSight.AtLimit);
    }

    [Fact]
    public void Coverage_WhatNoExpectationNames_IsNotShown()
    {
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}, {Law.Indicator("""{ "attested": "no_debt" }""", "1.2")}]")}]");
        string both = """{ "description": "a", "values": { "hall": true, "no_debt": true }, "expected": { "1.1": "Met" } }""";

        Assert.Equal(["1.1"], Shown(set, both));
        Assert.Equal(["1.1", "1.2"], Shown(set, both.Replace("1.1", "1", StringComparison.Ordinal)));
        Assert.Equal(["1.1", "1.2"], Shown(set, both.Replace("1.1", "set", StringComparison.Ordinal)));
        Assert.Empty(Shown(set, both.Replace("1.1", "level", StringComparison.Ordinal).Replace("\"Met\"", "\"standard\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Coverage_CriterionThatFailsByOne_ShowsThatOneAlone()
    {
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator("""{ "attested": "hall" }""")}, {Law.Indicator("""{ "attested": "no_debt" }""", "1.2")}]")}]");

        Assert.Equal(["1.2"], Shown(set, """{ "description": "a", "values": { "hall": true, "no_debt": false }, "expected": { "1": "NotMet" } }"""));
        Assert.Empty(Shown(set, """{ "description": "a", "values": { "hall": false, "no_debt": false }, "expected": { "1": "NotMet" } }"""));
        Assert.Equal(["1.2"], Shown(set, """{ "description": "a", "values": { "hall": true }, "expected": { "1": "Undetermined" } }"""));
    }

    [Theory]
    [InlineData("all", "true", "true", "Met", "a,b,")]
    [InlineData("all", "true", "false", "NotMet", "b,")]
    [InlineData("all", "false", "false", "NotMet", "")]
    [InlineData("any", "true", "true", "Met", "")]
    [InlineData("any", "true", "false", "Met", "a,")]
    [InlineData("any", "false", "false", "NotMet", "a,b,")]
    public void Coverage_ListAsserted_ShowsThePartsWithoutWhichItWouldBeAnother(string kind, string a, string b, string outcome, string shown)
    {
        string set = Law.SetOf($$"""{ "{{kind}}": [ { "id": "a", "attested": "hall" }, { "id": "b", "attested": "no_debt" } ] }""");
        SetCoverage covered = Run(set, $$"""{ "description": "a", "values": { "hall": {{a}}, "no_debt": {{b}} }, "expected": { "1.1": "{{outcome}}" } }""");

        string[] open = [.. covered.Gaps.Where(gap => gap.Sight != CoverageSight.Missing).Select(gap => gap.Address.PartId).OfType<string>()];
        Assert.Equal(shown, string.Concat(new[] { "a", "b" }.Where(part => open.Count(gap => gap == part) < 2).Select(part => $"{part},")));
    }

    [Theory]
    [InlineData("""{ "description": "a", "missingCountsAsNotMet": true, "expected": { "1.1": "NotMet" } }""")]
    [InlineData("""{ "description": "a", "missingCountsAsNotMet": true, "values": { "hall": true }, "expected": { "1.1": "Met" } }""")]
    [InlineData("""{ "description": "a", "strict": true, "values": { "hall": true }, "expected": { "1.1": "Met" } }""")]
    public void Coverage_CaseThatRestsOnAPolicy_ShowsNothing(string rule) => Assert.Equal(0, Run(Law.SetOf("""{ "attested": "hall" }"""), rule).Covered);

    [Fact]
    public void Coverage_OverlayOfALaterDay_LeavesTheNationalCellReachableBefore()
    {
        string later = Law.Overlay("amendment", "later", Law.Threshold("60"));
        string before = """{ "description": "a", "asOf": "2021-06-30", "values": { "power_pct": 50 }, "expected": { "1.1": "Met" } }""";
        string after = """{ "description": "b", "asOf": "2022-06-30", "values": { "power_pct": 60 }, "expected": { "1.1": "Met" } }""";
        SetCoverage set = Run([Law.SetOf("""{ "metric": "power_pct", "atLeast": 50 }"""), later], before, after);

        Assert.Equal(["later", Law.Standard], set.Gaps.Select(gap => gap.Origin).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(set.Gaps, gap => gap.Sight == CoverageSight.AtLimit);
    }

    [Fact]
    public void Coverage_ExpectationThatFails_ShowsNothing()
    {
        CaseReport report = Report([Law.SetOf("""{ "attested": "hall" }""")], """{ "description": "a", "values": { "hall": true }, "expected": { "1.1": "NotMet" } }""");

        Assert.False(report.Passed);
        Assert.Equal(0, Assert.Single(report.Coverage).Covered);
    }

    /// <summary>Indicators, all attested, of which the cases show something.</summary>
    private static string[] Shown(string set, params string[] cases) =>
        [.. new[] { "1.1", "1.2" }.Where(id => Run(set, cases).Gaps.Count(gap => gap.Address.IndicatorId == id) < 3)];

    private static SetCoverage Run(string set, params string[] cases) => Run([set], cases);

    private static SetCoverage Run(string[] law, params string[] cases)
    {
        CaseReport report = Report(law, cases);
        Assert.True(report.Passed);
        return Assert.Single(report.Coverage);
    }

    private static CaseReport Report(string[] law, params string[] cases)
    {
        RuleBook book = Law.Load(law);
        string file = $$"""{ "kind": "tests", "format": 1, "set": "{{Law.Standard}}", "asOf": "2021-06-30", "cases": [ {{string.Join(',', cases)}} ] }""";
        RuleTests tests = RuleTests.Load(book, cases.Length == 0 ? [] : [RuleSource.Memory("a.tests.json", file)]);
        Assert.Empty(tests.Diagnostics);
        return tests.Run();
    }
}
