using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>
/// Values of a raw object, or null (empty for lists) where they are absent or of a wrong kind: that is reported by <see cref="ShapeCheck"/>, so what
/// reads meaning goes on with what is usable and stays silent about shape.
/// </summary>
internal static class Fields
{
    public static string? Text(this ObjectNode node, string key) => (node[key] as TextNode)?.Text;

    public static decimal? Number(this ObjectNode node, string key) => (node[key] as NumberNode)?.Value;

    public static int? Integer(this ObjectNode node, string key) =>
        node.Number(key) is { } value && decimal.Truncate(value) == value && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    public static bool? Flag(this ObjectNode node, string key) => (node[key] as BooleanNode)?.Value;

    public static ObjectNode? Object(this ObjectNode node, string key) => node[key] as ObjectNode;

    public static IEnumerable<ObjectNode> Objects(this ObjectNode node, string key) => (node[key] as ListNode)?.Items.OfType<ObjectNode>() ?? [];

    public static IEnumerable<TextNode> Texts(this ObjectNode node, string key) => node[key] switch
    {
        ListNode list => list.Items.OfType<TextNode>(),
        TextNode text => [text],
        _ => [],
    };

    public static ImmutableArray<string> Strings(this ObjectNode node, string key)
    {
        if (node[key] is not ListNode list)
        {
            return node[key] is TextNode only ? [only.Text] : [];
        }

        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(list.Items.Count);
        foreach (Node item in list.Items)
        {
            if (item is TextNode text)
            {
                texts.Add(text.Text);
            }
        }

        return texts.DrainToImmutable();
    }

    public static LocalizedText? Localized(this ObjectNode node, string key) =>
        node.Object(key) is { } text && text.Text("vi") is { } vi && text.Text("en") is { } en ? new LocalizedText(vi, en) : null;

    /// <summary>The members of an object by key, in ordinal order; those read as null are left out. One by one: what makes such a dictionary at once is compiled anew by every process.</summary>
    public static ImmutableSortedDictionary<string, T> Sorted<T>(this ObjectNode node, Func<ObjectNode, string, T?> read)
        where T : class
    {
        ImmutableSortedDictionary<string, T>.Builder members = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (Node member in node.Members)
        {
            if (read(node, member.Key) is { } value)
            {
                members.Add(member.Key, value);
            }
        }

        return members.ToImmutable();
    }

    public static DateOnly? Day(Node? node) =>
        node is TextNode { Text: var text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    public static EffectivePeriod Effective(this ObjectNode node) =>
        node.Object("effective") is { } effective ? new EffectivePeriod(Day(effective["from"]), Day(effective["to"])) : default;
}
