using System.Text;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

public sealed class ContentHashTests
{
    private static readonly string Base = Hash();

    [Fact]
    public void ContentHash_Always_Is64LowerCaseHexadecimalDigits() => Assert.Matches("^[0-9a-f]{64}$", Base);

    [Fact]
    public void ContentHash_OtherKindOfSource_IsTheSame() => Assert.Equal(Base, RuleBook.Load(ConformanceCase.Base).BookOrThrow().ContentHash);

    [Fact]
    public void ContentHash_OtherOrderOfSources_IsTheSame() => Assert.Equal(Base, RuleBook.Load([.. Books.Sources().Reverse()]).BookOrThrow().ContentHash);

    [Fact]
    public void ContentHash_OtherLayout_IsTheSame()
    {
        string text = Books.BaseFiles["standard.json"];
        string[] same =
        [
            text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text.Replace("\n", "\r", StringComparison.Ordinal),
            text.Replace("\n", "", StringComparison.Ordinal),
            text.Replace("\": ", "\" :\t", StringComparison.Ordinal),
            "\uFEFF" + text,
            text.Replace("\"kind\": \"criteria-set\", \"format\": 1,", "\"format\": 1, \"kind\": \"criteria-set\", \"$schema\": \"x.json\",", StringComparison.Ordinal),
            text.Replace("80", "80.00", StringComparison.Ordinal),
            text.Replace("Hạ tầng", "Ha\u0323 ta\u0302\u0300ng", StringComparison.Ordinal),
            text.Replace("Hạ", "H\\u1ea1", StringComparison.Ordinal),
        ];

        Assert.All(same, other => Assert.NotEqual(text, other));
        Assert.All(same, other => Assert.Equal(Base, Hash(("standard.json", other))));
    }

    [Theory]
    [InlineData("\"atLeast\": 80 ", "\"atLeast\": 80.01 ")]
    [InlineData("\"verification\": \"corroborated\"", "\"verification\": \"confirmed\"")]
    [InlineData("Hạ tầng", "Hạ Tầng")]
    [InlineData("\"date\": \"2016-10-17\"", "\"date\": \"2016-10-18\"")]
    [InlineData("\"atLeast\": null", "\"atLeast\": 1")]
    public void ContentHash_OtherContent_Differs(string text, string changed)
    {
        string other = Books.BaseFiles["standard.json"].Replace(text, changed, StringComparison.Ordinal);

        Assert.NotEqual(Books.BaseFiles["standard.json"], other);
        Assert.NotEqual(Base, Hash(("standard.json", other)));
    }

    [Fact]
    public void ContentHash_OrderOfAList_Counts()
    {
        string levels = Books.BaseFiles["catalog/sources.json"].Replace("[\"https://example.org/cong-bao\"]", "[\"a\", \"b\"]", StringComparison.Ordinal);

        Assert.NotEqual(
            Hash(("catalog/sources.json", levels)), Hash(("catalog/sources.json", levels.Replace("\"a\", \"b\"", "\"b\", \"a\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void ContentHash_OtherNameOfAFile_Counts() =>
        Assert.NotEqual(Base, Hash(("standard.json", null), ("other.json", Books.BaseFiles["standard.json"])));

    [Fact]
    public void ContentHash_TrialInMemory_Counts()
    {
        RuleSource trial = RuleSource.Memory("trial.json", Encoding.UTF8.GetBytes(Overlays.Trial("whatIf", "base/standard#1.2", "\"threshold\": 1")));

        Assert.NotEqual(Base, RuleBook.Load([.. Books.Sources(), trial]).BookOrThrow().ContentHash);
    }

    private static string Hash(params (string Name, string? Text)[] changed) => Books.Load(changed).BookOrThrow().ContentHash;
}
