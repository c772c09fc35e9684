using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Portfolios;

/// <summary>
/// Danh mục xã. Many communes with their outcomes, small enough to hold a country: what summaries, comparisons and near-miss lists are made of. Immutable; safe for
/// concurrent use.
/// </summary>
/// <example><code>
/// Portfolio portfolio = Portfolio.Of(book.Catalog, run.Assess(communes));
/// PortfolioSummary border = portfolio.Where(commune => commune["border_commune"] == "true").Summarize();
/// </code></example>
public sealed class Portfolio
{
    internal Portfolio(ImmutableArray<Level> levels, ImmutableArray<PortfolioEntry> entries)
    {
        Levels = levels;
        Entries = entries;
    }

    /// <summary>Levels of the catalog, lowest first.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The communes in the order in which they came.</summary>
    public ImmutableArray<PortfolioEntry> Entries { get; }

    /// <summary>Takes what summaries need of each assessment, one by one; the assessments are not kept.</summary>
    /// <param name="catalog">The catalog of the book that gave them.</param>
    /// <param name="assessments">Of one run or of several.</param>
    public static Portfolio Of(Catalog catalog, IEnumerable<CommuneAssessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(assessments);
        return new Portfolio(catalog.Levels, [.. assessments.Select(assessment => new PortfolioEntry(catalog, assessment))]);
    }

    /// <summary>Puts communes together.</summary>
    /// <param name="catalog">The catalog of the book that judged them.</param>
    /// <param name="entries">The communes.</param>
    public static Portfolio Of(Catalog catalog, IEnumerable<PortfolioEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(entries);
        return new Portfolio(catalog.Levels, [.. entries]);
    }

    /// <summary>As the other, of a stream.</summary>
    /// <param name="catalog">The catalog of the book that gave them.</param>
    /// <param name="assessments">Of one run or of several.</param>
    /// <param name="cancellation">Stops between two.</param>
    public static async Task<Portfolio> OfAsync(Catalog catalog, IAsyncEnumerable<CommuneAssessment> assessments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(assessments);
        ImmutableArray<PortfolioEntry>.Builder entries = ImmutableArray.CreateBuilder<PortfolioEntry>();
        await foreach (CommuneAssessment assessment in assessments.WithCancellation(cancellation).ConfigureAwait(false))
        {
            entries.Add(new PortfolioEntry(catalog, assessment));
        }

        return new Portfolio(catalog.Levels, entries.ToImmutable());
    }

    /// <summary>Those communes alone.</summary>
    public Portfolio Where(Func<PortfolioEntry, bool> takes)
    {
        ArgumentNullException.ThrowIfNull(takes);
        return new Portfolio(Levels, [.. Entries.Where(takes)]);
    }

    /// <summary>A portfolio for each value of an attribute, in the order of their letters without marks; communes that do not tell it come last, under null.</summary>
    /// <param name="attribute">As for <see cref="PortfolioEntry.this"/>.</param>
    public ImmutableArray<(string? Value, Portfolio Communes)> By(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return
        [
            .. Entries.GroupBy(entry => entry[attribute])
                .OrderBy(group => group.Key is null).ThenBy(group => FoldedText.Bare(FoldedText.Key(group.Key ?? "")), StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, new Portfolio(Levels, [.. group]))),
        ];
    }

    /// <summary>Communes that are so few criteria short of a level's set; those that meet it are not among them.</summary>
    /// <param name="level">Level id.</param>
    /// <param name="criteria">How many criteria at most are not met; what cannot be told is not among these.</param>
    public Portfolio Near(string level, int criteria)
    {
        ArgumentNullException.ThrowIfNull(level);
        return Where(entry => entry.IsNear(level, criteria));
    }

    /// <summary>What offices publish of these communes.</summary>
    /// <param name="settings">How outcomes count; null: <see cref="PortfolioSettings.Default"/>.</param>
    public PortfolioSummary Summarize(PortfolioSettings? settings = null) => new(this, settings ?? PortfolioSettings.Default);

    /// <summary>What became of the communes of an earlier portfolio.</summary>
    /// <param name="earlier">The earlier one, by its own law.</param>
    /// <param name="map">Which communes were made of which in between; null: none.</param>
    /// <param name="settings">How outcomes count in both; null: <see cref="PortfolioSettings.Default"/>.</param>
    public PortfolioChange Since(Portfolio earlier, UnitMap? map = null, PortfolioSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new PortfolioChange(earlier, this, map, settings ?? PortfolioSettings.Default);
    }
}
