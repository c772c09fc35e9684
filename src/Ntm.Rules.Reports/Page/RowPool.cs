using System.Text.Json;

namespace Ntm.Rules.Reports.Page;

/// <summary>Every row of numbers once; the rest of the data names rows by their place in it.</summary>
internal sealed class RowPool
{
    private readonly Dictionary<int[], int> _places = new(new ByContent());
    private readonly List<int[]> _rows = [];

    public int[] this[int place] => _rows[place];

    public int Of(params int[] row)
    {
        if (!_places.TryGetValue(row, out int place))
        {
            _places.Add(row, place = _rows.Count);
            _rows.Add(row);
        }

        return place;
    }

    /// <summary>A list of lists.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (int[] row in _rows)
        {
            json.WriteStartArray();
            foreach (int number in row)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private sealed class ByContent : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] row)
        {
            var hash = new HashCode();
            foreach (int number in row)
            {
                hash.Add(number);
            }

            return hash.ToHashCode();
        }
    }
}
