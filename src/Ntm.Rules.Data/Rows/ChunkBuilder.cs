using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Rows;

/// <summary>Collects usable rows into datasets of a fixed size. Of rows that are handed out only the identity is remembered.</summary>
internal sealed class ChunkBuilder(Catalog catalog, int size, ProblemList problems)
{
    private const int FullCodeLength = 5;

    private readonly Dictionary<(string Code, DateOnly? ValidFrom), (int Line, int Column, string Pointer)> _seen = [];
    private CommuneDatasetBuilder _open = new(catalog);

    public bool IsFull => _open.Count >= size;

    public bool IsEmpty => _open.Count == 0;

    /// <summary>Rows that were usable, of all chunks.</summary>
    public int Total => _seen.Count;

    /// <summary>Adds a row, unless it has no identity of its own, which is told.</summary>
    public void Add(RowDraft row, SourceLocation place)
    {
        if (row.IsDropped || !HasIdentity(row, place))
        {
            return;
        }

        foreach ((string key, MetricValue value) in row.Values)
        {
            _open.Set(key, value);
        }

        _open.Add(row.ToRecord());
    }

    /// <summary>The rows collected since the last call.</summary>
    public CommuneDataset Take()
    {
        CommuneDataset taken = _open.Build();
        _open = new CommuneDatasetBuilder(catalog);
        return taken;
    }

    private bool HasIdentity(RowDraft row, SourceLocation place)
    {
        if (string.IsNullOrEmpty(row.Code))
        {
            problems.Add(CellCodes.NoCode.At(place));
            return false;
        }

        if (!_seen.TryAdd((row.Code, row.ValidFrom), (place.Line, place.Column, place.Pointer)))
        {
            (int line, int column, string pointer) = _seen[(row.Code, row.ValidFrom)];
            string from = row.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
            var first = new SourceLocation(place.Path, line, column, pointer);
            problems.Add(CellCodes.SameCommune.At(place, CellFault.Show(row.Code), from).With(first));
            return false;
        }

        if (row.Code.Length == FullCodeLength - 1 && row.Code.All(char.IsAsciiDigit))
        {
            problems.Add(CellCodes.LostZero.At(place, row.Code));
        }

        return true;
    }
}
