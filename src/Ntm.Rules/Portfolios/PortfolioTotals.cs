using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Portfolios;

/// <summary>
/// Tổng hợp. Totals over many assessments, added one by one in constant memory: outcomes and criteria per level, levels reached, and what keeps
/// communes undetermined. Adding is commutative. Not thread-safe.
/// </summary>
public sealed class PortfolioTotals
{
    private readonly SortedDictionary<string, LevelTotals> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    /// <summary>Number of communes added.</summary>
    public int Communes { get; private set; }

    /// <summary>Totals by level id.</summary>
    public IReadOnlyDictionary<string, LevelTotals> Sets => _sets;

    /// <summary>Communes by the highest level met, by level id; communes without one are not counted here.</summary>
    public IReadOnlyDictionary<string, int> Levels => _levels;

    /// <summary>Adds one commune.</summary>
    public void Add(CommuneAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Communes++;
        if (assessment.Level is { } level)
        {
            _levels[level.Id] = _levels.GetValueOrDefault(level.Id) + 1;
        }

        foreach (SetAssessment set in assessment.Sets)
        {
            if (!_sets.TryGetValue(set.Level, out LevelTotals? totals))
            {
                _sets.Add(set.Level, totals = new LevelTotals());
            }

            totals.Add(set);
        }
    }
}

/// <summary>Totals of one level over many communes.</summary>
public sealed class LevelTotals
{
    private readonly SortedSet<string> _setIds = new(StringComparer.Ordinal);
    private readonly Dictionary<IndicatorReference, int> _figures = [];
    private readonly Dictionary<string, int> _metrics = new(StringComparer.Ordinal);

    /// <summary>Ids of the sets that were in force for one commune or another.</summary>
    public IReadOnlyCollection<string> SetIds => _setIds;

    /// <summary>Communes by the outcome of the set.</summary>
    public Tally Outcomes { get; private set; }

    /// <summary>Criteria of all communes that count as met: met and not applicable.</summary>
    public int CriteriaMet { get; private set; }

    /// <summary>The same with what cannot be told counted as met: the upper bound.</summary>
    public int CriteriaMetAtMost { get; private set; }

    /// <summary>Criteria of all communes.</summary>
    public int Criteria { get; private set; }

    /// <summary>Missing figures and requirements to the number of undetermined communes that they keep so.</summary>
    public IReadOnlyDictionary<IndicatorReference, int> MissingFigures => _figures;

    /// <summary>Missing metrics to the number of undetermined communes that they keep so.</summary>
    public IReadOnlyDictionary<string, int> MissingMetrics => _metrics;

    internal void Add(SetAssessment set)
    {
        Tally t = Outcomes;
        Outcomes = set.Outcome switch
        {
            Outcome.Met => t with { Met = t.Met + 1 },
            Outcome.NotMet => t with { NotMet = t.NotMet + 1 },
            Outcome.NotApplicable => t with { NotApplicable = t.NotApplicable + 1 },
            _ => t with { Undetermined = t.Undetermined + 1 },
        };
        CriteriaMet += set.Met.Low;
        CriteriaMetAtMost += set.Met.High;
        Criteria += set.Met.Total;
        if (set.SetId is { } id)
        {
            _setIds.Add(id);
        }

        foreach (IndicatorReference figure in set.Deciding.Figures)
        {
            _figures[figure] = _figures.GetValueOrDefault(figure) + 1;
        }

        foreach (string metric in set.Deciding.Metrics)
        {
            _metrics[metric] = _metrics.GetValueOrDefault(metric) + 1;
        }
    }
}
