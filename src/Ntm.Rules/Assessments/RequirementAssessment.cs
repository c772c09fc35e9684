using System.Collections.Immutable;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Assessments;

/// <summary>The answer for one requirement, with those of its parts: outcome and reasons are one value. Immutable.</summary>
public sealed class RequirementAssessment
{
    internal RequirementAssessment(BoundRequirement requirement, Outcome outcome, Reason reason)
    {
        Requirement = requirement;
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>What was required.</summary>
    public BoundRequirement Requirement { get; }

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why.</summary>
    public Reason Reason { get; }

    /// <summary>What was measured; null when nothing was, or for a list.</summary>
    public Measurement? Measured { get; internal init; }

    /// <summary>How much is missing when a comparison is NotMet: its own; of all: its parts'; of any: its nearest; else empty.</summary>
    public ImmutableArray<Shortfall> Shortfalls { get; internal init; } = [];

    /// <summary>How many more parts must hold when a count is NotMet; else null.</summary>
    public int? PartsShort { get; internal init; }

    /// <summary>Answers of the parts or alternatives, in order; empty for leaves.</summary>
    public ImmutableArray<RequirementAssessment> Parts { get; internal init; } = [];

    /// <summary>The answer of the condition of application; null when there is none or the scope alone decides.</summary>
    public RequirementAssessment? Condition { get; internal init; }

    /// <summary>Ids of the metrics whose missing value keeps this leaf undetermined; empty for lists.</summary>
    public ImmutableArray<string> MissingMetrics { get; internal init; } = [];

    /// <summary>Id of the attribute whose absence keeps this node undetermined; null when none does.</summary>
    public string? MissingAttribute { get; internal init; }

    /// <summary>The answer apart from a condition whose own answer is in <see cref="Condition"/>; null where there is none.</summary>
    internal RequirementAssessment? Owner { get; init; }

    /// <summary>This node and all below it, conditions included.</summary>
    public IEnumerable<RequirementAssessment> Descendants =>
        new[] { this }.Concat(Parts.SelectMany(part => part.Descendants)).Concat(Condition?.Descendants ?? []);
}
