using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Changes;

/// <summary>Two requirements bound for one place -> every difference between them, part by part where all parts must hold.</summary>
/// <param name="tellsSources">Whether law and verification of what is otherwise the same are compared too.</param>
internal sealed class RequirementComparer(bool tellsSources)
{
    public IEnumerable<Found> Compare(BoundRequirement before, BoundRequirement after)
    {
        if (BoundShape.Of(before.Origin.AppliesWhen) != BoundShape.Of(after.Origin.AppliesWhen))
        {
            yield return Conditions(before.Origin.AppliesWhen, after.Origin.AppliesWhen) with { PartBefore = PartOf(before), PartAfter = PartOf(after) };
        }

        foreach (Found found in Content(before, after))
        {
            yield return found;
        }
    }

    public static Found Conditions(BoundCondition? before, BoundCondition? after) => new(ChangeKind.ConditionChanged, ChangeDirection.NotOrdered)
    {
        Before = new ChangeSide(null, null, before),
        After = new ChangeSide(null, null, after),
    };

    private IEnumerable<Found> Content(BoundRequirement before, BoundRequirement after) => (before, after) switch
    {
        (BoundComparison one, BoundComparison other) when one.Metric.Id == other.Metric.Id => Comparisons(one, other),
        (BoundAttestation one, BoundAttestation other) when one.Metric.Id == other.Metric.Id => Sources(before, after),
        (BoundGap one, BoundGap other) => one.Kind == other.Kind ? [] : [Of(ChangeKind.GapChanged, null, before, after)],
        (BoundGap, _) when KnowsNothing(after) => [Of(ChangeKind.GapChanged, null, before, after)],
        (_, BoundGap) when KnowsNothing(before) => [Of(ChangeKind.GapChanged, null, before, after)],
        (BoundGap, _) => [Of(ChangeKind.BecameKnown, null, before, after)],
        (_, BoundGap) => [Of(ChangeKind.BecameUnknown, null, before, after)],
        (BoundList { Kind: BoundListKind.All }, _) or (_, BoundList { Kind: BoundListKind.All }) => Parts(before, after),
        (BoundComparison or BoundAttestation, BoundComparison or BoundAttestation) when before.GetType() == after.GetType() =>
            [Of(ChangeKind.MetricReplaced, ChangeDirection.NotOrdered, before, after)],
        (BoundList one, BoundList other) when one.Kind == other.Kind => Choices(one, other, one.Parts, other.Parts),
        (BoundAlternatives one, BoundAlternatives other) => Choices(one, other, one.Alternatives, other.Alternatives),
        _ => [Of(ChangeKind.RequirementReplaced, ChangeDirection.NotOrdered, before, after)],
    };

    private static bool KnowsNothing(BoundRequirement requirement) => requirement switch
    {
        BoundComparison comparison => comparison.Threshold.Figure is null,
        BoundList list => list.Parts.All(KnowsNothing),
        BoundAlternatives alternatives => alternatives.Alternatives.All(KnowsNothing),
        _ => requirement is BoundGap,
    };

    private IEnumerable<Found> Choices(BoundRequirement before, BoundRequirement after, ImmutableArray<BoundRequirement> one, ImmutableArray<BoundRequirement> other) =>
        Without(before) == Without(after)
            ? one.Zip(other).SelectMany(pair => Content(pair.First, pair.Second))
            : [Of(ChangeKind.ChoiceChanged, ChangeDirection.NotOrdered, before, after)];

    private IEnumerable<Found> Parts(BoundRequirement before, BoundRequirement after)
    {
        foreach ((BoundRequirement? one, BoundRequirement? other) in PartPairs.Of(PartsOf(before), PartsOf(after)))
        {
            IEnumerable<Found> found = (one, other) switch
            {
                (null, _) => [Of(ChangeKind.PartAdded, ChangeDirection.Tighter, null, other)],
                (_, null) => [Of(ChangeKind.PartWithdrawn, ChangeDirection.Looser, one, null)],
                _ when ReferenceEquals(one, before) || ReferenceEquals(other, after) => Content(one, other),
                _ => Compare(one, other),
            };
            foreach (Found each in found)
            {
                yield return each;
            }
        }
    }

    private static ImmutableArray<BoundRequirement> PartsOf(BoundRequirement requirement) =>
        requirement is BoundList { Kind: BoundListKind.All } list ? list.Parts : [requirement];

    private IEnumerable<Found> Comparisons(BoundComparison before, BoundComparison after)
    {
        bool isSame = true;
        foreach (Found found in new[] { Figures(before, after), ForParts(before, after), WhenNone(before, after), Computation(before, after) }.OfType<Found>())
        {
            isSame = false;
            yield return found;
        }

        foreach (Found found in isSame ? Sources(before, after) : [])
        {
            yield return found;
        }
    }

    private static Found? Figures(BoundComparison before, BoundComparison after)
    {
        bool isSameOperator = before.Comparison == after.Comparison;
        if (isSameOperator && BoundShape.Of(before.Threshold) == BoundShape.Of(after.Threshold))
        {
            return null;
        }

        return (before.Threshold.Figure, after.Threshold.Figure) switch
        {
            (null, null) => Of(isSameOperator ? ChangeKind.GapChanged : ChangeKind.OperatorChanged, isSameOperator ? null : ChangeDirection.NotOrdered, before, after),
            (null, _) => Of(ChangeKind.BecameKnown, null, before, after),
            (_, null) => Of(ChangeKind.BecameUnknown, null, before, after),
            ({ } old, { } now) when isSameOperator && old == now => null,
            ({ } old, { } now) => Of(isSameOperator ? ChangeKind.ThresholdChanged : ChangeKind.OperatorChanged, Direction(before, old, after, now), before, after),
        };
    }

    /// <summary>Exactly: whether every number that satisfies the one satisfies the other.</summary>
    private static ChangeDirection Direction(BoundComparison before, Rational old, BoundComparison after, Rational now)
    {
        if (before.Comparison.IsFloor() != after.Comparison.IsFloor() || before.Metric.Unit?.Id != after.Metric.Unit?.Id)
        {
            return ChangeDirection.NotOrdered;
        }

        bool isTighter = old == now ? after.Comparison.ExcludesLimit() : before.Comparison.IsLooser(old, now);
        return isTighter ? ChangeDirection.Tighter : ChangeDirection.Looser;
    }

    private static Found? ForParts(BoundComparison before, BoundComparison after) =>
        before.ForParts.SequenceEqual(after.ForParts) ? null : Of(ChangeKind.ForPartsChanged, ChangeDirection.NotOrdered, before, after);

    private static Found? WhenNone(BoundComparison before, BoundComparison after) => before.WhenNone?.CountsAsMet == after.WhenNone?.CountsAsMet
        ? null
        : Of(ChangeKind.WhenNoneChanged, ChangeDirection.NotOrdered, before, after) with
        {
            Before = new ChangeSide(ChangeWords.WhenNone(before.WhenNone), before),
            After = new ChangeSide(ChangeWords.WhenNone(after.WhenNone), after),
        };

    private static Found? Computation(BoundComparison before, BoundComparison after)
    {
        if (BoundShape.Computation(before.Metric) == BoundShape.Computation(after.Metric))
        {
            return null;
        }

        return Of(ChangeKind.ComputationChanged, ChangeDirection.NotOrdered, before, after) with
        {
            Before = new ChangeSide(ChangeWords.Computation(before.Metric), before),
            After = new ChangeSide(ChangeWords.Computation(after.Metric), after),
        };
    }

    private IEnumerable<Found> Sources(BoundRequirement before, BoundRequirement after)
    {
        if (!tellsSources)
        {
            yield break;
        }

        (LegalReference? old, LegalReference? now) = (LegalOf(before), LegalOf(after));
        if (old != now)
        {
            yield return Told(ChangeKind.LegalChanged, ChangeWords.Legal(old), ChangeWords.Legal(now));
        }

        (Verification? was, Verification? isNow) = (VerificationOf(before), VerificationOf(after));
        if (was != isNow)
        {
            yield return Told(ChangeKind.VerificationChanged, ChangeWords.Verification(was), ChangeWords.Verification(isNow));
        }

        Found Told(ChangeKind kind, LocalizedText one, LocalizedText other) => Of(kind, null, before, after) with
        {
            Before = new ChangeSide(one, before),
            After = new ChangeSide(other, after),
        };
    }

    private static LegalReference? LegalOf(BoundRequirement leaf) => leaf is BoundComparison comparison ? comparison.Threshold.Legal : leaf.Origin.Provenance.Legal;

    private static Verification? VerificationOf(BoundRequirement leaf) => leaf is BoundComparison comparison ? comparison.Threshold.Verification : leaf.Origin.Provenance.Verification;

    /// <summary>The shape without the condition, which is compared for itself.</summary>
    private static string Without(BoundRequirement requirement)
    {
        string whole = BoundShape.Of(requirement);
        return whole[..^BoundShape.Of(requirement.Origin.AppliesWhen).Length];
    }

    private static string? PartOf(BoundRequirement? requirement) => requirement?.Origin.Address.PartId;

    private static Found Of(ChangeKind kind, ChangeDirection? direction, BoundRequirement? before, BoundRequirement? after) => new(kind, direction)
    {
        PartBefore = PartOf(before),
        PartAfter = PartOf(after),
        Before = before is null ? null : new ChangeSide(null, before),
        After = after is null ? null : new ChangeSide(null, after),
    };
}
