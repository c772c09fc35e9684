using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Cells;

/// <summary>
/// Words as they stood in the file, with their meaning: a column repeats a few of them. Remembers the first ones only, and of these what fits two machine words, so
/// that a look at its ends tells a word.
/// </summary>
internal sealed class SeenWords<T>
{
    private const int Most = 8;

    private const int Half = sizeof(ulong);

    private readonly (int Length, ulong First, ulong Last)[] _cells = new (int, ulong, ulong)[Most];
    private readonly T[] _meanings = new T[Most];
    private int _count;

    /// <summary>What a word that stood there before means.</summary>
    /// <param name="cell">The word, of at least one byte.</param>
    /// <param name="meaning">The meaning; the default where the answer is false.</param>
    public bool TryFind(ReadOnlySpan<byte> cell, out T? meaning)
    {
        if (cell.Length <= 2 * Half)
        {
            (int Length, ulong First, ulong Last) ends = Ends(cell);
            for (int word = 0; word < _count; word++)
            {
                ref readonly (int Length, ulong First, ulong Last) seen = ref _cells[word];
                if (seen.First == ends.First && seen.Last == ends.Last && seen.Length == ends.Length)
                {
                    meaning = _meanings[word];
                    return true;
                }
            }
        }

        meaning = default;
        return false;
    }

    public void Add(ReadOnlySpan<byte> cell, T meaning)
    {
        if (_count < Most && cell.Length <= 2 * Half)
        {
            _cells[_count] = Ends(cell);
            _meanings[_count++] = meaning;
        }
    }

    /// <summary>First and last bytes, which are all of them.</summary>
    private static (int Length, ulong First, ulong Last) Ends(ReadOnlySpan<byte> cell) =>
        cell.Length <= Half ? (cell.Length, CellBytes.Word(cell), 0) : (cell.Length, CellBytes.Word(cell[..Half]), CellBytes.Word(cell[^Half..]));
}
