using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ntm.Rules.Syntax;

/// <summary>Raw tree -> canonical layout: what fits on a line stands on a line, and small neighbours share one.</summary>
internal sealed class LayoutWriter
{
    private const int Width = 140;

    // What is longer than this begins a line of its own, so that names and requirements are found at the left edge.
    private const int Small = 50;

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
        string indent = new(' ', 2 * (depth + 1));
        int used = 0;
        for (int i = 0; i < children.Count; i++)
        {
            string start = label(children[i]);
            bool isSmall = IsSmall(children[i], start);
            bool shares = isSmall && used > 0 && used + 2 + start.Length + OneLine(children[i]).Length + 1 <= Width;
            _text.Append(i == 0 ? "" : ",").Append(shares ? " " : "\n" + indent).Append(start);
            int column = shares ? used + 2 + start.Length : indent.Length + start.Length;
            Write(children[i], depth + 1, column);
            used = isSmall ? column + OneLine(children[i]).Length : 0;
        }

        _text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    /// <summary>Whether a child may share its line: short, and in a list not an object.</summary>
    private static bool IsSmall(Node child, string label) =>
        (label.Length > 0 || child is not (ObjectNode or ListNode)) && label.Length + OneLine(child).Length <= Small;

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
