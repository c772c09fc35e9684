using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Lists by the tables of <see cref="OutcomeFold"/>, with the reason and what is missing.</summary>
internal sealed class ListFold(BoundList list)
{
    // By outcome, made when first needed.
    private readonly Finding?[] _findings = new Finding?[OutcomeFold.Outcomes];

    public RequirementAssessment Fold(ImmutableArray<RequirementAssessment> parts)
    {
        Tally tally = Tally.Of(parts);
        Outcome whole = list.Kind switch
        {
            BoundListKind.All => OutcomeFold.All(tally),
            BoundListKind.Any => OutcomeFold.Any(tally),
            _ => OutcomeFold.Count(list.AtLeast, tally),
        };
        Finding finding = _findings[(int)whole] ??= new Finding(list, whole, CodeOf(list.Kind, whole), Words) { ShortfallsOf = whole == Outcome.NotMet ? ShortfallsOf : null };
        return new RequirementAssessment(
            list.Kind == BoundListKind.Count && whole == Outcome.NotMet ? finding with { PartsShort = list.AtLeast - tally.Met } : finding)
        { Parts = parts };
    }

    private Func<RequirementAssessment, ImmutableArray<Shortfall>>? ShortfallsOf => list.Kind switch
    {
        BoundListKind.All => AllMissed,
        BoundListKind.Any => NoneReached,
        _ => null,
    };

    /// <summary>Why "every applicable one must hold" has its outcome, for criteria and sets too.</summary>
    public static ReasonCode CodeOfAll(Outcome whole) => CodeOf(BoundListKind.All, whole);

    private static ReasonCode CodeOf(BoundListKind kind, Outcome whole) => (kind, whole) switch
    {
        (_, Outcome.NotApplicable) => ReasonCode.NoPartApplies,
        (BoundListKind.All, Outcome.NotMet) => ReasonCode.SomeNotMet,
        (BoundListKind.All, Outcome.Undetermined) => ReasonCode.SomeUndetermined,
        (BoundListKind.All, _) => ReasonCode.AllMet,
        (BoundListKind.Any, Outcome.Met) => ReasonCode.OneMet,
        (BoundListKind.Any, Outcome.NotMet) => ReasonCode.NoneMet,
        (BoundListKind.Any, _) => ReasonCode.NoneMetYet,
        (_, Outcome.Met) => ReasonCode.EnoughMet,
        (_, Outcome.NotMet) => ReasonCode.TooFewCanBeMet,
        _ => ReasonCode.TooFewKnown,
    };

    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Words = node =>
    {
        Tally tally = Tally.Of(node.Parts);
        LocalizedText Named(Outcome outcome) => FoldWords.Joined(node.Parts.Where(part => part.Outcome == outcome).Select(Name));
        LocalizedText needed = FoldWords.Number(((BoundList)node.Requirement).AtLeast);
        return node.Code switch
        {
            ReasonCode.SomeNotMet => [Named(Outcome.NotMet)],
            ReasonCode.SomeUndetermined or ReasonCode.NoneMetYet => [Named(Outcome.Undetermined)],
            ReasonCode.AllMet => [FoldWords.Number(tally.Met)],
            ReasonCode.OneMet => [Name(node.Parts.First(part => part.Outcome == Outcome.Met))],
            ReasonCode.NoneMet => [FoldWords.Number(tally.NotMet)],
            ReasonCode.EnoughMet => [FoldWords.Number(tally.Met), needed],
            ReasonCode.TooFewCanBeMet => [FoldWords.Number(tally.Met + tally.Undetermined), needed],
            ReasonCode.TooFewKnown => [FoldWords.Number(tally.Met), needed, Named(Outcome.Undetermined)],
            _ => [],
        };
    };

    private static readonly Func<RequirementAssessment, ImmutableArray<Shortfall>> AllMissed =
        node => [.. node.Parts.Where(IsNotMet).SelectMany(part => part.Shortfalls)];

    /// <summary>The shortfalls of the nearest alternative.</summary>
    private static readonly Func<RequirementAssessment, ImmutableArray<Shortfall>> NoneReached = node => node.Parts
        .Where(part => part.Shortfalls.Length > 0)
        .MinBy(part => part.Shortfalls.Select(shortfall => shortfall.Relative).Aggregate(Rational.Max))?.Shortfalls ?? [];

    private static bool IsNotMet(RequirementAssessment part) => part.Outcome == Outcome.NotMet;

    /// <summary>A part by what it looks at; a list by what its parts look at.</summary>
    private static LocalizedText Name(RequirementAssessment part) => part.Requirement switch
    {
        BoundComparison comparison => comparison.Metric.Name,
        BoundAttestation attestation => attestation.Metric.Name,
        _ when part.Parts.Length > 0 => FoldWords.Joined(part.Parts.Select(Name).Distinct(), " / "),
        _ => FoldWords.Same(part.Requirement.Origin.Address.PartId ?? part.Requirement.Origin.Address.IndicatorId),
    };
}
