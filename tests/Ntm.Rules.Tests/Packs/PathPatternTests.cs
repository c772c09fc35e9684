using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("**", "a.json", true)]
    [InlineData("**", "a/b/c.json", true)]
    [InlineData("provinces/79-*/**", "provinces/79-ho-chi-minh/a.json", true)]
    [InlineData("provinces/79-*/**", "provinces/79-ho-chi-minh/2021/a.json", true)]
    [InlineData("provinces/79-*/**", "provinces/79-/a.json", true)]
    [InlineData("provinces/79-*/**", "provinces/79/a.json", false)]
    [InlineData("provinces/79-*/**", "provinces/791-x/a.json", false)]
    [InlineData("provinces/79-*/**", "Provinces/79-x/a.json", false)]
    [InlineData("provinces/79-*/**", "x/provinces/79-x/a.json", false)]
    [InlineData("provinces/79-*/**", "national/2021-2025/standard.json", false)]
    [InlineData("provinces/79-*/*.json", "provinces/79-x/y/a.json", false)]
    [InlineData("**/a.json", "a.json", true)]
    [InlineData("**/a.json", "x/y/a.json", true)]
    [InlineData("**/a.json", "x/ba.json", false)]
    [InlineData("a/**/b/*.json", "a/b/b/c/b/d.json", true)]
    [InlineData("a/**/b/*.json", "a/b/c/d.json", false)]
    [InlineData("*a*b.json", "xaxbab.json", true)]
    [InlineData("*a*b.json", "xbxa.json", false)]
    [InlineData("a.json", "axjson", false)]
    [InlineData("a.json", "a.json.json", false)]
    [InlineData("tỉnh/*.json", "tỉnh/đà.json", true)]
    public void Fits_PathAndPattern_TellsWhetherTheyAgree(string pattern, string path, bool expected)
    {
        Assert.True(PathPattern.IsOne(pattern));
        Assert.Equal(expected, PathPattern.Fits(pattern, path));
        Assert.Equal(expected, Assert.Single(SigningKeys.For(pattern).Keys).MaySign(path));
    }

    [Fact]
    public void Fits_ManyStars_EndsSoon() =>
        Assert.False(PathPattern.Fits(string.Concat(Enumerable.Repeat("*a", 110)) + "b", new string('a', 235)));
}
