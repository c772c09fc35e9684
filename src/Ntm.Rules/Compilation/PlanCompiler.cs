using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Compilation;

/// <summary>Bound sets -> a plan. Every step stands after those whose registers it reads.</summary>
/// <param name="catalog">The metrics.</param>
/// <param name="missingIsNotMet">The policy of the run.</param>
internal sealed class PlanCompiler(Catalog catalog, bool missingIsNotMet)
{
    private readonly ImmutableArray<PlanColumn>.Builder _columns = ImmutableArray.CreateBuilder<PlanColumn>();
    private readonly Dictionary<string, int> _columnOf = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PlanComparison>.Builder _comparisons = ImmutableArray.CreateBuilder<PlanComparison>();
    private readonly ImmutableArray<PlanStep>.Builder _steps = ImmutableArray.CreateBuilder<PlanStep>();
    private readonly ImmutableArray<int>.Builder _operands = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<PlanSet>.Builder _sets = ImmutableArray.CreateBuilder<PlanSet>();

    /// <summary>Adds a set; <paramref name="isInForce"/> is false for one that only another set requires.</summary>
    public void Add(BoundSet set, bool isInForce)
    {
        if (set.Criteria is not { } criteria)
        {
            _sets.Add(new PlanSet(set.Set, isInForce, Step(StepKind.Undetermined), [], []));
            return;
        }

        List<PlanEntry> indicators = [];
        ImmutableArray<PlanEntry> entries = [.. criteria.Select(criterion => new PlanEntry(criterion.Criterion.Id, Of(criterion, indicators)))];
        int whole = Fold(StepKind.All, [.. entries.Select(entry => entry.Register)]);
        _sets.Add(new PlanSet(set.Set, isInForce, whole, entries, [.. indicators]));
    }

    public Plan Build() => new()
    {
        Columns = _columns.ToImmutable(),
        Comparisons = _comparisons.ToImmutable(),
        Steps = _steps.ToImmutable(),
        Operands = _operands.ToImmutable(),
        Sets = _sets.ToImmutable(),
    };

    private int Of(BoundCriterion criterion, List<PlanEntry> indicators)
    {
        if (criterion.Indicators is not { } known)
        {
            return Under(criterion.AppliesWhen, Step(StepKind.Undetermined));
        }

        List<int> registers = [];
        foreach (BoundIndicator indicator in known)
        {
            registers.Add(Under(indicator.AppliesWhen, Of(indicator.Requirement, missingIsNotMet)));
            indicators.Add(new PlanEntry(indicator.Address.IndicatorId, registers[^1]));
        }

        return Under(criterion.AppliesWhen, Fold(StepKind.All, [.. registers]));
    }

    private int Of(BoundRequirement requirement, bool policy)
    {
        int[] Parts(IEnumerable<BoundRequirement> parts) => [.. parts.Select(part => Of(part, policy))];
        int plain = requirement switch
        {
            BoundComparison { ForParts.Length: > 0 } comparison => ForParts(comparison, policy),
            BoundComparison comparison => Compare(comparison, Column(comparison.Metric.Id, comparison.Metric), policy),
            BoundAttestation attestation => Add(new PlanStep(StepKind.Attest, Column(attestation.Metric.Id, attestation.Metric), MissingIsNotMet: policy)),
            BoundList { Kind: BoundListKind.All } list => Fold(StepKind.All, Parts(list.Parts)),
            BoundList { Kind: BoundListKind.Any } list => Fold(StepKind.Any, Parts(list.Parts)),
            BoundList list => Fold(StepKind.AtLeast, Parts(list.Parts), list.AtLeast),
            BoundAlternatives alternatives => Fold(StepKind.Alike, Parts(alternatives.Alternatives)),
            _ => Step(StepKind.Undetermined),
        };
        return Under(requirement.Origin.AppliesWhen, plain);
    }

    private int Under(BoundCondition? condition, int owner) => condition switch
    {
        null or { Requirement: null, Holds: true } => owner,
        // The policy "missing counts as not met" stays out of conditions.
        { Requirement: { } requirement } => Fold(StepKind.Under, [owner, Of(requirement, false)]),
        { Holds: false } => Step(StepKind.NotApplicable),
        _ => Fold(StepKind.UnderDoubt, [owner]),
    };

    private int Compare(BoundComparison comparison, int column, bool policy)
    {
        NothingToCount none = comparison.WhenNone switch
        {
            null => NothingToCount.Undetermined,
            { CountsAsMet: true } => NothingToCount.Met,
            _ => NothingToCount.NotApplicable,
        };
        BoundThreshold threshold = comparison.Threshold;
        if (threshold.IsUnbounded)
        {
            return Add(new PlanStep(StepKind.CompareNothing, column, WhenNone: none));
        }

        // A part has no lower bound of its own, and a total with parts is judged without it.
        bool hasBound = comparison.ForParts.Length == 0 && comparison.Metric.NotLessThan is not null && comparison.Comparison.IsFloor() && threshold.Strictest is not null;
        int bound = hasBound ? Column(comparison.Metric.NotLessThan!, catalog.Metrics[comparison.Metric.NotLessThan!]) : -1;
        bool passes = comparison.Comparison is Comparison.MoreThan or Comparison.AtMost;
        ScaledLimit Cut(Rational? figure, int of) => figure is { } known ? ScaledLimit.Of(known, _columns[of].Scale, passes) : default;
        _comparisons.Add(new PlanComparison(
            comparison.Comparison,
            threshold.Strictest,
            threshold.Loosest,
            Cut(threshold.Strictest, column),
            Cut(threshold.Loosest, column),
            bound,
            hasBound ? Cut(threshold.Strictest, bound) : default));
        return Add(new PlanStep(StepKind.Compare, column, Comparison: _comparisons.Count - 1, WhenNone: none, MissingIsNotMet: policy));
    }

    private int ForParts(BoundComparison comparison, bool policy)
    {
        int total = Column(comparison.Metric.Id, comparison.Metric);
        if (comparison.Threshold.IsUnbounded)
        {
            return Compare(comparison, total, policy);
        }

        int[] columns = [.. comparison.ForParts.Select(part => Column($"{comparison.Metric.Id}.{part}", comparison.Metric))];
        int[] registers = [.. columns.Append(total).Select(column => Compare(comparison, column, false))];
        int first = _operands.Count;
        _operands.AddRange(registers);
        _operands.AddRange(columns);
        NothingToCount none = _steps[registers[^1]].WhenNone;
        return Add(new PlanStep(StepKind.Parts, total, first, columns.Length, WhenNone: none, MissingIsNotMet: policy));
    }

    private int Fold(StepKind kind, int[] registers, int needed = 0)
    {
        // A list of one says what that one says.
        if (registers.Length == 1 && (kind is StepKind.All or StepKind.Any or StepKind.Alike))
        {
            return registers[0];
        }

        int first = _operands.Count;
        _operands.AddRange(registers);
        return Add(new PlanStep(kind, First: first, Count: registers.Length, Needed: needed));
    }

    private int Step(StepKind kind) => Add(new PlanStep(kind));

    private int Add(PlanStep step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private int Column(string id, Metric metric)
    {
        if (!_columnOf.TryGetValue(id, out int index))
        {
            index = _columns.Count;
            _columnOf.Add(id, index);
            _columns.Add(new PlanColumn(id, metric, metric.Decimals));
        }

        return index;
    }
}
