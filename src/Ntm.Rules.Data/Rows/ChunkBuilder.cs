using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Rows;

/// <summary>Collects usable rows into datasets of a fixed size. Of rows that are handed out only the identity is remembered.</summary>
/// <param name="catalog">The metrics.</param>
/// <param name="size">Most rows of a dataset.</param>
/// <param name="expected">About how many rows there are in all.</param>
/// <param name="pointer">How rows are pointed at.</param>
/// <param name="problems">What is wrong with rows.</param>
internal sealed class ChunkBuilder(Catalog catalog, int size, long expected, RowPointer pointer, ProblemList problems)
{
    private const int FullCodeLength = 5;

    private const int MostExpected = 1 << 16;

    private readonly Dictionary<(string Code, DateOnly? ValidFrom), RowPlace> _seen = new((int)Math.Min(expected, MostExpected));
    private readonly RowDraft _draft = new();
    private CommuneDatasetBuilder _open = new(catalog, (int)Math.Min(expected, size));

    public bool IsFull => _open.Count >= size;

    public bool IsEmpty => _open.Count == 0;

    /// <summary>The next row, to be filled; its values go straight into the columns.</summary>
    public RowDraft Begin()
    {
        _draft.Clear(_open);
        return _draft;
    }

    /// <summary>Adds the row that was begun, unless it cannot be used or has no identity of its own, which is told.</summary>
    public void Add(RowPlace place)
    {
        if (_draft.IsDropped || !HasIdentity(_draft, place))
        {
            _open.Discard();
            return;
        }

        _open.Add(_draft.ToRecord());
    }

    /// <summary>The rows collected since the last call.</summary>
    public CommuneDataset Take()
    {
        CommuneDataset taken = _open.Build();
        _open = new CommuneDatasetBuilder(catalog, taken.Count);
        return taken;
    }

    private bool HasIdentity(RowDraft row, RowPlace place)
    {
        if (string.IsNullOrEmpty(row.Code))
        {
            problems.Add(CellCodes.NoCode.At(pointer.At(place)));
            return false;
        }

        if (!_seen.TryAdd((row.Code, row.ValidFrom), place))
        {
            SourceLocation first = pointer.At(_seen[(row.Code, row.ValidFrom)]);
            string from = row.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
            problems.Add(CellCodes.SameCommune.At(pointer.At(place), CellFault.Show(row.Code), from).With(first));
            return false;
        }

        if (row.Code.Length == FullCodeLength - 1 && !row.Code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            problems.Add(CellCodes.LostZero.At(pointer.At(place), row.Code));
        }

        return true;
    }
}
