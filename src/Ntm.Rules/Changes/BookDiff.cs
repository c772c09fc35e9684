using System.Collections.Immutable;

namespace Ntm.Rules.Changes;

/// <summary>
/// So sánh hai bộ quy định. What the later side demands that the earlier one does not, and the other way round, by meaning: two texts that demand the same of
/// everybody differ in nothing. What is not listed is the same on both sides. Immutable.
/// </summary>
/// <example><code>
/// foreach (LawChange change in book.Diff(draft).Changes.Where(change => change.Direction == ChangeDirection.Tighter)) { … }
/// </code></example>
public sealed class BookDiff
{
    internal BookDiff(ImmutableArray<LawChange> changes, ImmutableArray<string> cutShort)
    {
        Changes = changes;
        CutShort = cutShort;
    }

    /// <summary>The changes: of the catalog first, then set by set in the order of the later law, its criteria and indicators in the order of the decision.</summary>
    public ImmutableArray<LawChange> Changes { get; }

    /// <summary>Addresses of indicators with more regions, classes, years and days than are looked at: the changes there are not all of them. Empty: everything was looked at.</summary>
    public ImmutableArray<string> CutShort { get; }

    /// <summary>Whether both sides demand the same, as far as <see cref="CutShort"/> does not say otherwise.</summary>
    public bool IsEmpty => Changes.IsEmpty;
}
