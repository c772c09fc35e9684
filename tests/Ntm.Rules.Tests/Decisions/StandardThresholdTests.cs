using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Decisions;

/// <summary>
/// Every number of 1980/QĐ-TTg in every region, at the figure, just short of it and just beyond: what the copy of the table demands, not what the
/// engine holds.
/// </summary>
public sealed class StandardThresholdTests
{
    private const decimal Step = 0.000000001m;

    private static readonly RuleBook Book = RuleBook.BuiltIn;

    private static readonly CriteriaSet Standard = Book.Set("national/2016-2020/standard")!;

    private static readonly AssessmentRun Run = Book.StartRun();

    private static readonly DecisionCell[] Numeric = [.. DecisionCell.All.Where(cell => cell.Column != DecisionCell.General && cell.Comparisons.Any())];

    public static TheoryData<string, string> RegionalCells()
    {
        var rows = new TheoryData<string, string>();
        foreach (DecisionCell cell in Numeric)
        {
            rows.Add(cell.Indicator, cell.Column);
        }

        return rows;
    }

    [Fact]
    public void NumericThresholds_Indicators_Are19()
    {
        Assert.Equal(19, Numeric.Select(cell => cell.Indicator).Distinct().Count());
        Assert.Equal(19 * 7, Numeric.Length);
    }

    [Theory]
    [MemberData(nameof(RegionalCells))]
    public void Assess_AroundEachFigure_FollowsTheDecision(string indicator, string region)
    {
        DecisionCell cell = DecisionCell.All.Single(c => c.Indicator == indicator && c.Column == region);
        CellPart[] parts = [.. cell.Comparisons];
        foreach (CellPart part in parts)
        {
            if (part.Figure is not { } figure)
            {
                Assert.Equal(Outcome.Undetermined, Answer(cell, part, parts, 40).Outcome);
                continue;
            }

            decimal better = part.Operator == ">=" ? figure + Step : figure - Step;
            decimal worse = part.Operator == ">=" ? figure - Step : figure + Step;
            Assert.Equal(Outcome.Met, Answer(cell, part, parts, figure).Outcome);
            Assert.Equal(Outcome.NotMet, Answer(cell, part, parts, worse).Outcome);
            Assert.Equal(Step, Assert.Single(Answer(cell, part, parts, worse).Shortfalls).Amount.Value);
            if (IsPossible(cell, part, better))
            {
                Assert.Equal(Outcome.Met, Answer(cell, part, parts, better).Outcome);
            }
        }
    }

    private static IndicatorAssessment Answer(DecisionCell cell, CellPart part, CellPart[] parts, decimal value)
    {
        Dictionary<string, MetricValue> values = [];
        foreach (CellPart other in parts)
        {
            values[MetricOf(cell, other).Id] = ReferenceEquals(other, part) ? value : 100m;
        }

        return Run.Assess(new CommuneRecord { Code = "0", Region = cell.Column, ReportingDate = new DateOnly(2020, 12, 31), Values = values })["standard"][cell.Indicator];
    }

    private static bool IsPossible(DecisionCell cell, CellPart part, decimal value)
    {
        Metric metric = MetricOf(cell, part);
        return (metric.Min is not { } min || value >= min) && (metric.Max is not { } max || value <= max);
    }

    private static Metric MetricOf(DecisionCell cell, CellPart part) => part.Metric is { } id
        ? Book.Catalog.Metrics[id]
        : ((ComparisonRequirement)Standard.Indicators.First(pair => pair.Indicator.Id == cell.Indicator).Indicator.Requirement).Metric;
}
