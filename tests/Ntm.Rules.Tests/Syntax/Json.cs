using System.Text;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Tests.Syntax;

/// <summary>Parses for tests.</summary>
internal static class Json
{
    public static Node Sound(string text)
    {
        (Node? root, Diagnostic[] problems) = Parse(Encoding.UTF8.GetBytes(text));
        Assert.Empty(problems);
        return Assert.IsType<Node>(root, exactMatch: false);
    }

    public static Diagnostic OnlyProblem(string text) => Assert.Single(Parse(Encoding.UTF8.GetBytes(text)).Problems);

    public static (Node? Root, Diagnostic[] Problems) Parse(byte[] bytes)
    {
        var problems = new DiagnosticBag();
        Node? root = JsonSyntax.Parse(new SourceText("a.json", bytes), problems);
        return (root, [.. problems.InFileOrder(["a.json"])]);
    }
}
