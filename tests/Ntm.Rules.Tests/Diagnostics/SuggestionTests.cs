namespace Ntm.Rules.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Fact]
    public void Nearest_SeveralNames_GivesThreeNearestFirst() =>
        Assert.Equal("poor_pct, power_ok, people", Suggestion.Nearest("poor_pc", ["people", "power_ok", "clean_water_pct", "poor_pct", "school_rating"]));

    [Fact]
    public void Nearest_EquallyNear_IsInOrdinalOrder() => Assert.Equal("ax, bx, cx", Suggestion.Nearest("x", ["cx", "bx", "ax"]));

    [Fact]
    public void Nearest_OtherCase_IsNearest() => Assert.StartsWith("TDMN", Suggestion.Nearest("tdmn", ["tdm", "TDMN"]), StringComparison.Ordinal);

    [Fact]
    public void Nearest_SameNameTwice_IsGivenOnce() => Assert.Equal("a", Suggestion.Nearest("b", ["a", "a"]));

    [Fact]
    public void Nearest_NoNames_IsADash() => Assert.Equal("-", Suggestion.Nearest("a", []));

    [Fact]
    public void Nearest_VeryLongText_IsCutBeforeComparing() => Assert.Equal("a", Suggestion.Nearest(new string('x', 1_000_000), ["a"]));

    [Theory]
    [InlineData("requirment", "requirement", true)]
    [InlineData("legel", "legal", true)]
    [InlineData("level", "legal", false)]
    [InlineData("legal", "legal", false)]
    [InlineData("name", "note", false)]
    public void IsSlipOf_OneLetterOrTwoInLongNames_Is(string text, string name, bool expected) => Assert.Equal(expected, Suggestion.IsSlipOf(text, name));
}
