using System.Text;
using Ntm.Rules.Syntax;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Syntax;

/// <summary>Whatever the bytes are: one problem with a place, never an exception.</summary>
public sealed class JsonRobustnessTests
{
    private static byte[] Shipped { get; } = File.ReadAllBytes(Path.Combine(ConformanceCase.Root, "base", "standard.json"));

    [Fact]
    public void Parse_CutAtEveryByte_GivesOneProblem()
    {
        for (int length = 0; length < Shipped.AsSpan().TrimEnd("\n"u8).Length; length++)
        {
            (Node? root, Diagnostic[] problems) = Json.Parse(Shipped[..length]);

            Assert.Null(root);
            Diagnostic problem = Assert.Single(problems);
            Assert.True(problem.Code is "NTM1002" or "NTM1003" or "NTM1004" or "NTM1005", $"{length}: {problem}");
        }
    }

    [Fact]
    public void Load_CutAtManyBytes_NeverThrows()
    {
        for (int length = 0; length < Shipped.Length - 1; length += 97)
        {
            Assert.Null(RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("cut.json", Shipped.AsMemory(0, length))).Book);
        }
    }

    [Fact]
    public void Load_OneByteChanged_NeverThrows()
    {
        var random = new Random(20161017);
        for (int round = 0; round < 400; round++)
        {
            byte[] bytes = [.. Shipped];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            RuleBookLoad load = RuleBook.Load(RuleSource.Directory(Path.Combine(ConformanceCase.Root, "base", "catalog")), RuleSource.Memory("changed.json", bytes));

            Assert.Equal(load.Book is null, load.Diagnostics.Any(problem => problem.Severity == Severity.Error));
        }
    }

    [Fact]
    public void Parse_RandomBytes_NeverThrows()
    {
        var random = new Random(1980);
        byte[] alphabet = [.. "{}[]\":,\\u019eE-.truefalsn \n\r\t/*"u8, 0, 0xEF, 0xBB, 0xBF, 0xC4, 0x91, 0xF0, 0xA0, 0x80, 0x80, 0xFF];
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = new byte[random.Next(40)];
            Span<byte> from = round % 2 == 0 ? alphabet : [];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = from.IsEmpty ? (byte)random.Next(256) : from[random.Next(from.Length)];
            }

            (Node? root, Diagnostic[] problems) = Json.Parse(bytes);
            Assert.True(root is not null || problems.Length == 1);
            Assert.All(problems, problem => Assert.NotEmpty(problem.ToString()));
        }
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Parse_TenThousandDeep_SaysTooDeep(char bracket)
    {
        string level = bracket == '[' ? "[" : "{\"a\":";
        Diagnostic problem = Json.OnlyProblem(string.Concat(Enumerable.Repeat(level, 10_000)));

        Assert.Equal("NTM1008", problem.Code);
        Assert.Equal((64 * level.Length) + 1, problem.Location.Column);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "NTM1008")]
    public void Parse_AtTheLimitOfDepth_TakesSixtyFour(int depth, string? code) =>
        Assert.Equal(code, Json.Parse(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))).Problems.SingleOrDefault()?.Code);

    [Fact]
    public void Parse_UnbalancedAtTheLimitOfDepth_SaysCut() =>
        Assert.Equal("NTM1005", Json.OnlyProblem(new string('[', 64) + new string(']', 63)).Code);

    [Fact]
    public void Parse_FiftyMegabytes_SaysTooLarge()
    {
        Diagnostic problem = Assert.Single(Json.Parse(new byte[50 * 1024 * 1024]).Problems);

        Assert.Equal(("NTM1009", 0), (problem.Code, problem.Location.Line));
        Assert.Contains("16", problem.Message(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "NTM1002")]
    [InlineData(true, "NTM1002")]
    public void Parse_Utf16_IsRefused(bool bigEndian, string code)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal(code, Assert.Single(Json.Parse([.. encoding.GetPreamble(), .. encoding.GetBytes("{ \"kind\": \"sources\" }")]).Problems).Code);
    }

    [Theory]
    [InlineData("{ \"a\": \"x\0y\" }")]
    [InlineData("{ \0\"a\": 1 }")]
    [InlineData("\0")]
    [InlineData("{ \"a\": \"x\ny\" }")]
    [InlineData("{ \"a\": \"\\x\" }")]
    [InlineData("{ \"a\": \"\\u12\" }")]
    [InlineData("{ \"a\": NaN }")]
    [InlineData("{ \"a\": -Infinity }")]
    [InlineData("{ \"a\": 0x10 }")]
    [InlineData("{ a: 1 }")]
    [InlineData("[1 2]")]
    [InlineData("[,]")]
    [InlineData("{} {}")]
    [InlineData("{ \"a\"; 1 }")]
    public void Parse_NoJson_GivesOneSyntaxError(string text) => Assert.Equal("NTM1004", Json.OnlyProblem(text).Code);
}
