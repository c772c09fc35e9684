using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Lists by the tables of <see cref="OutcomeFold"/>, with the reason and what is missing.</summary>
internal static class ListFold
{
    public static RequirementAssessment Fold(BoundList list, ImmutableArray<RequirementAssessment> parts)
    {
        ImmutableArray<RequirementAssessment> considered = [.. parts.Where(part => part.Outcome != Outcome.NotApplicable)];
        if (considered.Length == 0)
        {
            return new RequirementAssessment(list, Outcome.NotApplicable, new Reason(ReasonCode.NoPartApplies)) { Parts = parts };
        }

        return list.Kind switch
        {
            BoundListKind.All => All(list, parts, considered),
            BoundListKind.Any => Any(list, parts, considered),
            _ => Count(list, parts, considered),
        };
    }

    /// <summary>Outcome and reason of "every applicable one must hold", for criteria and sets too.</summary>
    public static (Outcome Outcome, Reason Reason) All(IReadOnlyList<(string Name, Outcome Outcome)> parts) =>
        All([.. parts.Select(part => (Same(part.Name), part.Outcome))]);

    private static (Outcome Outcome, Reason Reason) All(IReadOnlyList<(LocalizedText Name, Outcome Outcome)> parts)
    {
        Tally tally = Tally.Of(parts.Select(part => part.Outcome));
        Func<ImmutableArray<LocalizedText>> Names(Outcome outcome) => () => [Joined(parts.Where(part => part.Outcome == outcome).Select(part => part.Name))];
        Outcome whole = OutcomeFold.All(tally);
        return (whole, whole switch
        {
            Outcome.NotMet => new Reason(ReasonCode.SomeNotMet, Names(Outcome.NotMet)),
            Outcome.Undetermined => new Reason(ReasonCode.SomeUndetermined, Names(Outcome.Undetermined)),
            Outcome.Met => new Reason(ReasonCode.AllMet, Number(tally.Met)),
            _ => new Reason(ReasonCode.NoPartApplies),
        });
    }

    private static RequirementAssessment All(
        BoundList list, ImmutableArray<RequirementAssessment> parts, ImmutableArray<RequirementAssessment> considered)
    {
        (Outcome outcome, Reason reason) = All([.. considered.Select(part => (Name(part), part.Outcome))]);
        return new RequirementAssessment(list, outcome, reason)
        {
            Parts = parts,
            Shortfalls = outcome == Outcome.NotMet ? [.. considered.Where(IsNotMet).SelectMany(part => part.Shortfalls)] : [],
        };
    }

    private static RequirementAssessment Any(
        BoundList list, ImmutableArray<RequirementAssessment> parts, ImmutableArray<RequirementAssessment> considered)
    {
        Outcome whole = OutcomeFold.Any(Tally.Of(considered.Select(part => part.Outcome)));
        Reason reason = whole switch
        {
            Outcome.Met => new Reason(ReasonCode.OneMet, Name(considered.First(part => part.Outcome == Outcome.Met))),
            Outcome.NotMet => new Reason(ReasonCode.NoneMet, Number(considered.Length)),
            _ => new Reason(ReasonCode.NoneMetYet, Open(considered)),
        };
        return new RequirementAssessment(list, whole, reason) { Parts = parts, Shortfalls = whole == Outcome.NotMet ? Nearest(considered) : [] };
    }

    private static ImmutableArray<Shortfall> Nearest(ImmutableArray<RequirementAssessment> parts) => parts
        .Where(part => part.Shortfalls.Length > 0)
        .MinBy(part => part.Shortfalls.Select(shortfall => shortfall.Relative).Aggregate(Rational.Max))?.Shortfalls ?? [];

    private static RequirementAssessment Count(
        BoundList list, ImmutableArray<RequirementAssessment> parts, ImmutableArray<RequirementAssessment> considered)
    {
        Tally tally = Tally.Of(considered.Select(part => part.Outcome));
        LocalizedText needed = Number(list.AtLeast);
        Outcome whole = OutcomeFold.Count(list.AtLeast, tally);
        Reason reason = whole switch
        {
            Outcome.Met => new Reason(ReasonCode.EnoughMet, Number(tally.Met), needed),
            Outcome.NotMet => new Reason(ReasonCode.TooFewCanBeMet, Number(tally.Met + tally.Undetermined), needed),
            _ => new Reason(ReasonCode.TooFewKnown, Number(tally.Met), needed, Open(considered)),
        };
        return new RequirementAssessment(list, whole, reason) { Parts = parts, PartsShort = whole == Outcome.NotMet ? list.AtLeast - tally.Met : null };
    }

    private static LocalizedText Open(ImmutableArray<RequirementAssessment> parts) => Joined(parts.Where(part => part.Outcome == Outcome.Undetermined).Select(Name));

    private static bool IsNotMet(RequirementAssessment part) => part.Outcome == Outcome.NotMet;

    /// <summary>A part by what it looks at; a list by what its parts look at.</summary>
    private static LocalizedText Name(RequirementAssessment part) => part.Requirement switch
    {
        BoundComparison comparison => comparison.Metric.Name,
        BoundAttestation attestation => attestation.Metric.Name,
        _ when part.Parts.Length > 0 => Joined(part.Parts.Select(Name).Distinct(), " / "),
        _ => Same(part.Requirement.Origin.Address.PartId ?? part.Requirement.Origin.Address.IndicatorId),
    };

    private static LocalizedText Joined(IEnumerable<LocalizedText> names, string between = ", ")
    {
        LocalizedText[] all = [.. names];
        return new LocalizedText(string.Join(between, all.Select(name => name.Vi)), string.Join(between, all.Select(name => name.En)));
    }

    private static LocalizedText Number(int number) => Same(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static LocalizedText Same(string text) => new(text, text);
}
