using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>The answer for one requirement, with those of its parts: outcome and reasons are one value. Immutable.</summary>
public sealed class RequirementAssessment
{
    private static readonly Further Plain = new();

    private readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> _words;
    private readonly Rational _value;
    private readonly bool _hasValue;

    // What most answers do not have.
    private readonly Further _further = Plain;

    [Memo]
    private Reason? _reason;

    /// <summary>An answer whose reason, measurement and shortfalls are put together when they are first asked for.</summary>
    /// <param name="requirement">What was required.</param>
    /// <param name="outcome">The answer.</param>
    /// <param name="code">Why.</param>
    /// <param name="words">What the sentence names, from the answer alone.</param>
    internal RequirementAssessment(
        BoundRequirement requirement, Outcome outcome, ReasonCode code, Func<RequirementAssessment, ImmutableArray<LocalizedText>> words)
    {
        Requirement = requirement;
        Outcome = outcome;
        Code = code;
        _words = words;
    }

    /// <summary>What was required.</summary>
    public BoundRequirement Requirement { get; }

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why.</summary>
    public Reason Reason => _reason ??= new Reason(Code, () => _words(this));

    /// <summary>What was measured; null when nothing was, or for a list.</summary>
    public Measurement? Measured => _hasValue
        ? new Measurement(Requirement is BoundComparison comparison ? comparison.Metric : ((BoundAttestation)Requirement).Metric, _value, Basis)
        : null;

    /// <summary>How much is missing when a comparison is NotMet: its own; of all: its parts'; of any: its nearest; else empty.</summary>
    public ImmutableArray<Shortfall> Shortfalls => _further.ShortfallsOf?.Invoke(this) ?? [];

    /// <summary>How many more parts must hold when a count is NotMet; else null.</summary>
    public int? PartsShort => _further.PartsShort;

    /// <summary>Answers of the parts or alternatives, in order; empty for leaves.</summary>
    public ImmutableArray<RequirementAssessment> Parts { get; internal init; } = [];

    /// <summary>The answer of the condition of application; null when there is none or the scope alone decides.</summary>
    public RequirementAssessment? Condition => _further.Condition;

    /// <summary>Ids of the metrics whose missing value keeps this leaf undetermined; empty for lists.</summary>
    public ImmutableArray<string> MissingMetrics => _further.MissingMetrics;

    /// <summary>Id of the attribute whose absence keeps this node undetermined; null when none does.</summary>
    public string? MissingAttribute => _further.MissingAttribute;

    /// <summary>Why, without its words.</summary>
    internal ReasonCode Code { get; }

    /// <summary>The value that was measured; null when nothing was.</summary>
    internal Rational? Value
    {
        get => _hasValue ? _value : null;
        init
        {
            _hasValue = value is not null;
            _value = value.GetValueOrDefault();
        }
    }

    /// <summary>How <see cref="Value"/> came about.</summary>
    internal MeasurementBasis Basis { get; init; }

    /// <summary>What most answers do not have.</summary>
    internal Further More
    {
        init => _further = value;
    }

    /// <summary>The same answer under a condition that holds, or does not matter.</summary>
    internal RequirementAssessment Under(RequirementAssessment? condition) => condition is null ? this : new RequirementAssessment(Requirement, Outcome, Code, _words)
    {
        Value = Value,
        Basis = Basis,
        Parts = Parts,
        More = _further with { Condition = condition, Owner = this },
    };

    /// <summary>The answer apart from a condition whose own answer is in <see cref="Condition"/>; null where there is none.</summary>
    internal RequirementAssessment? Owner => _further.Owner;

    /// <summary>This node and all below it, conditions included.</summary>
    public IEnumerable<RequirementAssessment> Descendants =>
        new[] { this }.Concat(Parts.SelectMany(part => part.Descendants)).Concat(Condition?.Descendants ?? []);

    /// <summary>What an answer may carry beside outcome, reason and value.</summary>
    internal sealed record Further
    {
        /// <summary>Tells the shortfalls; null: there are none.</summary>
        public Func<RequirementAssessment, ImmutableArray<Shortfall>>? ShortfallsOf { get; init; }

        public int? PartsShort { get; init; }

        public RequirementAssessment? Condition { get; init; }

        public ImmutableArray<string> MissingMetrics { get; init; } = [];

        public string? MissingAttribute { get; init; }

        public RequirementAssessment? Owner { get; init; }
    }
}
