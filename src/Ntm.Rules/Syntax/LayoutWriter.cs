using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ntm.Rules.Syntax;

/// <summary>Raw tree -> canonical layout: what fits on a line stands on a line.</summary>
internal sealed class LayoutWriter
{
    private const int Width = 140;

    private readonly StringBuilder _text = new();

    public static byte[] Write(Node root)
    {
        var writer = new LayoutWriter();
        writer.WriteBroken(root, 0);
        return Encoding.UTF8.GetBytes(writer._text.Append('\n').ToString());
    }

    private void Write(Node node, int depth, int used)
    {
        string line = OneLine(node);
        if (used + line.Length + 1 <= Width || node is not (ObjectNode or ListNode))
        {
            _text.Append(line);
        }
        else
        {
            WriteBroken(node, depth);
        }
    }

    private void WriteBroken(Node node, int depth)
    {
        switch (node)
        {
            case ObjectNode { Members.Count: > 0 } value: WriteLines('{', value.Members, '}', depth, member => $"{Quoted(member.Key)}: "); break;
            case ListNode { Items.Count: > 0 } list: WriteLines('[', list.Items, ']', depth, _ => ""); break;
            default: _text.Append(OneLine(node)); break;
        }
    }

    private void WriteLines(char open, List<Node> children, char close, int depth, Func<Node, string> label)
    {
        _text.Append(open);
        for (int i = 0; i < children.Count; i++)
        {
            string start = new string(' ', 2 * (depth + 1)) + label(children[i]);
            _text.Append(i == 0 ? "\n" : ",\n").Append(start);
            Write(children[i], depth + 1, start.Length);
        }

        _text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static string OneLine(Node node) => node switch
    {
        ObjectNode { Members.Count: 0 } => "{}",
        ObjectNode value => $"{{ {string.Join(", ", value.Members.Select(member => $"{Quoted(member.Key)}: {OneLine(member)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(OneLine))}]",
        TextNode text => Quoted(text.Text),
        NumberNode number => number.Value.ToString(CultureInfo.InvariantCulture),
        BooleanNode flag => flag.Value ? "true" : "false",
        _ => "null",
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
