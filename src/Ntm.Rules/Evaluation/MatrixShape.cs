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

    // By plan and column the register of the plan; -1: none.
    private readonly int[][] _registers;

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
        _registers = [.. plans.Select(plan => RegistersOf(plan, indexes, required))];
    }

    /// <summary>The columns that are shown, by index.</summary>
    public ImmutableArray<OutcomeColumn> All { get; }

    public int? IndexOf(OutcomeColumn column) => _indexes.TryGetValue(column, out int index) ? index : null;

    public int? IndexOfRequired(string setId) => _required.TryGetValue(setId, out int index) ? index : null;

    /// <summary>The register of a plan that answers a column; -1: the plan has no such column.</summary>
    public int Register(int plan, int column) => plan < 0 ? -1 : _registers[plan][column];

    private static int[] RegistersOf(Plan plan, Dictionary<OutcomeColumn, int> indexes, Dictionary<string, int> required)
    {
        int[] registers = new int[indexes.Count + required.Count];
        Array.Fill(registers, -1);
        foreach (PlanSet set in plan.Sets)
        {
            foreach ((OutcomeColumn column, int register) in set.IsInForce ? Columns(set) : [])
            {
                registers[indexes[column]] = register;
            }

            if (!set.IsInForce)
            {
                registers[required[set.Set.Id]] = set.Register;
            }
        }

        return registers;
    }

    private static IEnumerable<(OutcomeColumn Column, int Register)> Columns(PlanSet set)
    {
        string id = set.Set.Id;
        IEnumerable<(OutcomeColumn, int)> criteria = set.Criteria.Select(entry => (new OutcomeColumn(id, OutcomeColumnKind.Criterion, entry.Id), entry.Register));
        IEnumerable<(OutcomeColumn, int)> indicators = set.Indicators.Select(entry => (new OutcomeColumn(id, OutcomeColumnKind.Indicator, entry.Id), entry.Register));
        return [(new OutcomeColumn(id, OutcomeColumnKind.Set, ""), set.Register), .. criteria, .. indicators];
    }
}
