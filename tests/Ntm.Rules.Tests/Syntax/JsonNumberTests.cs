using System.Globalization;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Tests.Syntax;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1.50")]
    [InlineData("-0.5")]
    [InlineData("98.5")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("-1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("12345678901234.56789012345678")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("9999999999999999999999999999")]
    public void Parse_DecimalOfAtMost28Digits_KeepsEveryDigit(string digits) =>
        Assert.Equal(digits, Value(digits).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Parse_NegativeZero_IsZero() => Assert.Equal(0m, Value("-0"));

    [Theory]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1.2345678901234567890123456789")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e2")]
    [InlineData("1E2")]
    [InlineData("1.5e-3")]
    [InlineData("1e400")]
    [InlineData("0e0")]
    [InlineData("10000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    public void Parse_LongerOrWithExponent_IsRefused(string digits)
    {
        Assert.Equal("NTM1011", Json.OnlyProblem($"[{digits}]").Code);
    }

    private static decimal Value(string digits) => ((NumberNode)((ListNode)Json.Sound($"[{digits}]")).Items[0]).Value;
}
