using System.Collections.Immutable;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Kế hoạch tính. What the law of one place was compiled to, for people who check it: columns of integers, comparisons, folds. A value v stands in a column of s
/// decimals as <c>W = 2 * floor(v * 10^s)</c>, plus 1 where a remainder was cut, so that each comparison with a figure is one of integers, and exact.
/// </summary>
/// <param name="Columns">The columns that are read, <c>c0</c> on.</param>
/// <param name="Steps">The steps in order, <c>r0</c> on: each gives one outcome for every commune.</param>
public sealed record PlanListing(ImmutableArray<PlanListingColumn> Columns, ImmutableArray<PlanListingStep> Steps);

/// <summary>A column that a plan reads.</summary>
/// <param name="Name"><c>c0</c> on.</param>
/// <param name="Metric">Id of the metric, or of a part as <c>metric.part</c>.</param>
/// <param name="Decimals">Decimals with which it is compared; 0 for ratings and attestations.</param>
/// <param name="Origin">How its values come about: <c>given</c>, <c>a / b * 100</c>, or a formula.</param>
public sealed record PlanListingColumn(string Name, string Metric, int Decimals, string Origin);

/// <summary>A step of a plan.</summary>
/// <param name="Name"><c>r0</c> on.</param>
/// <param name="Operation">What it does, e.g. <c>c3 >= 95 (W >= 19000)</c> or <c>all(r1, r2)</c>.</param>
/// <param name="Answers">What its outcome is: <c>4.2</c>, <c>criterion 4</c>, <c>set</c>; empty for what other steps go on with.</param>
public sealed record PlanListingStep(string Name, string Operation, string Answers);
