using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Changes;

/// <summary>
/// Tác động. Who gains or loses which level, criterion and indicator between two outcomes of the same communes: by another law, on another day, with an
/// overlay, or with other values. Immutable; safe for concurrent use.
/// </summary>
/// <example><code>
/// Impact impact = book.Impact(draft, communes, new AssessmentOptions { AsOf = new DateOnly(2020, 12, 31) });
/// foreach (CommuneImpact loser in impact["standard"].Lost) { … }
/// </code></example>
public sealed class Impact
{
    private readonly ImmutableArray<Level> _levels;
    private readonly ImmutableArray<OutcomeColumn> _columns;
    private readonly ImmutableArray<CommuneImpact> _communes;

    // Names are taken from explanations, which those who ask for totals alone do not need.
    [Memo]
    private ImmutableArray<PartImpact> _parts;

    private Impact(ImmutableArray<Level> levels, ImmutableArray<OutcomeColumn> columns, ImmutableArray<CommuneImpact> communes)
    {
        _levels = levels;
        _columns = columns;
        _communes = communes;
        Moved = [.. communes.Where(commune => commune.IsMoved)];
        Levels = [.. levels.Select(level => new LevelImpact(level, communes, levels))];
    }

    /// <summary>How many communes were looked at.</summary>
    public int Communes => _communes.Length;

    /// <summary>Those for whom a level, a possible level or any outcome is another one, in the order of the dataset.</summary>
    public ImmutableArray<CommuneImpact> Moved { get; }

    /// <summary>Levels of the later side's catalog, lowest first.</summary>
    public ImmutableArray<LevelImpact> Levels { get; }

    /// <summary>Sets, criteria and indicators whose outcome is another one for some commune, in the order of the earlier law and then of what the later one adds.</summary>
    public ImmutableArray<PartImpact> Parts
    {
        get
        {
            if (_parts.IsDefault)
            {
                _parts = PartImpact.Of(_columns, Moved);
            }

            return _parts;
        }
    }

    /// <summary>What happens at a level.</summary>
    /// <exception cref="KeyNotFoundException">The catalog has no such level.</exception>
    public LevelImpact this[string level] => Levels.FirstOrDefault(impact => impact.Level.Id == level) ?? throw new KeyNotFoundException(level);

    /// <summary>Compares the outcomes of two batches.</summary>
    /// <param name="before">Filled.</param>
    /// <param name="after">Filled, of a dataset that has the same communes in the same rows; their values may be others.</param>
    /// <exception cref="ArgumentException">The rows are not the same communes.</exception>
    public static Impact Between(OutcomeMatrix before, OutcomeMatrix after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (CommuneDataset then, CommuneDataset now) = (before.Batch.Dataset, after.Batch.Dataset);
        if (then != now && !then.Select(Identity).SequenceEqual(now.Select(Identity)))
        {
            throw new ArgumentException("The rows of the two batches are not the same communes.", nameof(after));
        }

        var pairs = new ColumnPairs(before, after);
        return new Impact(
            after.Batch.Catalog.Levels, pairs.Columns, [.. Enumerable.Range(0, now.Count).Select(row => new CommuneImpact(before, after, pairs, row))]);
    }

    /// <summary>The impact on all communes of several, such as those of the chunks of a file.</summary>
    /// <param name="impacts">Of the same two laws, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Impact Joined(IEnumerable<Impact> impacts)
    {
        ArgumentNullException.ThrowIfNull(impacts);
        Impact[] all = [.. impacts];
        return all.Length == 0
            ? throw new ArgumentException("There is no impact to join.", nameof(impacts))
            : new Impact(all[0]._levels, [.. all.SelectMany(impact => impact._columns).Distinct()], [.. all.SelectMany(impact => impact._communes)]);
    }

    /// <summary>Those communes alone.</summary>
    /// <param name="takes">By what they are on the later side.</param>
    public Impact Where(Func<CommuneRecord, bool> takes)
    {
        ArgumentNullException.ThrowIfNull(takes);
        return Only(commune => takes(commune.Commune));
    }

    /// <summary>Those communes alone of which an attribute has a value.</summary>
    /// <param name="attribute">As for <see cref="PortfolioEntry.this"/>.</param>
    /// <param name="fits">Whether a value is one of them; null: not told.</param>
    public Impact Where(string attribute, Func<string?, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(fits);
        return Only(commune => fits(commune.AttributeOf(attribute)));
    }

    /// <summary>An impact for each value of an attribute, in the order of their letters without marks; communes that do not tell it come last, under null.</summary>
    /// <param name="attribute">As for <see cref="PortfolioEntry.this"/>.</param>
    public ImmutableArray<(string? Value, Impact Impact)> By(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return
        [
            .. _communes.GroupBy(commune => commune.AttributeOf(attribute))
                .OrderBy(group => group.Key is null).ThenBy(group => FoldedText.Bare(FoldedText.Key(group.Key ?? "")), StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, new Impact(_levels, _columns, [.. group]))),
        ];
    }

    private Impact Only(Func<CommuneImpact, bool> takes) => new(_levels, _columns, [.. _communes.Where(takes)]);

    private static (string Code, DateOnly? ValidFrom) Identity(CommuneRecord commune) => (commune.Code, commune.ValidFrom);
}
