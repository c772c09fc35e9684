using System.Text;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Tests.Syntax;

public sealed class JsonKeyTests
{
    [Theory]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("{ \"a\": 1, \"\\u0061\": 2 }")]
    [InlineData("{ \"ộ\": 1, \"o\u0302\u0323\": 2 }")]
    [InlineData("{ \"o\u0323\u0302\": 1, \"o\u0302\u0323\": 2 }")]
    [InlineData("{ \"\": 1, \"\": 2 }")]
    public void Parse_SameKeyTwice_IsReportedAtTheSecond(string text)
    {
        Diagnostic problem = Json.OnlyProblem(text);

        Assert.Equal("NTM1010", problem.Code);
        Assert.Equal(text.LastIndexOf(", \"", StringComparison.Ordinal) + 3, problem.Location.Column);
        Assert.Equal(3, Assert.Single(problem.Related).Column);
    }

    [Fact]
    public void Parse_SameKeyThreeTimes_IsReportedTwiceWithTheFirstBeside()
    {
        Diagnostic[] problems = Json.Parse("{ \"a\": 1, \"a\": 2, \"a\": 3 }"u8.ToArray()).Problems;

        Assert.Equal(["NTM1010", "NTM1010"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(3, Assert.Single(problem.Related).Column));
    }

    [Fact]
    public void Parse_KeysThatDifferInCase_AreTwoKeys() => Assert.Equal(2, ((ObjectNode)Json.Sound("{ \"a\": 1, \"A\": 2 }")).Members.Count);

    [Fact]
    public void Parse_Escapes_AreUndone()
    {
        var text = (TextNode)((ListNode)Json.Sound("[\"\\u0110i\\u1ec7n \\\"\\\\\\/\\n\\ud840\\udc00\"]")).Items[0];

        Assert.Equal("Điện \"\\/\n𠀀", text.Text);
        Assert.True(text.HasEscapes);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("x\\ud800x")]
    public void Parse_HalfASurrogatePair_IsReportedWhereTheTextBegins(string escape)
    {
        Diagnostic problem = Json.OnlyProblem($"[ \"{escape}\" ]");

        Assert.Equal(("NTM1012", 3, "/0"), (problem.Code, problem.Location.Column, problem.Location.Pointer));
    }

    [Fact]
    public void Parse_LoneSurrogateAsBytes_IsNotUtf8() =>
        Assert.Equal("NTM1002", Assert.Single(Json.Parse([.. "[\""u8, 0xED, 0xA0, 0x80, .. "\"]"u8]).Problems).Code);

    [Fact]
    public void Parse_WrongByteBehindVietnamese_IsReportedAtItsColumn()
    {
        Diagnostic problem = Assert.Single(Json.Parse([.. Encoding.UTF8.GetBytes("{\n \"Điện 𠀀"), 0xFF, .. "\" }"u8]).Problems);

        Assert.Equal(("NTM1002", 2, 10), (problem.Code, problem.Location.Line, problem.Location.Column));
    }
}
