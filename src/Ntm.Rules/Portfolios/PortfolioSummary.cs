using System.Collections.Immutable;

namespace Ntm.Rules.Portfolios;

/// <summary>Tổng hợp. What offices publish of many communes: levels met and recognised, groups, shares and averages, each with what cannot be told. Immutable.</summary>
public sealed class PortfolioSummary
{
    internal PortfolioSummary(Portfolio portfolio, PortfolioSettings settings)
    {
        Settings = settings;
        Communes = portfolio.Entries.Length;
        Levels = [.. portfolio.Levels.Select((level, rank) => new LevelSummary(portfolio, level, rank, settings))];
        Sets =
        [
            .. portfolio.Levels.SelectMany(level => portfolio.Entries
                .Where(entry => entry.At(level.Id)?.Set is not null)
                .GroupBy(entry => entry.At(level.Id)!.Set!)
                .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
                .Select(group => new SetSummary(group.Key, [.. group], settings))),
        ];
    }

    /// <summary>How outcomes were counted.</summary>
    public PortfolioSettings Settings { get; }

    /// <summary>Number of communes.</summary>
    public int Communes { get; }

    /// <summary>Levels of the catalog, lowest first.</summary>
    public ImmutableArray<LevelSummary> Levels { get; }

    /// <summary>Each set that is in force for one commune at least, by level and id.</summary>
    public ImmutableArray<SetSummary> Sets { get; }

    /// <summary>The summary of a level.</summary>
    /// <exception cref="KeyNotFoundException">The catalog has no such level.</exception>
    public LevelSummary this[string level] => Levels.FirstOrDefault(summary => summary.Level.Id == level) ?? throw new KeyNotFoundException(level);

    /// <summary>The summary of a set; null where it is in force for nobody.</summary>
    public SetSummary? Set(string setId) => Sets.FirstOrDefault(summary => summary.Set.Id == setId);
}
