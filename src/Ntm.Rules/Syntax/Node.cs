using System.Diagnostics.CodeAnalysis;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Syntax;

/// <summary>A value of a JSON file with its place; no meaning. Texts are composed (NFC for Vietnamese).</summary>
internal abstract class Node(SourceText source, int offset)
{
    public SourceText Source { get; } = source;

    /// <summary>Byte at which the value begins.</summary>
    public int Offset { get; } = offset;

    /// <summary>Byte at which the key of a member begins; that of the value for elements and the root.</summary>
    public int KeyOffset { get; set; } = offset;

    public Node? Parent { get; private set; }

    /// <summary>Key, or index in a list; empty for the root.</summary>
    public string Key { get; private set; } = "";

    /// <summary>JSON pointer (RFC 6901).</summary>
    public string Pointer => Parent is null ? "" : $"{Parent.Pointer}/{Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public SourceLocation Location => Source.At(Offset, Pointer);

    public SourceLocation KeyLocation => Source.At(KeyOffset, Pointer);

    public void Attach(Node parent, string key)
    {
        Parent = parent;
        Key = key;
    }
}

/// <summary>An object; members in file order, keys unique.</summary>
internal sealed class ObjectNode(SourceText source, int offset) : Node(source, offset)
{
    private readonly Dictionary<string, Node> _byKey = new(StringComparer.Ordinal);

    public List<Node> Members { get; } = [];

    public Node? this[string key] => _byKey.GetValueOrDefault(key);

    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>False where the key is there already.</summary>
    public bool TryAdd(string key, Node value)
    {
        if (!_byKey.TryAdd(key, value))
        {
            return false;
        }

        value.Attach(this, key);
        Members.Add(value);
        return true;
    }

    public bool TryGet(string key, [NotNullWhen(true)] out Node? value) => _byKey.TryGetValue(key, out value);
}

/// <summary>A list.</summary>
internal sealed class ListNode(SourceText source, int offset) : Node(source, offset)
{
    public List<Node> Items { get; } = [];

    public void Add(Node item)
    {
        item.Attach(this, Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Items.Add(item);
    }
}

/// <summary>A text, unescaped and composed.</summary>
internal sealed class TextNode(SourceText source, int offset, string text, bool hasEscapes) : Node(source, offset)
{
    public string Text { get; } = text;

    /// <summary>Whether a character of the text is not at the byte where it seems.</summary>
    public bool HasEscapes { get; } = hasEscapes;

    /// <summary>Whether a problem of the text as such was found, whatever it means.</summary>
    public bool IsFaulty { get; init; }
}

/// <summary>A number, exact.</summary>
internal sealed class NumberNode(SourceText source, int offset, decimal value) : Node(source, offset)
{
    public decimal Value { get; } = value;
}

/// <summary>true or false.</summary>
internal sealed class BooleanNode(SourceText source, int offset, bool value) : Node(source, offset)
{
    public bool Value { get; } = value;
}

/// <summary>null.</summary>
internal sealed class NullNode(SourceText source, int offset) : Node(source, offset);
