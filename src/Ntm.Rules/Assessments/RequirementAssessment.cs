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

    // The value as a measurement or a bare number, or what the finding reads it from; of a list its parts; null: neither.
    private readonly object? _measured;

    // The value where the finding says in how many decimals it counts; else 0.
    private readonly long _scaled;

    [Memo]
    private Reason? _reason;

    /// <summary>An answer whose reason, measurement and shortfalls are put together when they are first asked for.</summary>
    /// <param name="finding">What it has in common with other answers.</param>
    /// <param name="source">What the finding reads the value from; null: there is none.</param>
    internal RequirementAssessment(Finding finding, object? source = null)
    {
        _finding = finding;
        _measured = source;
    }

    /// <summary>An answer about a plain value, which is kept beside what shortfalls are read from.</summary>
    /// <param name="finding">What it has in common with other answers; its <see cref="Finding.ScaledBy"/> is set.</param>
    /// <param name="source">What shortfalls are read from.</param>
    /// <param name="scaled">The value as a <see cref="ScaledNumber"/> that is exact.</param>
    internal RequirementAssessment(Finding finding, object? source, long scaled)
        : this(finding, source) => _scaled = scaled;

    /// <summary>What was required.</summary>
    public BoundRequirement Requirement => _finding.Requirement;

    /// <summary>The answer.</summary>
    public Outcome Outcome => _finding.Outcome;

    /// <summary>Why.</summary>
    public Reason Reason => _reason ??= new Reason(this);

    /// <summary>What was measured; null when nothing was, or for a list.</summary>
    public Measurement? Measured => _finding.ScaledBy is { } decimals ? new Measurement(((BoundComparison)Requirement).Metric, Rational.OfUnits(_scaled >> 1, decimals), _finding.Basis)
        : _measured as Measurement ?? (Reads is var (value, basis) ? new Measurement(((BoundComparison)Requirement).Metric, value, basis) : null);

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
    internal Rational? Value
    {
        get => Reads?.Value;
        init => _measured = value;
    }

    /// <summary>How <see cref="Value"/> came about.</summary>
    internal MeasurementBasis Basis => Reads?.Basis ?? _finding.Basis;

    private (Rational Value, MeasurementBasis Basis)? Reads => _finding.ScaledBy is { } decimals
        ? (Rational.OfUnits(_scaled >> 1, decimals), _finding.Basis)
        : _measured switch
        {
            null or RequirementAssessment[] => null,
            Measurement measured => (measured.Value, measured.Basis),
            Rational value => (value, _finding.Basis),
            { } source => _finding.ValueOf!(source),
        };

    /// <summary>What the reason, the shortfalls and the rest are put together from.</summary>
    internal Finding Found => _finding;

    /// <summary>What shortfalls are read from, and <see cref="Value"/> where it is not kept.</summary>
    internal object? Source => _measured;

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
