using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>
/// So với kỳ trước. What became of the communes of an earlier portfolio. A commune is the same one when code and first day are, or, where a first day is not told, code and
/// name; a commune that a map makes of others is compared with all of them. Immutable.
/// </summary>
public sealed class PortfolioChange
{
    internal PortfolioChange(Portfolio earlier, Portfolio later, UnitMap? map, PortfolioSettings settings)
    {
        Before = earlier.Summarize(settings);
        Now = later.Summarize(settings);
        var former = new FormerEntries(earlier, map);
        Communes = [.. later.Entries.Select(entry => new CommuneChange(entry, former.Of(entry)))];
        Ended = former.Left();
        Levels = [.. later.Levels.Select(level => new LevelChange(level, Before, Now, Communes))];
    }

    /// <summary>The summary of the earlier portfolio.</summary>
    public PortfolioSummary Before { get; }

    /// <summary>The summary of the later one, by the same settings.</summary>
    public PortfolioSummary Now { get; }

    /// <summary>Each commune of the later portfolio with what it was, in its order.</summary>
    public ImmutableArray<CommuneChange> Communes { get; }

    /// <summary>Communes of the earlier portfolio that are in no later one.</summary>
    public ImmutableArray<PortfolioEntry> Ended { get; }

    /// <summary>Levels of the catalog, lowest first.</summary>
    public ImmutableArray<LevelChange> Levels { get; }

    /// <summary>The change at a level.</summary>
    /// <exception cref="KeyNotFoundException">The catalog has no such level.</exception>
    public LevelChange this[string level] => Levels.FirstOrDefault(change => change.Level.Id == level) ?? throw new KeyNotFoundException(level);
}

/// <summary>One commune now, and what it was.</summary>
/// <param name="Now">The commune of the later portfolio.</param>
/// <param name="Before">The commune, or those that it was made of; empty where none of the earlier portfolio is known to be.</param>
public sealed record CommuneChange(PortfolioEntry Now, ImmutableArray<PortfolioEntry> Before)
{
    /// <summary>Whether it was made of several: then its levels are to be reviewed.</summary>
    public bool IsMerged => Before.Length > 1;
}

/// <summary>What changed at a level. Immutable.</summary>
public sealed class LevelChange
{
    internal LevelChange(Level level, PortfolioSummary before, PortfolioSummary now, ImmutableArray<CommuneChange> communes)
    {
        Level = level;
        NewlyMet = [.. communes.Where(change => Meets(change.Now) && !change.Before.IsEmpty && !change.Before.Any(Meets))];
        NoLongerMet = [.. communes.Where(change => !Meets(change.Now) && change.Before.Any(Meets))];
        NewlyRecognised = [.. communes.Where(change => change.Now.IsRecognisedAt(level.Id) && !change.Before.Any(before => before.IsRecognisedAt(level.Id)))];
        AverageBefore = before.Levels.FirstOrDefault(summary => summary.Level.Id == level.Id)?.Average;
        AverageNow = now[level.Id].Average;
    }

    /// <summary>The level.</summary>
    public Level Level { get; }

    /// <summary>Communes that meet it and did not before.</summary>
    public ImmutableArray<CommuneChange> NewlyMet { get; }

    /// <summary>Communes that met it, or of whose parts one did, and do not now, or not for sure.</summary>
    public ImmutableArray<CommuneChange> NoLongerMet { get; }

    /// <summary>Communes recognised at it or above now, of which no part was.</summary>
    public ImmutableArray<CommuneChange> NewlyRecognised { get; }

    /// <summary>Criteria that a commune met on average before, over all sets of the level; null where none is known.</summary>
    public Rational? AverageBefore { get; }

    /// <summary>The same now.</summary>
    public Rational? AverageNow { get; }

    /// <summary>The exact difference; null where one of the two is not known.</summary>
    public Rational? Difference => AverageNow - AverageBefore;

    /// <summary>The difference as offices print it, of the two averages as they are printed, with two decimals: it may differ from the exact one by a hundredth.</summary>
    public Rational? PrintedDifference => AverageNow?.Round(2) - AverageBefore?.Round(2);

    private bool Meets(PortfolioEntry entry) => entry.RankOf(entry.Level) >= entry.RankOf(Level.Id);
}
