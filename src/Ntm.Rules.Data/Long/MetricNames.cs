using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;

namespace Ntm.Rules.Data.Long;

/// <summary>What the names mean that stand in the rows of a long table.</summary>
internal sealed class MetricNames(LongHead head, HeadingReader headings, ProblemList problems)
{
    private readonly Dictionary<string, ImmutableArray<ColumnMeaning>> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Unit), MetricName> _names = [];

    /// <summary>What the row names. What is wrong with a name is told where it first stands.</summary>
    /// <param name="name">As written, not empty.</param>
    /// <param name="unit">The unit that the row says; empty: none.</param>
    /// <param name="input">The row.</param>
    public MetricName Find(string name, string unit, TableRows input)
    {
        if (!_names.TryGetValue((name, unit), out MetricName? known))
        {
            known = OfUnit(name, unit, Meanings(name, input));
            _names.Add((name, unit), known);
        }

        return known;
    }

    private ImmutableArray<ColumnMeaning> Meanings(string name, TableRows input)
    {
        if (_meanings.TryGetValue(name, out ImmutableArray<ColumnMeaning> known))
        {
            return known;
        }

        (ImmutableArray<ColumnMeaning> meanings, CellFault? fault) = headings.Read(name);
        if (meanings is [FixedMeaning { Field: FixedField.Code or FixedField.ValidFrom }, ..])
        {
            // These tell which commune the row is of, so that none of its rows can say them as a value.
            (meanings, fault) = ([], new CellFault(LongCodes.UnknownMetric, CellFault.Show(name)));
        }

        if (fault is not null)
        {
            problems.Add(OfMetric(fault, name).At(input.Place(head.Metric.Index, head.Metric.Heading)));
        }

        _meanings.Add(name, meanings);
        return meanings;
    }

    private static MetricName OfUnit(string name, string unit, ImmutableArray<ColumnMeaning> meanings)
    {
        ImmutableArray<ColumnMeaning> fitting = unit.Length == 0
            ? meanings
            : [.. meanings.Where(meaning => meaning is not MetricMeaning { Metric.Unit: { } own } || HeadingUnits.Fits(unit, own))];
        return meanings.OfType<MetricMeaning>().FirstOrDefault() is { Metric.Unit: { } own } measured && fitting.IsEmpty
            ? new MetricName([], new CellFault(LongCodes.OtherUnit, CellFault.Show(name), CellFault.Show(unit), measured.Id, own.SymbolVi))
            : new MetricName(fitting, null);
    }

    private static CellFault OfMetric(CellFault fault, string name) =>
        fault.Descriptor == HeadingCodes.UnknownNear ? fault.As(LongCodes.UnknownMetricNear)
        : fault.Descriptor == HeadingCodes.OtherUnit ? fault.As(LongCodes.OtherUnit)
        : fault.Descriptor == HeadingCodes.NumberHeading ? fault.As(LongCodes.NumberMetric)
        : new CellFault(LongCodes.UnknownMetric, CellFault.Show(name));
}
