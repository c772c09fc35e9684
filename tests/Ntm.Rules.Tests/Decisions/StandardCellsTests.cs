using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Decisions;

/// <summary>The rule file of 1980/QĐ-TTg against the copy of its table, cell by cell.</summary>
public sealed class StandardCellsTests
{
    private const string NotKnownWhich = "17.4 17.5";

    private static readonly CriteriaSet Standard = RuleBook.BuiltIn.Set("national/2016-2020/standard")!;

    [Fact]
    public void Facts_Copy_Has392CellsOf49Indicators()
    {
        Assert.Equal(392, DecisionCell.All.Length);
        Assert.Equal(49, DecisionCell.All.Select(cell => cell.Indicator).Distinct().Count());
        Assert.All(DecisionCell.All.GroupBy(cell => cell.Indicator), row => Assert.Equal(8, row.Select(cell => cell.Column).Distinct().Count()));
    }

    [Fact]
    public void StandardSet_Criteria_Are19With49Indicators()
    {
        Assert.Equal(19, Standard.Criteria!.Value.Length);
        Assert.Equal(DecisionCell.All.Select(cell => cell.Indicator).Distinct(), Standard.Indicators.Select(pair => pair.Indicator.Id));
    }

    [Fact]
    public void StandardSet_EveryCell_IsWhatTheDecisionSays()
    {
        int compared = 0;
        foreach (DecisionCell cell in DecisionCell.All)
        {
            Requirement requirement = Standard.Indicators.First(pair => pair.Indicator.Id == cell.Indicator).Indicator.Requirement;
            string? fault = Fault(cell, requirement);
            Assert.True(fault is null, $"{cell.Indicator} {cell.Column} ({cell.Operator} {cell.Text} {cell.Confidence}): {fault}");
            compared++;
        }

        Assert.Equal(392, compared);
    }

    private static string? Fault(DecisionCell cell, Requirement requirement)
    {
        if (NotKnownWhich.Split(' ').Contains(cell.Indicator))
        {
            return requirement is UnknownRequirement ? null : "whether it is attested or left to the province is not known: null expected";
        }

        CellPart[] parts = [.. cell.Comparisons];
        if (parts.Length > 0)
        {
            return parts.Select(part => Fault(cell, part, requirement)).FirstOrDefault(fault => fault is not null);
        }

        return cell.Operator == "province" ? DelegationFault(requirement) : AttestationFault(cell, requirement);
    }

    private static string? Fault(DecisionCell cell, CellPart part, Requirement requirement)
    {
        ComparisonRequirement? comparison = Leaves(requirement).OfType<ComparisonRequirement>().SingleOrDefault(leaf => part.Metric is null || leaf.Metric.Id == part.Metric);
        if (comparison is null)
        {
            return "no comparison";
        }

        if (comparison.Comparison != (part.Operator == ">=" ? Comparison.AtLeast : Comparison.AtMost))
        {
            return $"direction is {comparison.Comparison}";
        }

        FigureThreshold? figure = CellOf(comparison.Threshold, cell.Column);
        return figure switch
        {
            null => "no cell",
            { Value: null } => part.Figure is null ? null : "null, but a figure is known",
            _ when part.Figure is not { } expected || figure.Value != expected => $"figure is {figure.Value}",
            _ when figure.Provenance.Verification != cell.Verification => $"verification is {figure.Provenance.Verification}",
            _ => null,
        };
    }

    private static string? DelegationFault(Requirement requirement) => requirement switch
    {
        DelegatedRequirement => null,
        ComparisonRequirement { Threshold: DelegatedThreshold } => null,
        _ => "not left to the province",
    };

    /// <summary>An attestation has one verification for all regions: that of the least sure cell of its row.</summary>
    private static string? AttestationFault(DecisionCell cell, Requirement requirement)
    {
        AttestationRequirement[] attested = [.. Leaves(requirement).OfType<AttestationRequirement>()];
        Verification? weakest = DecisionCell.All.Where(other => other.Indicator == cell.Indicator).Min(other => other.Verification);
        return attested.Length == 0
            ? "no attestation"
            : attested.Select(leaf => leaf.Provenance.Verification).FirstOrDefault(found => found != weakest) is { } other ? $"verification is {other}, expected {weakest}" : null;
    }

    /// <summary>The cell of a column; of a table by year that of the last step, which is what the decision prints.</summary>
    private static FigureThreshold? CellOf(Threshold threshold, string column) => threshold switch
    {
        TableThreshold { Dimension: TableThreshold.Year } years => CellOf(years.Cases[^1].Threshold, column),
        TableThreshold table when column == DecisionCell.General => table.General,
        TableThreshold table => table.Cases.Single(c => c.Key == column).Threshold as FigureThreshold,
        _ => null,
    };

    private static IEnumerable<Requirement> Leaves(Requirement requirement) => requirement switch
    {
        AllRequirement all => all.Parts.SelectMany(Leaves),
        AnyRequirement any => any.Parts.SelectMany(Leaves),
        DelegatedRequirement { Until: { } until } => Leaves(until),
        _ => [requirement],
    };
}
