using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Tables;

/// <summary>What the columns of a file can mean, and, once its years are known, what they do mean.</summary>
internal sealed class TableMeanings
{
    private readonly ImmutableArray<(TableColumn Column, ImmutableArray<ColumnMeaning> Meanings)> _known;

    public TableMeanings(TableHead head, HeadingReader headings, ProblemList problems)
    {
        List<(TableColumn, ImmutableArray<ColumnMeaning>)> known = [];
        foreach (TableColumn column in head.Columns.Where(column => column.Heading.Length > 0))
        {
            (ImmutableArray<ColumnMeaning> meanings, CellFault? fault) = headings.Read(column.Heading);
            if (fault is null)
            {
                known.Add((column, meanings));
            }
            else
            {
                problems.Add(fault.At(column.Place));
            }
        }

        _known = [.. known];
    }

    /// <summary>Columns that can hold quantities, and whether these are percentages.</summary>
    public ImmutableArray<(TableColumn Column, bool IsPercentage)> Quantities =>
    [
        .. _known.Where(known => known.Meanings.Any(IsQuantity))
            .Select(known => (known.Column, known.Meanings.Where(IsQuantity).All(IsPercentage))),
    ];

    /// <summary>The column of reporting dates; null where there is none.</summary>
    public TableColumn? ReportingDate =>
        _known.FirstOrDefault(known => known.Meanings[0] is FixedMeaning { Field: FixedField.ReportingDate }).Column;

    /// <summary>Whether the years of the file are needed to tell what a column means.</summary>
    public bool NeedYears => _known.Any(known => known.Meanings.Length > 1);

    /// <summary>Each column with its one meaning; what stays ambiguous or stands twice is told and left out.</summary>
    public ImmutableArray<(TableColumn Column, ColumnMeaning Meaning)> Decide(string? period, (int First, int Last)? years, ProblemList problems)
    {
        List<(TableColumn Column, ColumnMeaning Meaning)> decided = [];
        foreach ((TableColumn column, ImmutableArray<ColumnMeaning> meanings) in _known)
        {
            if (PeriodChoice.Of(meanings, period, years) is { } meaning)
            {
                decided.Add((column, meaning));
            }
            else
            {
                string all = string.Join(", ", meanings.Select(one => one.Id));
                problems.Add(HeadingCodes.Ambiguous.At(column.Place, CellFault.Show(column.Heading), all));
            }
        }

        return [.. decided.GroupBy(pair => pair.Meaning).SelectMany(same => Single([.. same], problems))];
    }

    private static (TableColumn, ColumnMeaning)[] Single((TableColumn Column, ColumnMeaning Meaning)[] same, ProblemList problems)
    {
        foreach ((TableColumn column, ColumnMeaning meaning) in same.Skip(1))
        {
            TableColumn first = same[0].Column;
            problems.Add(HeadingCodes.SameMeaning
                .At(column.Place, CellFault.Show(first.Heading), CellFault.Show(column.Heading), CellFault.Show(meaning.Id))
                .With(first.Place));
        }

        return same.Length == 1 ? same : [];
    }

    private static bool IsQuantity(ColumnMeaning meaning) => meaning is MetricMeaning { Metric.Type: MetricType.Quantity };

    private static bool IsPercentage(ColumnMeaning meaning) => meaning is MetricMeaning { Metric.Unit.IsPercent: true };
}
