using System.Runtime.InteropServices;
using System.Text.Json;

namespace Ntm.Rules.Reports.Page;

/// <summary>
/// A number for each commune, most of which occur many times: the different ones once, and for each commune the place of its own, written in as many digits of base 64 as all of them need.
/// </summary>
internal sealed class PackedColumn
{
    /// <summary>Digits of base 64, by value; neither of them needs an escape in JSON or HTML.</summary>
    public const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _different = [];
    private readonly List<int> _rows = [];

    /// <summary>Number of communes so far.</summary>
    public int Count => _rows.Count;

    public void Add(int number)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, number, out bool isKnown);
        if (!isKnown)
        {
            place = _different.Count;
            _different.Add(number);
        }

        _rows.Add(place);
    }

    /// <summary>Says of the communes up to a place that they have none.</summary>
    public void PadTo(int count)
    {
        while (_rows.Count < count)
        {
            Add(-1);
        }
    }

    /// <summary>An object: <c>d</c>, the different numbers; <c>w</c>, digits of a place, 0 where there is one number at the most; <c>x</c>, the digits of all communes.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("d");
        foreach (int number in _different)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        int width = _different.Count <= 1 ? 0 : _different.Count <= 1 << 6 ? 1 : _different.Count <= 1 << 12 ? 2 : _different.Count <= 1 << 18 ? 3 : 4;
        json.WriteNumber("w", width);
        json.WriteString("x", string.Create(_rows.Count * width, (_rows, width), static (text, state) =>
        {
            for (int row = 0, at = 0; at < text.Length; row++)
            {
                for (int shift = (state.width - 1) * 6; shift >= 0; shift -= 6)
                {
                    text[at++] = Digits[(state._rows[row] >> shift) & 63];
                }
            }
        }));
        json.WriteEndObject();
    }
}
