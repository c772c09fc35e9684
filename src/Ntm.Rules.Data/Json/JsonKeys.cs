using System.Text;
using System.Text.Json;

namespace Ntm.Rules.Data.Json;

/// <summary>
/// The keys of one kind of object. Records repeat their keys in the same order, so the key that came next before is tried first, byte for byte; what was found out about
/// it stays with it. Objects of one kind do not stand within each other.
/// </summary>
internal sealed class JsonKeys
{
    private const int LongestKept = 128;

    private const int MostKept = 5000;

    // How many keys may be left out before the order is looked up.
    private const int Ahead = 4;

    private readonly List<JsonKey> _order = [];
    private readonly Dictionary<string, JsonKey> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private int _next;
    private int _object;

    /// <summary>Another object begins.</summary>
    public void Begin()
    {
        _object++;
        _next = 0;
        if (_others.Count > 0)
        {
            _others.Clear();
        }
    }

    /// <summary>The key at which the reader stands; null where an escape in it is no character.</summary>
    public JsonKey? Read(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            for (int at = _next; at < _order.Count && at < _next + Ahead; at++)
            {
                if (reader.ValueSpan.SequenceEqual(_order[at].Bytes))
                {
                    _next = at + 1;
                    return _order[at];
                }
            }
        }

        return JsonText.Of(ref reader) is { } name ? Named(name, ref reader) : null;
    }

    /// <summary>Whether the key stands for the first time in its object; from then on it does not.</summary>
    public bool IsFirst(JsonKey key)
    {
        if (key.Position < 0)
        {
            return _others.Add(key.Name);
        }

        bool isFirst = key.Object != _object;
        key.Object = _object;
        return isFirst;
    }

    private JsonKey Named(string name, ref Utf8JsonReader reader)
    {
        if (_known.TryGetValue(name, out JsonKey? key))
        {
            _next = key.Position + 1;
            return key;
        }

        if (_order.Count == MostKept || reader.ValueSpan.Length > LongestKept)
        {
            return new JsonKey(name, [], -1);
        }

        // An escaped spelling would never be met byte for byte.
        key = new JsonKey(name, reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(name) : reader.ValueSpan.ToArray(), _order.Count);
        _order.Add(key);
        _known.Add(name, key);
        _next = _order.Count;
        return key;
    }
}

/// <summary>One key, with composed letters.</summary>
/// <param name="name">The key.</param>
/// <param name="bytes">As it is written.</param>
/// <param name="position">Its place among the keys of its kind; -1: it is not kept.</param>
internal sealed class JsonKey(string name, byte[] bytes, int position)
{
    public string Name => name;

    public ReadOnlySpan<byte> Bytes => bytes;

    public int Position => position;

    /// <summary>Number of the last object in which it stood.</summary>
    public int Object { get; set; }

    /// <summary>What it was found to mean; null: not looked up yet.</summary>
    public object? Meaning { get; set; }
}
