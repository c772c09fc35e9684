using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>What answers for one requirement have in common that have the same outcome for the same reason; most requirements have a few, made once for all records.</summary>
/// <param name="Requirement">What was required.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Code">Why.</param>
/// <param name="Words">What the sentence names, from the answer alone.</param>
internal sealed record Finding(BoundRequirement Requirement, Outcome Outcome, ReasonCode Code, Func<RequirementAssessment, ImmutableArray<LocalizedText>> Words)
{
    /// <summary>In how many decimals the answer keeps a value that is given, as a <see cref="Quantities.ScaledNumber"/>; null: it does not.</summary>
    public int? ScaledBy { get; init; }

    /// <summary>Tells the shortfalls; null: there are none.</summary>
    public Func<RequirementAssessment, ImmutableArray<Shortfall>>? ShortfallsOf { get; init; }

    public int? PartsShort { get; init; }

    public RequirementAssessment? Condition { get; init; }

    public ImmutableArray<string> MissingMetrics { get; init; } = [];

    public string? MissingAttribute { get; init; }

    public RequirementAssessment? Owner { get; init; }
}
