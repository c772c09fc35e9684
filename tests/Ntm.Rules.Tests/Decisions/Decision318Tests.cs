using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Decisions;

/// <summary>The rule files of 318/QĐ-TTg against the copy of its tables, cell by cell: equal, or null where the copy does not know.</summary>
public sealed class Decision318Tests
{
    /// <summary>Indicators whose Đạt stands for several checks that guidance names, so that a figure may stand where the cell has none.</summary>
    private static readonly string[] Composite = ["standard 5.1", "standard 14.1", "standard 17.1"];

    [Theory]
    [InlineData("standard", 57)]
    [InlineData("advanced", 75)]
    public void Set_Criteria_Are19WithTheIndicatorsOfTheDecision(string level, int indicators)
    {
        CriteriaSet set = SetOf(level);

        Assert.Equal(19, set.Criteria!.Value.Length);
        Assert.Equal(indicators, set.Indicators.Count());
        Assert.Equal(Cells(level).Select(cell => cell.Indicator).ToHashSet(), set.Indicators.Select(pair => pair.Indicator.Id).ToHashSet());
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("advanced")]
    public void Set_EveryCell_IsWhatTheFactsSayOrNull(string level)
    {
        string[] faults = [.. Cells(level).Select(cell => (cell, Fault(cell))).Where(pair => pair.Item2 is not null).Select(pair => $"{pair.cell.Name}: {pair.Item2}")];

        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    private static string? Fault(FactCell cell)
    {
        Requirement requirement = SetOf(cell.Level).Indicators.First(pair => pair.Indicator.Id == cell.Indicator).Indicator.Requirement;
        Requirement[] leaves = [.. Leaves(requirement).Where(leaf => cell.Part is null || leaf.Id == cell.Part)];
        if (cell.IsDelegated)
        {
            return leaves.All(IsLeftToTheProvince) ? null : "not left to the province";
        }

        if (cell.Part is null && Composite.Contains($"{cell.Level} {cell.Indicator}"))
        {
            return null;
        }

        return leaves.Length == 0 ? "no such part" : leaves.Select(leaf => Fault(cell, leaf)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(FactCell cell, Requirement leaf) => leaf switch
    {
        UnknownRequirement => cell.IsWritable ? "null, but known" : null,
        AttestationRequirement => !cell.IsPlainAttestation || !cell.IsWritable ? "attested, but the cell is not a plain Đạt"
            : leaf.Provenance.Verification != cell.Verification ? $"verification is {leaf.Provenance.Verification}" : null,
        RatingRequirement rating => Fault(cell, rating.AtLeast, RankOf(rating, cell)),
        ComparisonRequirement comparison => Fault(cell, comparison.Threshold, NumberOf(cell)),
        _ => "left to the province, or of another kind",
    };

    private static string? Fault(FactCell cell, Threshold threshold, decimal? expected)
    {
        FigureThreshold? figure = CellOf(threshold, cell.Column, cell.Year);
        return cell.IsWritable && expected is not null
            ? figure is null && cell.Column == FactCell.General ? null
            : figure?.Value is not { } value || value != expected.Value ? $"figure is {figure?.Value?.ToString() ?? "missing"}"
            : figure.Provenance.Verification != cell.Verification ? $"verification is {figure.Provenance.Verification}" : null
            : figure?.Value is { } invented ? $"figure {invented} has no fact" : null;
    }

    /// <summary>Không, of what must not be, is 0.</summary>
    private static decimal? NumberOf(FactCell cell) => cell.Value.ValueKind switch
    {
        JsonValueKind.Number => cell.Value.GetDecimal(),
        JsonValueKind.String when cell.Value.GetString() == "Không" => 0,
        JsonValueKind.String when cell.IsPlainAttestation => 1,
        _ => null,
    };

    private static decimal? RankOf(RatingRequirement rating, FactCell cell)
    {
        string? wanted = cell.Value.ValueKind == JsonValueKind.String ? cell.Value.GetString() : cell.Value.ToString();
        int rank = rating.Metric.Scale.ToList().FindIndex(step =>
            step.Id == wanted || string.Equals(step.Name.Vi, wanted, StringComparison.OrdinalIgnoreCase) || (wanted == "Đạt" && step.Id == "hoan-thanh-tot"));
        return rank < 0 ? null : rank;
    }

    private static FigureThreshold? CellOf(Threshold threshold, string column, int? year) => threshold switch
    {
        FigureThreshold figure => figure,
        TableThreshold { Dimension: TableThreshold.Year } years =>
            CellOf(years.Cases.Single(c => c.Key == year?.ToString(CultureInfo.InvariantCulture)).Threshold, column, year),
        TableThreshold table when column == FactCell.General => table.General,
        TableThreshold table => CellOf(table.Cases.Single(c => c.Key == column).Threshold, column, year),
        _ => null,
    };

    private static bool IsLeftToTheProvince(Requirement leaf) =>
        leaf is DelegatedRequirement or ComparisonRequirement { Threshold: DelegatedThreshold };

    private static IEnumerable<Requirement> Leaves(Requirement requirement) => requirement switch
    {
        AllRequirement all => all.Parts.SelectMany(Leaves),
        AnyRequirement any => any.Parts.SelectMany(Leaves),
        _ => [requirement],
    };

    private static CriteriaSet SetOf(string level) => RuleBook.BuiltIn.Set($"national/2021-2025/{level}")!;

    private static IEnumerable<FactCell> Cells(string level) => FactCell.All.Where(cell => cell.Level == level);
}
