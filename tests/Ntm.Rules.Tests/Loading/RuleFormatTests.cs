using System.Text;
using Ntm.Rules.Syntax;
using Ntm.Rules.Tests.Conformance;
using Ntm.Rules.Tests.Syntax;

namespace Ntm.Rules.Tests.Loading;

public sealed class RuleFormatTests
{
    /// <summary>Every file of the base, and every good case that is one file.</summary>
    public static TheoryData<string> SoundFiles() => new(Directory
        .EnumerateFiles(ConformanceCase.Root, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(ConformanceCase.Root, file).Replace('\\', '/'))
        .Where(file => file.StartsWith("base/", StringComparison.Ordinal) || file.Contains("/good/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void Of_SoundFile_KeepsContentOrderAndDigitsAndIsIdempotent(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(ConformanceCase.Root, name));

        byte[] formatted = Format(bytes);

        Assert.Equal(Describe(Json.Parse(bytes).Root!), Describe(Json.Parse(formatted).Root!));
        Assert.Equal(CanonicalJson.Of(Json.Parse(bytes).Root!), CanonicalJson.Of(Json.Parse(formatted).Root!));
        Assert.Equal(formatted, Format(formatted));
        Assert.DoesNotContain((byte)'\r', formatted);
        Assert.Equal((byte)'\n', formatted[^1]);
        Assert.NotEqual(0xEF, formatted[0]);
    }

    [Fact]
    public void Of_AllFilesOfABook_KeepsItsHash()
    {
        (string Name, string?)[] formatted = [.. Books.BaseFiles.Select(pair => (pair.Key, (string?)Encoding.UTF8.GetString(Format(Encoding.UTF8.GetBytes(pair.Value)))))];

        Assert.Equal(Books.Load().BookOrThrow().ContentHash, Books.Load(formatted).BookOrThrow().ContentHash);
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("0.10")]
    [InlineData("-2.0")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("\"Điện \\\"x\\\" <b> & 'y'\"")]
    [InlineData("\"\\n\\t\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Of_Value_IsWrittenAsItStands(string value) =>
        Assert.Contains(value, Encoding.UTF8.GetString(Format(Encoding.UTF8.GetBytes($"{{ \"a\": {value} }}"))), StringComparison.Ordinal);

    [Fact]
    public void Of_LongLines_AreBrokenAndLinesStayWithinTheWidth()
    {
        string list = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{{ \"id\": \"m{i}\" }}"));

        string[] lines = Encoding.UTF8.GetString(Format(Encoding.UTF8.GetBytes($"{{ \"a\": [{list}] }}"))).Split('\n');

        Assert.True(lines.Length > 2);
        Assert.All(lines, line => Assert.True(line.Length <= 140, line));
    }

    [Theory]
    [InlineData("{ \"a\": 1, }", "NTM1006")]
    [InlineData("{ \"a\": 1, \"a\": 1 }", "NTM1010")]
    [InlineData("", "NTM1003")]
    [InlineData("{ \"a\": 1e1 }", "NTM1011")]
    [InlineData("{ \"a\": \"\\u0001\" }", "NTM1014")]
    public void Of_FileThatIsNotSound_GivesProblemsAndNoText(string text, string code)
    {
        RuleFormat format = RuleFormat.Of("a.json", Encoding.UTF8.GetBytes(text));

        Assert.Null(format.Utf8);
        Assert.Equal(code, Assert.Single(format.Diagnostics).Code);
    }

    [Fact]
    public void Of_FileWithoutMeaning_IsFormattedAllTheSame() => Assert.Equal("{\n  \"colour\": \"red\"\n}\n", Encoding.UTF8.GetString(Format("{\"colour\":\"red\"}"u8.ToArray())));

    private static byte[] Format(byte[] bytes)
    {
        RuleFormat format = RuleFormat.Of("a.json", bytes);
        Assert.Empty(format.Diagnostics);
        return format.Utf8!.Value.ToArray();
    }

    /// <summary>Keys in order, values with their digits.</summary>
    private static string Describe(Node node) => node switch
    {
        ObjectNode value => "{" + string.Join(",", value.Members.Select(member => member.Key + ":" + Describe(member))) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Describe)) + "]",
        TextNode text => $"'{text.Text}'",
        NumberNode number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        BooleanNode flag => flag.Value.ToString(),
        _ => "null",
    };
}
