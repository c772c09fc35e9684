using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Changes;

/// <summary>Two bound requirements -> for every value that they look at, the few that could tell them apart: at each figure, beside it and between two of them.</summary>
internal sealed class CandidateValues
{
    private readonly ImmutableArray<BoundRequirement> _leaves;

    public CandidateValues(BoundIndicator before, BoundIndicator after, Found found)
    {
        _leaves = [.. Leaves(before).Concat(Leaves(after))];
        string? target = new[] { found.Before, found.After }.Select(side => side?.Requirement is { } leaf ? MetricOf(leaf)?.Id : null).FirstOrDefault(id => id is not null);
        Of = [.. Variables(found.Kind).OrderByDescending(variable => variable.Metric.Id == target).Select(variable => (variable.Columns, Values(variable.Metric, variable.Metric.Id == target ? found : null)))];
    }

    /// <summary>Columns that have the same value in the example, with the values to try, the most promising first.</summary>
    public ImmutableArray<(ImmutableArray<string> Columns, ImmutableArray<MetricValue> Values)> Of { get; }

    private IEnumerable<(Metric Metric, ImmutableArray<string> Columns)> Variables(ChangeKind kind)
    {
        foreach (IGrouping<string, BoundRequirement> group in _leaves.GroupBy(leaf => MetricOf(leaf)!.Id))
        {
            Metric metric = MetricOf(group.First())!;
            ImmutableArray<string> parts = [.. group.OfType<BoundComparison>().SelectMany(comparison => comparison.ForParts).Distinct().Select(part => $"{metric.Id}.{part}")];
            foreach (ImmutableArray<string> columns in kind == ChangeKind.ForPartsChanged ? [.. parts.Select(part => ImmutableArray.Create(part)), [metric.Id]] : new[] { parts.Insert(0, metric.Id) })
            {
                yield return (metric, columns);
            }

            IEnumerable<string> inputs = kind is ChangeKind.ComputationChanged or ChangeKind.WhenNoneChanged
                ? group.Select(leaf => MetricOf(leaf)!).SelectMany(m => m.Formula?.Metrics ?? (m.Counts is { } counts ? [counts.Numerator, counts.Denominator] : [])).Distinct()
                : [];
            foreach (string input in inputs)
            {
                yield return (metric, [input]);
            }
        }
    }

    private ImmutableArray<MetricValue> Values(Metric metric, Found? target) => metric.Type switch
    {
        MetricType.Attestation => [true, false],
        MetricType.Rating => [.. Numbers(metric, target).Where(rank => rank >= Rational.Zero && rank < metric.Scale.Length && rank.FitsDecimals(0)).Select(rank => (MetricValue)metric.Scale[(int)rank.Floor()].Id)],
        _ => [.. Numbers(metric, target).Where(number => ValueRules.IsInRange(metric, number)).Select(MetricValue.OfFraction)],
    };

    private IEnumerable<Rational> Numbers(Metric metric, Found? target)
    {
        BoundComparison[] own = [.. _leaves.OfType<BoundComparison>().Where(leaf => leaf.Metric.Id == metric.Id)];
        Rational[] figures = [.. own.SelectMany(leaf => new[] { leaf.Threshold.Loosest, leaf.Threshold.Strictest }).OfType<Rational>().Distinct().Order()];
        Rational step = metric.Type == MetricType.Rating ? Rational.One : Rational.Create(1, System.Numerics.BigInteger.Pow(10, metric.Decimals));
        IEnumerable<Rational> between = figures.Zip(figures.Skip(1), (low, high) => (low + high) / 2m);
        IEnumerable<Rational> all = figures.Concat(figures.SelectMany(figure => new[] { figure + step, figure - step })).Concat(between).Concat([Rational.Zero, Rational.One, 100m]).Distinct();
        return target is null
            ? all.OrderByDescending(value => own.Count(leaf => Satisfies(leaf, value)))
            : all.OrderByDescending(value => TellsApart(target, value));
    }

    private static bool TellsApart(Found target, Rational value) => target is { Before.Requirement: BoundComparison one, After.Requirement: BoundComparison other }
        && Satisfies(one, value) != Satisfies(other, value);

    private static bool Satisfies(BoundComparison leaf, Rational value) => leaf.Threshold.Strictest is { } figure && leaf.Comparison.Holds(value, figure);

    private static IEnumerable<BoundRequirement> Leaves(BoundIndicator indicator) => Leaves(indicator.Requirement).Concat(OfCondition(indicator.AppliesWhen));

    private static IEnumerable<BoundRequirement> OfCondition(BoundCondition? condition) => condition?.Requirement is { } requirement ? Leaves(requirement) : [];

    private static IEnumerable<BoundRequirement> Leaves(BoundRequirement requirement) => (requirement switch
    {
        BoundList list => list.Parts.SelectMany(Leaves),
        BoundAlternatives alternatives => alternatives.Alternatives.SelectMany(Leaves),
        BoundGap => [],
        _ => [requirement],
    }).Concat(OfCondition(requirement.Origin.AppliesWhen));

    private static Metric? MetricOf(BoundRequirement leaf) => leaf switch
    {
        BoundComparison comparison => comparison.Metric,
        BoundAttestation attestation => attestation.Metric,
        _ => null,
    };
}
