using System.Globalization;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Tests.Syntax;

public sealed class FormulaSyntaxTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("  1.50  ", "1.50")]
    [InlineData("a + b * c", "(Add a (Multiply b c))")]
    [InlineData("a * b + c", "(Add (Multiply a b) c)")]
    [InlineData("a - b - c", "(Subtract (Subtract a b) c)")]
    [InlineData("a / b / c", "(Divide (Divide a b) c)")]
    [InlineData("a / b * c", "(Multiply (Divide a b) c)")]
    [InlineData("(a + b) * c", "(Multiply (Add a b) c)")]
    [InlineData("-a * b", "(Multiply (Negate a) b)")]
    [InlineData("a * -b", "(Multiply a (Negate b))")]
    [InlineData("a - -b", "(Subtract a (Negate b))")]
    [InlineData("a--b", "(Subtract a (Negate b))")]
    [InlineData("--a", "(Negate (Negate a))")]
    [InlineData("-(a + b)", "(Negate (Add a b))")]
    [InlineData("min(a)", "(Min a)")]
    [InlineData("max(a, min(b, 1), -c)", "(Max a (Min b 1) (Negate c))")]
    [InlineData("min (a,b)", "(Min a b)")]
    [InlineData("min + max", "(Add min max)")]
    [InlineData("a_1+b2", "(Add a_1 b2)")]
    public void Parse_Grammar_BindsAsInArithmetic(string text, string tree) => Assert.Equal(tree, Show(Sound(text)));

    [Theory]
    [InlineData("", "NTM1102", 0)]
    [InlineData("   ", "NTM1102", 3)]
    [InlineData("a +", "NTM1102", 3)]
    [InlineData("(a", "NTM1102", 2)]
    [InlineData("min(a,", "NTM1102", 6)]
    [InlineData("min(", "NTM1102", 4)]
    [InlineData("-", "NTM1102", 1)]
    [InlineData("a b", "NTM1101", 2)]
    [InlineData("a)", "NTM1101", 1)]
    [InlineData("()", "NTM1101", 1)]
    [InlineData("min()", "NTM1101", 4)]
    [InlineData("min(a,)", "NTM1101", 6)]
    [InlineData("a, b", "NTM1101", 1)]
    [InlineData("+a", "NTM1101", 0)]
    [InlineData("a ** b", "NTM1101", 3)]
    [InlineData("a // b", "NTM1101", 3)]
    [InlineData("a % b", "NTM1101", 2)]
    [InlineData("a ^ b", "NTM1101", 2)]
    [InlineData("a >= b", "NTM1101", 2)]
    [InlineData("a == b", "NTM1101", 2)]
    [InlineData("a && b", "NTM1101", 2)]
    [InlineData("!a", "NTM1101", 0)]
    [InlineData("a ? b", "NTM1101", 2)]
    [InlineData("a.b", "NTM1101", 1)]
    [InlineData("a[0]", "NTM1101", 1)]
    [InlineData("\"a\"", "NTM1101", 0)]
    [InlineData("'a'", "NTM1101", 0)]
    [InlineData("a;b", "NTM1101", 1)]
    [InlineData("_a", "NTM1101", 0)]
    [InlineData("$a", "NTM1101", 0)]
    [InlineData("@a", "NTM1101", 0)]
    [InlineData("a\tb", "NTM1101", 1)]
    [InlineData("a\n+ b", "NTM1101", 1)]
    [InlineData("a \0", "NTM1101", 2)]
    [InlineData("tỷ", "NTM1101", 1)]
    [InlineData("a − b", "NTM1101", 2)]
    [InlineData("a × b", "NTM1101", 2)]
    [InlineData("a\u00A0+ b", "NTM1101", 1)]
    [InlineData("abs(a)", "NTM1105", 0)]
    [InlineData("1 + sum(a)", "NTM1105", 4)]
    [InlineData("MIN(a)", "NTM1105", 0)]
    [InlineData("a(b)", "NTM1105", 0)]
    [InlineData("a * 1e3", "NTM1106", 4)]
    [InlineData("1.", "NTM1106", 0)]
    [InlineData("1.2.3", "NTM1106", 0)]
    [InlineData("1_000", "NTM1106", 0)]
    [InlineData("2a", "NTM1106", 0)]
    [InlineData("0x10", "NTM1106", 0)]
    [InlineData("1m", "NTM1106", 0)]
    [InlineData("12345678901234567890123456789", "NTM1106", 0)]
    public void Parse_AnythingElse_IsRefusedWhereItBegins(string text, string code, int offset)
    {
        (FormulaTree? tree, Diagnostic[] problems) = Parse(text);

        Assert.Null(tree);
        Diagnostic problem = Assert.Single(problems);
        Assert.Equal((code, offset), (problem.Code, problem.Location.Column));
        Assert.DoesNotContain(problem.Message(Language.English), char.IsSurrogate);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("min(", ")")]
    [InlineData("-(", ")")]
    public void Parse_Nesting_EndsAt32(string open, string close)
    {
        int perLevel = open == "-(" ? 2 : 1;
        string Deep(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels));

        Assert.Empty(Parse(Deep(32 / perLevel)).Problems);
        Assert.Equal("NTM1104", Assert.Single(Parse(Deep((32 / perLevel) + 1)).Problems).Code);
    }

    [Fact]
    public void Parse_Length_EndsAt512()
    {
        string longest = "a" + string.Concat(Enumerable.Repeat("+a", 255)) + " ";

        Assert.Equal(512, longest.Length);
        Assert.Empty(Parse(longest).Problems);
        Assert.Equal("NTM1103", Assert.Single(Parse(longest + " ").Problems).Code);
    }

    [Fact]
    public void Parse_RandomCharacters_NeverThrows()
    {
        var random = new Random(691);
        const string Alphabet = "ab1.+-*/(), minmax_đ\0\ud840";
        for (int round = 0; round < 20_000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            (FormulaTree? tree, Diagnostic[] problems) = Parse(text);

            Assert.Equal(tree is null ? 1 : 0, problems.Length);
        }
    }

    private static FormulaTree Sound(string text)
    {
        (FormulaTree? tree, Diagnostic[] problems) = Parse(text);
        Assert.Empty(problems);
        return Assert.IsType<FormulaTree>(tree);
    }

    private static (FormulaTree? Tree, Diagnostic[] Problems) Parse(string text)
    {
        var problems = new DiagnosticBag();
        FormulaTree? tree = FormulaSyntax.Parse(text, offset => new SourceLocation("a.json", 1, offset, ""), problems);
        return (tree, [.. problems.InFileOrder([])]);
    }

    private static string Show(FormulaTree tree) => tree.Kind switch
    {
        FormulaTreeKind.Number => tree.Value.ToString(CultureInfo.InvariantCulture),
        FormulaTreeKind.Name => tree.Name,
        _ => $"({tree.Kind} {string.Join(' ', tree.Operands.Select(Show))})",
    };
}
