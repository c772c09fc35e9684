using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>The answer for one requirement, with those of its parts: outcome and reasons are one value. Immutable.</summary>
public sealed class RequirementAssessment
{
    private readonly Finding _finding;

    // The value as a measurement, or the record where the value is beside; of a list its parts; null: nothing of it.
    private readonly object? _measured;

    // The value where the finding says in how many decimals it counts; else 0.
    private readonly long _scaled;

    [Memo]
    private Reason? _reason;

    /// <summary>An answer whose reason and shortfalls are put together when they are asked for.</summary>
    /// <param name="finding">What it has in common with other answers.</param>
    /// <param name="measured">The value; null: there is none.</param>
    internal RequirementAssessment(Finding finding, Measurement? measured = null)
        : this(finding, measured, 0)
    {
    }

    /// <summary>An answer about a plain value, of which a measurement is made when it is asked for.</summary>
    /// <param name="finding">What it has in common with other answers; its <see cref="Finding.ScaledBy"/> is set.</param>
    /// <param name="record">The record.</param>
    /// <param name="scaled">The value as a <see cref="ScaledNumber"/> that is exact.</param>
    internal RequirementAssessment(Finding finding, ICountReader record, long scaled)
        : this(finding, (object)record, scaled)
    {
    }

    private RequirementAssessment(Finding finding, object? measured, long scaled)
    {
        _finding = finding;
        _measured = measured;
        _scaled = scaled;
    }

    /// <summary>What was required.</summary>
    public BoundRequirement Requirement => _finding.Requirement;

    /// <summary>The answer.</summary>
    public Outcome Outcome => _finding.Outcome;

    /// <summary>Why.</summary>
    public Reason Reason => _reason ??= new Reason(this);

    /// <summary>What was measured; null when nothing was, or for a list.</summary>
    public Measurement? Measured => _finding.ScaledBy is { } decimals
        ? new Measurement(((BoundComparison)Requirement).Metric, Rational.OfUnits(_scaled >> 1, decimals), MeasurementBasis.Given)
        : _measured as Measurement;

    /// <summary>How much is missing when a comparison is NotMet: its own; of all: its parts'; of any: its nearest; else empty.</summary>
    public ImmutableArray<Shortfall> Shortfalls => _finding.ShortfallsOf?.Invoke(this) ?? [];

    /// <summary>How many more parts must hold when a count is NotMet; else null.</summary>
    public int? PartsShort => _finding.PartsShort;

    /// <summary>Answers of the parts or alternatives, in order; empty for leaves.</summary>
    public ImmutableArray<RequirementAssessment> Parts
    {
        get => _measured is RequirementAssessment[] parts ? ImmutableCollectionsMarshal.AsImmutableArray(parts) : [];
        internal init => _measured = ImmutableCollectionsMarshal.AsArray(value);
    }

    /// <summary>The answer of the condition of application; null when there is none or the scope alone decides.</summary>
    public RequirementAssessment? Condition => _finding.Condition;

    /// <summary>Ids of the metrics whose missing value keeps this leaf undetermined; empty for lists.</summary>
    public ImmutableArray<string> MissingMetrics => _finding.MissingMetrics;

    /// <summary>Id of the attribute whose absence keeps this node undetermined; null when none does.</summary>
    public string? MissingAttribute => _finding.MissingAttribute;

    /// <summary>Why, without its words.</summary>
    internal ReasonCode Code => _finding.Code;

    /// <summary>The value that was measured; null when nothing was.</summary>
    internal Rational? Value => _finding.ScaledBy is { } decimals ? Rational.OfUnits(_scaled >> 1, decimals) : (_measured as Measurement)?.Value;

    /// <summary>What the reason, the shortfalls and the rest are put together from.</summary>
    internal Finding Found => _finding;

    /// <summary>The record of which <see cref="Value"/> is; null where there is none, or nobody asks it for more.</summary>
    internal ICountReader? Record => _measured as ICountReader ?? (_measured as Measurement)?.Record;

    /// <summary>The same value under another finding.</summary>
    internal RequirementAssessment With(Finding finding) => new(finding, _measured, _scaled);

    /// <summary>The same answer under a condition that holds, or does not matter.</summary>
    internal RequirementAssessment Under(RequirementAssessment? condition) =>
        condition is null ? this : With(_finding with { Condition = condition, Owner = this });

    /// <summary>The answer apart from a condition whose own answer is in <see cref="Condition"/>; null where there is none.</summary>
    internal RequirementAssessment? Owner => _finding.Owner;

    /// <summary>This node and all below it, conditions included.</summary>
    public IEnumerable<RequirementAssessment> Descendants =>
        new[] { this }.Concat(Parts.SelectMany(part => part.Descendants)).Concat(Condition?.Descendants ?? []);
}
