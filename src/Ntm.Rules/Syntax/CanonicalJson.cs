using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ntm.Rules.Syntax;

/// <summary>
/// The one spelling of a value: keys in ordinal order, <c>$schema</c> left out, no white space, numbers without needless zeros. Two values mean
/// the same to this library when their canonical JSON is equal.
/// </summary>
internal static class CanonicalJson
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node)
    {
        switch (node)
        {
            case ObjectNode value: WriteObject(text, value); break;
            case ListNode list: WriteList(text, list); break;
            case TextNode value: text.Append('"').Append(JsonEncodedText.Encode(value.Text)).Append('"'); break;
            case NumberNode number: text.Append(number.Value.ToString("0.############################", CultureInfo.InvariantCulture)); break;
            case BooleanNode flag: text.Append(flag.Value ? "true" : "false"); break;
            default: text.Append("null"); break;
        }
    }

    private static void WriteObject(StringBuilder text, ObjectNode value)
    {
        text.Append('{');
        bool first = true;
        foreach (Node member in value.Members.Where(m => m.Key != "$schema").OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",").Append('"').Append(JsonEncodedText.Encode(member.Key)).Append("\":");
            Write(text, member);
            first = false;
        }

        text.Append('}');
    }

    private static void WriteList(StringBuilder text, ListNode list)
    {
        text.Append('[');
        for (int i = 0; i < list.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(text, list.Items[i]);
        }

        text.Append(']');
    }
}
