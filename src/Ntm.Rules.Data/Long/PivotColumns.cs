using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>The columns into which a long table is turned: those that say something of the commune, then one for each thing that rows name.</summary>
internal sealed class PivotColumns
{
    private readonly List<PivotColumn> _columns = [];
    private readonly Dictionary<string, int> _byMeaning = new(StringComparer.Ordinal);

    private readonly int _ofCommunes;

    public PivotColumns(ImmutableArray<TableColumn> communes, HeadingReader headings)
    {
        _ofCommunes = communes.Length;
        foreach (TableColumn column in communes)
        {
            ImmutableArray<ColumnMeaning> meanings = headings.Known(column.Heading);
            if (!meanings.IsEmpty)
            {
                _byMeaning.TryAdd(Key(meanings), _columns.Count);
            }

            _columns.Add(new PivotColumn(column with { Index = _columns.Count }, meanings));
        }
    }

    public PivotColumn this[int index] => _columns[index];

    /// <summary>The column of one meaning; null: there is none.</summary>
    public int? Find(string id) => _byMeaning.TryGetValue(id, out int index) ? index : null;

    /// <summary>The headings of the pivot, without what is open.</summary>
    /// <param name="row">Row of the headings in the file.</param>
    public TableHead ToHead(long row) => new(row, [.. _columns.Where(column => !IsOpen(column)).Select(column => column.Column)]);

    /// <summary>What rows name by words of several meanings.</summary>
    public ImmutableArray<PivotColumn> Open => [.. _columns.Where(IsOpen)];

    /// <summary>The column of what has these meanings: an existing one, or a new one.</summary>
    /// <param name="meanings">What a row names; several where the period has to decide.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="place">Where it stands.</param>
    public int Of(ImmutableArray<ColumnMeaning> meanings, string name, SourceLocation place)
    {
        string key = Key(meanings);
        if (!_byMeaning.TryGetValue(key, out int index))
        {
            index = _columns.Count;
            _byMeaning.Add(key, index);
            _columns.Add(new PivotColumn(new TableColumn(index, meanings.Length == 1 ? key : name, place), meanings));
        }

        return index;
    }

    private bool IsOpen(PivotColumn column) => column.Column.Index >= _ofCommunes && column.Meanings.Length > 1;

    private static string Key(ImmutableArray<ColumnMeaning> meanings) => string.Join(", ", meanings.Select(meaning => meaning.Id));
}

/// <summary>A column of the pivot.</summary>
/// <param name="Column">Its heading; where rows name it, the id, or the name while that has several meanings.</param>
/// <param name="Meanings">What it can mean; empty: it is not read.</param>
internal sealed record PivotColumn(TableColumn Column, ImmutableArray<ColumnMeaning> Meanings);
