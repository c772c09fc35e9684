using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
    public string Pointer
    {
        get
        {
            Span<char> room = stackalloc char[256];
            var pointer = new DefaultInterpolatedStringHandler(0, 0, null, room);
            WritePointer(ref pointer);
            return pointer.ToStringAndClear();
        }
    }

    public SourceLocation Location => Source.At(Offset, Pointer);

    public SourceLocation KeyLocation => Source.At(KeyOffset, Pointer);

    private void WritePointer(ref DefaultInterpolatedStringHandler pointer)
    {
        if (Parent is null)
        {
            return;
        }

        Parent.WritePointer(ref pointer);
        pointer.AppendLiteral("/");
        pointer.AppendLiteral(Key.AsSpan().ContainsAny('~', '/') ? Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) : Key);
    }

    public void Attach(Node parent, string key)
    {
        Parent = parent;
        Key = key;
    }
}

/// <summary>An object; members in file order, keys unique.</summary>
internal sealed class ObjectNode(SourceText source, int offset) : Node(source, offset)
{
    // Most objects have few members, and there looking through them costs less than a table.
    private const int Few = 12;

    private Dictionary<string, Node>? _byKey;

    public List<Node> Members { get; } = [];

    public Node? this[string key]
    {
        get
        {
            if (_byKey is not null)
            {
                return _byKey.GetValueOrDefault(key);
            }

            foreach (Node member in Members)
            {
                if (member.Key == key)
                {
                    return member;
                }
            }

            return null;
        }
    }

    public bool Has(string key) => this[key] is not null;

    /// <summary>False where the key is there already.</summary>
    public bool TryAdd(string key, Node value)
    {
        if (Has(key))
        {
            return false;
        }

        value.Attach(this, key);
        Members.Add(value);
        if (_byKey is null && Members.Count > Few)
        {
            _byKey = Members.ToDictionary(member => member.Key, StringComparer.Ordinal);
        }
        else
        {
            _byKey?.Add(key, value);
        }

        return true;
    }

    public bool TryGet(string key, [NotNullWhen(true)] out Node? value) => (value = this[key]) is not null;
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
