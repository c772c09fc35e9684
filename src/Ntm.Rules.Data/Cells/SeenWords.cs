namespace Ntm.Rules.Data.Cells;

/// <summary>Words as they stood in the file, with their meaning: a column repeats a few of them. Remembers the first ones only.</summary>
internal sealed class SeenWords<T>
{
    private const int Most = 8;

    private readonly byte[][] _cells = new byte[Most][];
    private readonly T[] _meanings = new T[Most];
    private int _count;

    /// <summary>What a word that stood there before means.</summary>
    public bool TryFind(ReadOnlySpan<byte> cell, out T? meaning)
    {
        for (int word = 0; word < _count; word++)
        {
            if (cell.SequenceEqual(_cells[word]))
            {
                meaning = _meanings[word];
                return true;
            }
        }

        meaning = default;
        return false;
    }

    public void Add(ReadOnlySpan<byte> cell, T meaning)
    {
        if (_count < Most)
        {
            _cells[_count] = cell.ToArray();
            _meanings[_count++] = meaning;
        }
    }
}
