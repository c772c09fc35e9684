using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Compilation;

namespace Ntm.Rules.Evaluation;

/// <summary>Which columns the plans of a batch fill, and from which of their registers.</summary>
internal sealed class MatrixShape
{
    private readonly FrozenDictionary<OutcomeColumn, int> _indexes;

    // A set that another requires without being in force itself has a column that is not shown.
    private readonly FrozenDictionary<string, int> _required;

    private readonly ImmutableArray<ImmutableArray<(int Column, int Register)>> _registers;
    private readonly ImmutableArray<FrozenSet<int>> _filled;

    public MatrixShape(ImmutableArray<Plan> plans)
    {
        Dictionary<OutcomeColumn, int> indexes = [];
        Dictionary<string, int> required = [];
        foreach (PlanSet set in plans.SelectMany(plan => plan.Sets.Where(set => set.IsInForce)))
        {
            foreach ((OutcomeColumn column, _) in Columns(set))
            {
                indexes.TryAdd(column, indexes.Count);
            }
        }

        foreach (PlanSet set in plans.SelectMany(plan => plan.Sets.Where(set => !set.IsInForce)))
        {
            required.TryAdd(set.Set.Id, indexes.Count + required.Count);
        }

        _indexes = indexes.ToFrozenDictionary();
        _required = required.ToFrozenDictionary(StringComparer.Ordinal);
        All = [.. indexes.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        _registers =
        [
            .. plans.Select(plan => plan.Sets.SelectMany(set => set.IsInForce
                ? Columns(set).Select(pair => (indexes[pair.Column], pair.Register))
                : [(required[set.Set.Id], set.Register)]).ToImmutableArray()),
        ];
        _filled = [.. _registers.Select(registers => registers.Select(pair => pair.Column).ToFrozenSet())];
    }

    /// <summary>The columns that are shown, by index.</summary>
    public ImmutableArray<OutcomeColumn> All { get; }

    /// <summary>How many columns there are, hidden ones included.</summary>
    public int Count => All.Length + _required.Count;

    public int? IndexOf(OutcomeColumn column) => _indexes.TryGetValue(column, out int index) ? index : null;

    public int? IndexOfRequired(string setId) => _required.TryGetValue(setId, out int index) ? index : null;

    /// <summary>Columns that a plan fills, each with its register.</summary>
    public ImmutableArray<(int Column, int Register)> Registers(int plan) => _registers[plan];

    public bool IsFilled(int plan, int column) => _filled[plan].Contains(column);

    private static IEnumerable<(OutcomeColumn Column, int Register)> Columns(PlanSet set)
    {
        string id = set.Set.Id;
        IEnumerable<(OutcomeColumn, int)> criteria = set.Criteria.Select(entry => (new OutcomeColumn(id, OutcomeColumnKind.Criterion, entry.Id), entry.Register));
        IEnumerable<(OutcomeColumn, int)> indicators = set.Indicators.Select(entry => (new OutcomeColumn(id, OutcomeColumnKind.Indicator, entry.Id), entry.Register));
        return [(new OutcomeColumn(id, OutcomeColumnKind.Set, ""), set.Register), .. criteria, .. indicators];
    }
}
