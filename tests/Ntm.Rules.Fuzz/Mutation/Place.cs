using System.Text.Json.Nodes;

namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>A member of an object or an element of a list, to be changed. One that an earlier change took away stays without effect.</summary>
internal sealed record Place(JsonNode Parent, string? Key, int Index)
{
    private const int Most = 400;

    public JsonNode? Value => Parent switch
    {
        JsonObject value => value.TryGetPropertyValue(Key!, out JsonNode? member) ? member : null,
        JsonArray list when Index < list.Count => list[Index],
        _ => null,
    };

    public void Set(JsonNode? value)
    {
        if (Parent is JsonObject owner)
        {
            owner[Key!] = value;
        }
        else if (Parent is JsonArray list && Index < list.Count)
        {
            list[Index] = value;
        }
    }

    public void Remove()
    {
        if (Parent is JsonObject owner)
        {
            owner.Remove(Key!);
        }
        else if (Parent is JsonArray list && Index < list.Count)
        {
            list.RemoveAt(Index);
        }
    }

    /// <summary>The element once more, or many times; a member under another name.</summary>
    public void Double(Dice dice)
    {
        if (Parent is JsonArray list && Index < list.Count)
        {
            int times = dice.Chance(95) ? 1 : dice.Next(Most);
            for (int i = 0; i < times; i++)
            {
                list.Insert(Index, list[Index]?.DeepClone());
            }
        }
        else if (Parent is JsonObject owner)
        {
            owner[Key + "_" + dice.Next(3)] = Value?.DeepClone();
        }
    }

    public void Rename(string key)
    {
        if (Parent is JsonObject owner && owner.Remove(Key!, out JsonNode? value))
        {
            owner[key] = value;
        }
    }

    /// <summary>A further member of the object at this place, or of its owner.</summary>
    public void Add(string key, JsonNode? value)
    {
        if ((Value ?? Parent) is JsonObject owner)
        {
            owner[key] = value;
        }
    }
}
