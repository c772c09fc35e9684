using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.RulesEngine;

/// <summary>
/// Bound requirements -> conditions over <c>input</c>. Only metric ids, decimal literals with <c>m</c>, comparisons and <c>&amp;&amp; || ! iif</c> are printed; a rate of counts
/// is compared by multiplying, never by dividing.
/// </summary>
internal sealed class ExpressionWriter(Catalog catalog, bool missingIsNotMet)
{
    public OutcomeExpression Of(BoundRequirement requirement, BoundCondition? condition) => Under(Of(requirement, missingIsNotMet), condition);

    private OutcomeExpression Under(OutcomeExpression owner, BoundCondition? condition) => condition switch
    {
        null or { Requirement: null, Holds: true } => owner,
        // The policy "missing counts as not met" stays out of conditions.
        { Requirement: { } requirement } => owner.Under(Of(requirement, false)),
        { Holds: false } => OutcomeExpression.Nothing,
        _ => owner.Under(OutcomeExpression.Undetermined),
    };

    /// <summary>The condition itself.</summary>
    public OutcomeExpression Of(BoundCondition condition) => condition switch
    {
        { Requirement: { } requirement } => Of(requirement, false),
        { Holds: true } => new OutcomeExpression("true", "false", "false"),
        { Holds: false } => new OutcomeExpression("false", "true", "false"),
        _ => OutcomeExpression.Undetermined,
    };

    private OutcomeExpression Of(BoundRequirement requirement, bool policy)
    {
        OutcomeExpression[] Parts(IEnumerable<BoundRequirement> parts) => [.. parts.Select(part => Of(part, policy))];
        OutcomeExpression plain = requirement switch
        {
            BoundComparison { ForParts.Length: > 0 } comparison => ForParts(comparison, policy),
            BoundComparison comparison => Compare(comparison, Reading.Of(catalog, comparison.Metric, comparison), policy, LowerBound(comparison)),
            BoundAttestation attestation => Attest(InputShape.NameOf(attestation.Metric.Id), policy),
            BoundList { Kind: BoundListKind.All } list => OutcomeExpression.All(Parts(list.Parts)),
            BoundList { Kind: BoundListKind.Any } list => OutcomeExpression.Any(Parts(list.Parts)),
            BoundList list => OutcomeExpression.AtLeast(list.AtLeast, Parts(list.Parts)),
            BoundAlternatives alternatives => OutcomeExpression.Alike(Parts(alternatives.Alternatives)),
            _ => OutcomeExpression.Undetermined,
        };
        OutcomeExpression whole = Under(plain, requirement.Origin.AppliesWhen);
        // A part is printed into its list several times over, so that lists in lists grow without end.
        return whole.Length <= RulesEngineWorkflows.LongestExpression ? whole : throw new NotExpressibleException(NotExpressibleReason.TooLong, requirement.Origin.Address.ToString());
    }

    private static OutcomeExpression Attest(string name, bool policy) => new(
        $"(input.{name} == true)",
        policy ? $"(input.{name} == false || (input.{name} == null && !input.{name}__unusable))" : $"(input.{name} == false)",
        "false");

    private static OutcomeExpression Compare(BoundComparison comparison, Reading reading, bool policy, string? suffices)
    {
        BoundThreshold threshold = comparison.Threshold;
        (string nothingMet, string nothingOut) = comparison.WhenNone switch
        {
            null => ("false", "false"),
            { CountsAsMet: true } => (reading.Nothing, "false"),
            _ => ("false", reading.Nothing),
        };
        if (threshold.IsUnbounded)
        {
            return new OutcomeExpression(nothingMet, "false", nothingOut);
        }

        string met = threshold.Strictest is { } strictest ? reading.Holds(comparison.Comparison, strictest) : "false";
        string notMet = threshold.Loosest is { } loosest ? reading.Fails(comparison.Comparison, loosest) : "false";
        if (threshold is { Loosest: { } easiest, Strictest: { } hardest } && comparison.Comparison.IsLooser(hardest, easiest))
        {
            // Limits that cross leave values that satisfy the one and miss the other: they are met.
            notMet = $"({notMet} && !{met})";
        }

        string missing = policy ? suffices is null ? reading.Missing : $"({reading.Missing} && !{suffices})" : "false";
        return new OutcomeExpression(
            $"({met} || {nothingMet}{(suffices is null ? "" : $" || ({reading.Missing} && {suffices})")})",
            $"({notMet} || {missing})",
            nothingOut);
    }

    /// <summary>Whether what the value cannot be below reaches the strictest figure; null: nothing is known of it.</summary>
    private string? LowerBound(BoundComparison comparison) =>
        comparison.Metric.NotLessThan is { } contained && comparison.Comparison.IsFloor() && comparison.Threshold.Strictest is { } strictest
            ? Reading.Of(catalog, catalog.Metrics[contained], comparison).Holds(comparison.Comparison, strictest)
            : null;

    private OutcomeExpression ForParts(BoundComparison comparison, bool policy)
    {
        var total = Reading.Of(catalog, comparison.Metric, comparison);
        if (comparison.Threshold.IsUnbounded)
        {
            return Compare(comparison, total, policy, null);
        }

        Reading[] parts = [.. comparison.ForParts.Select(part => Reading.Plain($"{comparison.Metric.Id}.{part}", comparison))];
        OutcomeExpression[] each = [.. parts.Select(part => Compare(comparison, part, false, null))];
        OutcomeExpression whole = Compare(comparison, total, false, null);
        string fails = $"({string.Join(" || ", each.Append(whole).Select(one => one.NotMet))})";
        string holds = $"({string.Join(" && ", each.Select(one => one.Met))})";
        string counted = policy ? $"(({string.Join(" || ", parts.Select(part => part.Missing))}) && !{holds})" : "false";
        string some = $"!{total.Nothing}";
        return new OutcomeExpression(
            $"(({some} && {holds} && !{fails}) || ({total.Nothing} && {(comparison.WhenNone is { CountsAsMet: true } ? "true" : "false")}))",
            $"({some} && ({fails} || {counted}))",
            comparison.WhenNone is { CountsAsMet: false } ? total.Nothing : "false");
    }
}
