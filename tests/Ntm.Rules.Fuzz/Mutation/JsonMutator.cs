using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>
/// Mutates JSON by its structure: values are exchanged, left out, doubled, wrapped, swapped or grafted from another seed, so that most of what comes out is still sound JSON
/// and reaches what lies behind the syntax.
/// </summary>
internal sealed class JsonMutator
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int Long = 6000;

    private readonly byte[][] _seeds;
    private readonly string[] _keys;

    /// <summary>Takes keys and grafts from all seeds; what is no sound JSON is left out.</summary>
    public JsonMutator(IEnumerable<byte[]> seeds)
    {
        _seeds = [.. seeds.Where(IsSound)];
        _keys = [.. _seeds.SelectMany(seed => Places(JsonNode.Parse(seed))).OfType<Place>().Select(place => place.Key).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public byte[] Mutate(Dice dice)
    {
        byte[] seed = dice.Of(_seeds);
        JsonNode root = JsonNode.Parse(seed)!;
        if (root is JsonObject { Count: > 0 } file && (dice.Chance(25) || seed.Length > Long))
        {
            Thin(file, dice);
        }

        bool isGentle = dice.Chance(60);
        int rounds = dice.Few(isGentle ? 3 : 6);
        for (int round = 0; round < rounds; round++)
        {
            List<Place> places = [.. Places(root)];
            if (places.Count > 0)
            {
                Place place = dice.Of(places);
                if (isGentle)
                {
                    Adjust(place, places, dice);
                }
                else
                {
                    Change(place, places, dice);
                }
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(root.ToJsonString(Plain));
        return !isGentle && dice.Chance(25) ? ByteMutator.Mutate(bytes, dice) : bytes;
    }

    /// <summary>Long lists of objects lose most of their entries, so that an input is small and quickly read; how many there are to be is not said any more.</summary>
    private static void Thin(JsonObject root, Dice dice)
    {
        root.Remove("indicatorCount");
        root.Remove("criteriaCount");
        ThinLists(root, dice);
    }

    // From above, so that nothing is read of what is left out.
    private static void ThinLists(JsonNode? node, Dice dice)
    {
        if (node is JsonArray { Count: > 3 } list && list[0] is JsonObject)
        {
            int keep = 1 + dice.Next(3);
            while (list.Count > keep)
            {
                list.RemoveAt(dice.Next(list.Count));
            }
        }

        foreach (JsonNode? below in node switch { JsonObject owner => owner.Select(member => member.Value), JsonArray rest => rest, _ => [] })
        {
            ThinLists(below, dice);
        }
    }

    /// <summary>A change that may leave the file sound: another figure, text or value of its kind, an entry less or more.</summary>
    private static void Adjust(Place place, List<Place> places, Dice dice)
    {
        switch (place.Value?.GetValueKind())
        {
            case JsonValueKind.Number: place.Set(dice.Chance(70) ? dice.Next(101) : JsonNode.Parse(dice.Of(Pool.Numbers))); break;
            case JsonValueKind.True or JsonValueKind.False: place.Set(dice.Chance(50)); break;
            case JsonValueKind.String: place.Set(Same(place, places, dice)?.Value?.DeepClone() ?? Pool.Text(dice)); break;
            case JsonValueKind.Array when place.Value is JsonArray { Count: > 1 } list: list.RemoveAt(dice.Next(list.Count)); break;
            case JsonValueKind.Object when place.Value is JsonObject { Count: > 1 } owner && dice.Chance(30): owner.Remove(dice.Of(owner.ToArray()).Key); break;
            case JsonValueKind.Object: place.Set(dice.Chance(50) ? Wrapped(place.Value.DeepClone(), dice) : Same(place, places, dice)?.Value?.DeepClone()); break;
            default: place.Set(Same(place, places, dice)?.Value?.DeepClone()); break;
        }
    }

    /// <summary>Another place of the same key, where its value is likely to fit.</summary>
    private static Place? Same(Place place, List<Place> places, Dice dice)
    {
        Place[] others = [.. places.Where(other => other.Key is not null && other.Key == place.Key)];
        return others.Length == 0 ? null : dice.Of(others);
    }

    private void Change(Place place, List<Place> places, Dice dice)
    {
        switch (dice.Next(10))
        {
            case 0: place.Remove(); break;
            case 1: place.Double(dice); break;
            case 2: place.Set(Value(dice)); break;
            case 3: place.Set(JsonNode.Parse(dice.Chance(80) ? dice.Of(Pool.Numbers.Where(number => number[^1] != '.').ToArray()) : "1")); break;
            case 4: place.Set(Pool.Text(dice)); break;
            case 5: place.Set(Graft(dice)); break;
            case 6: place.Set(Wrapped(place.Value?.DeepClone(), dice)); break;
            case 7: place.Rename(dice.Chance(80) ? dice.Of(_keys) : Pool.Text(dice)); break;
            case 8: place.Set(dice.Of(places).Value?.DeepClone()); break;
            default: place.Add(dice.Of(_keys), Value(dice)); break;
        }
    }

    private JsonNode? Graft(Dice dice)
    {
        Place[] places = [.. Places(JsonNode.Parse(dice.Of(_seeds)))];
        return places.Length == 0 ? null : dice.Of(places).Value?.DeepClone();
    }

    private static JsonNode? Value(Dice dice) => dice.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(dice.Chance(50)),
        2 => new JsonArray(),
        3 => new JsonObject(),
        4 => new JsonArray(Pool.Text(dice), Pool.Text(dice)),
        5 => JsonNode.Parse(dice.Of(Pool.Numbers)),
        _ => JsonValue.Create(Pool.Text(dice)),
    };

    private static JsonNode? Wrapped(JsonNode? value, Dice dice) => dice.Next(9) switch
    {
        0 => new JsonObject { ["all"] = new JsonArray(value, "keep") },
        1 => new JsonObject { ["any"] = new JsonArray(value, value?.DeepClone()) },
        2 => new JsonObject { ["count"] = new JsonObject { ["atLeast"] = dice.Next(4), ["of"] = new JsonArray(value) } },
        3 => new JsonObject { ["by"] = dice.Of(new[] { "region", "year", "area", "province", "extreme_difficulty", "hamlets" }), ["cases"] = new JsonObject { [Pool.Text(dice)] = value }, ["otherwise"] = value?.DeepClone() },
        4 => new JsonObject { ["delegated"] = "province", ["noLooserThan"] = value, ["noStricterThan"] = value?.DeepClone() },
        5 => new JsonObject { ["delegated"] = "province", ["until"] = value },
        6 => new JsonObject { ["value"] = value, ["verification"] = "unverified" },
        7 => new JsonObject { ["of"] = dice.Of(Pool.Words), ["times"] = value },
        _ => new JsonArray(value),
    };

    private static bool IsSound(byte[] seed)
    {
        try
        {
            return JsonNode.Parse(seed) is { } root && Places(root).Any() && root.ToJsonString(Plain).Length > 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<Place> Places(JsonNode? node) => node switch
    {
        JsonObject value => value.ToArray().SelectMany(member => Places(member.Value).Prepend(new Place(value, member.Key, 0))),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(index => Places(list[index]).Prepend(new Place(list, null, index))),
        _ => [],
    };
}
