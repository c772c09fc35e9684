using System.Text;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Tests.Syntax;

public sealed class JsonPositionTests
{
    [Theory]
    [InlineData("{ \"a\": x }", 1, 8)]
    [InlineData("{ \"Điện\": x }", 1, 11)]
    [InlineData("{ \"Đie\u0302\u0323n\": x }", 1, 13)]
    [InlineData("{ \"𠀀\": x }", 1, 9)]
    [InlineData("{\n  \"nước\": \"sạch 💧\", x }", 2, 22)]
    [InlineData("{\r\n\"a\": x }", 2, 6)]
    [InlineData("{\r\"a\": x }", 2, 6)]
    [InlineData("{\n\r\n\r\"a\": x }", 4, 6)]
    [InlineData("\uFEFF{ \"a\": x }", 1, 8)]
    [InlineData("\uFEFF\n{ \"ộ\": x }", 2, 8)]
    public void Parse_FaultBehindLetters_GivesLineAndUtf16Column(string text, int line, int column)
    {
        Diagnostic problem = Json.OnlyProblem(text);

        Assert.Equal("NTM1004", problem.Code);
        Assert.Equal((line, column), (problem.Location.Line, problem.Location.Column));
    }

    [Fact]
    public void Location_KeysAndValues_AreWhereTheyStand()
    {
        var root = (ObjectNode)Json.Sound("{\n  \"xã\": { \"a/b~c\": [1,\t\"hai\"] }\n}");
        Node item = ((ListNode)((ObjectNode)root["xã"]!)["a/b~c"]!).Items[1];

        Assert.Equal(new SourceLocation("a.json", 2, 24, "/xã/a~1b~0c/1"), item.Location);
        Assert.Equal(new SourceLocation("a.json", 2, 11, "/xã/a~1b~0c"), item.Parent!.KeyLocation);
        Assert.Equal(new SourceLocation("a.json", 1, 1, ""), root.Location);
    }

    [Fact]
    public void Location_EveryNode_PointsToItsOwnText()
    {
        const string Text = "{ \"một\": [true, null, 1.5, \"ba 𠀀\", { \"bốn\": false }],\r\n  \"năm\": \"sáu\" }";
        string[] lines = Text.Split("\r\n");
        foreach (Node node in Flatten(Json.Sound(Text)))
        {
            string rest = lines[node.Location.Line - 1][(node.Location.Column - 1)..];
            string start = node switch
            {
                ObjectNode => "{",
                ListNode => "[",
                TextNode text => $"\"{text.Text}\"",
                NumberNode => "1.5",
                BooleanNode flag => flag.Value ? "true" : "false",
                _ => "null",
            };
            Assert.StartsWith(start, rest, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parse_SeveralSoundnessFaults_GivesEachWithItsWholePointer()
    {
        (Node? root, Diagnostic[] problems) = Json.Parse(Encoding.UTF8.GetBytes("{ \"a\": [ { \"b\": 1e3, \"b\": 2, \"c\": \"\\ud800\" } ] }"));

        Assert.NotNull(root);
        Assert.Equal(
            [("NTM1011", "/a/0/b", 17), ("NTM1010", "/a/0/b", 22), ("NTM1012", "/a/0/c", 35)],
            problems.Select(p => (p.Code, p.Location.Pointer, p.Location.Column)));
        Assert.Equal(12, Assert.Single(problems[1].Related).Column);
    }

    private static IEnumerable<Node> Flatten(Node node) => (node switch
    {
        ObjectNode value => value.Members,
        ListNode list => list.Items,
        _ => [],
    }).SelectMany(Flatten).Prepend(node);
}
