using System.Numerics;
using Ntm.Rules.Binding;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>
/// The set as rows of a table, each answered from the ones before it: what a program holds that takes its rules from a file and evaluates them in a plain loop.
/// 1 is met, -1 is not met, 0 is undetermined, as in <see cref="HandWritten"/>.
/// </summary>
internal sealed class RuleTable
{
    private const int Deepest = 32;

    private readonly List<Row> _rows = [];
    private readonly string[] _numeric;
    private readonly string[] _attested;

    /// <param name="set">The set as bound for a place; figures are taken by the order of the numbers, so that one table serves all places.</param>
    /// <param name="numeric">Ids of the numbers in their order.</param>
    /// <param name="attested">Ids of the attestations in their order.</param>
    public RuleTable(BoundSet set, string[] numeric, string[] attested)
    {
        (_numeric, _attested) = (numeric, attested);
        BoundIndicator[] indicators = [.. set.Indicators];
        foreach (BoundIndicator indicator in indicators)
        {
            Add(indicator.Requirement, indicator.AppliesWhen);
        }

        _rows.Add(new Row(RowKind.All, indicators.Length, -1));
    }

    private enum RowKind
    {
        AtLeast,
        AtMost,
        Attested,
        Denied,
        All,
        Any,
    }

    /// <summary>The outcome of the set.</summary>
    /// <param name="v">Numbers.</param>
    /// <param name="k">Whether each is known.</param>
    /// <param name="a">Attestations.</param>
    /// <param name="l">The figures of the place.</param>
    public int Judge<T>(ReadOnlySpan<T> v, ReadOnlySpan<bool> k, ReadOnlySpan<sbyte> a, ReadOnlySpan<T> l)
        where T : INumber<T>
    {
        Span<int> answers = stackalloc int[Deepest + _rows.Count];
        int top = 0;
        foreach (Row row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows))
        {
            switch (row.Kind)
            {
                case RowKind.AtLeast:
                    answers[top++] = k[row.Index] ? v[row.Index] >= l[row.Index] ? 1 : -1
                        : row.Contained >= 0 && k[row.Contained] && v[row.Contained] >= l[row.Index] ? 1 : 0;
                    break;
                case RowKind.AtMost:
                    answers[top++] = !k[row.Index] ? 0 : v[row.Index] <= l[row.Index] ? 1 : -1;
                    break;
                case RowKind.Attested:
                    answers[top++] = a[row.Index];
                    break;
                case RowKind.Denied:
                    answers[top++] = -a[row.Index];
                    break;
                default:
                    top -= row.Index;
                    int folded = answers[top];
                    for (int part = 1; part < row.Index; part++)
                    {
                        folded = row.Kind == RowKind.All ? Math.Min(folded, answers[top + part]) : Math.Max(folded, answers[top + part]);
                    }

                    answers[top++] = folded;
                    break;
            }
        }

        return answers[0];
    }

    private void Add(BoundRequirement requirement, BoundCondition? appliesWhen)
    {
        switch (requirement)
        {
            case BoundComparison { Comparison: Comparison.AtLeast } floor:
                _rows.Add(new Row(RowKind.AtLeast, Array.IndexOf(_numeric, floor.Metric.Id), floor.Metric.NotLessThan is { } contained ? Array.IndexOf(_numeric, contained) : -1));
                break;
            case BoundComparison { Comparison: Comparison.AtMost } ceiling:
                _rows.Add(new Row(RowKind.AtMost, Array.IndexOf(_numeric, ceiling.Metric.Id), -1));
                break;
            case BoundAttestation attestation:
                _rows.Add(new Row(RowKind.Attested, Array.IndexOf(_attested, attestation.Metric.Id), -1));
                break;
            case BoundList { Kind: BoundListKind.All or BoundListKind.Any } list:
                foreach (BoundRequirement part in list.Parts)
                {
                    Add(part, part.Origin.AppliesWhen);
                }

                _rows.Add(new Row(list.Kind == BoundListKind.All ? RowKind.All : RowKind.Any, list.Parts.Length, -1));
                break;
            default:
                throw new NotSupportedException($"{requirement.Origin.Address}: {requirement.GetType().Name}");
        }

        // What does not apply counts as met here: it holds nothing up.
        if (appliesWhen?.Requirement is BoundAttestation condition)
        {
            _rows.Add(new Row(RowKind.Denied, Array.IndexOf(_attested, condition.Metric.Id), -1));
            _rows.Add(new Row(RowKind.Any, 2, -1));
        }
        else if (appliesWhen is { Holds: not true })
        {
            throw new NotSupportedException($"{requirement.Origin.Address}: a condition that is no attestation");
        }
    }

    /// <param name="Kind">What the row asks.</param>
    /// <param name="Index">The number or attestation; of a fold how many answers it takes.</param>
    /// <param name="Contained">The number that suffices where the own one is missing; -1: none.</param>
    private readonly record struct Row(RowKind Kind, int Index, int Contained);
}
