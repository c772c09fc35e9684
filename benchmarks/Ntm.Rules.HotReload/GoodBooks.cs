using System.Collections.Concurrent;

namespace Ntm.Rules.HotReload;

/// <summary>The content hashes of the good books, found without a host, and the figure of each.</summary>
internal sealed class GoodBooks
{
    private readonly ConcurrentDictionary<string, decimal> _figures = new(StringComparer.Ordinal);

    public string Add(decimal figure)
    {
        string hash = RuleBook.Load([.. LittleLaw.Files(figure).Select(file => RuleSource.Memory(file.Name, file.Text))]).BookOrThrow().ContentHash;
        _figures[hash] = figure;
        return hash;
    }

    /// <summary>The figure of a good book; null where the hash is of none.</summary>
    public decimal? FigureOf(string hash) => _figures.TryGetValue(hash, out decimal figure) ? figure : null;
}
