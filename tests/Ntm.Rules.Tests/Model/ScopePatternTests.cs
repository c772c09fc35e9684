using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Model;

/// <summary>Three-valued: where a needed attribute is not known, the answer is null.</summary>
public class ScopePatternTests
{
    private static readonly ScopePattern Pattern = new([Alternative(("province", "20")), Alternative(("province", "04"), ("border", "true"))]);

    [Theory]
    [InlineData("20", null, true)]
    [InlineData("04", "true", true)]
    [InlineData("04", "false", false)]
    [InlineData("04", null, null)]
    [InlineData("36", null, false)]
    [InlineData(null, "true", null)]
    [InlineData(null, "false", null)]
    [InlineData(null, null, null)]
    public void Matches_OneAlternativeWholly_IsTrue(string? province, string? border, bool? expected)
    {
        Scope scope = new(null, null, ImmutableSortedDictionary<string, string>.Empty);

        Assert.Equal(expected, Pattern.Matches(scope.With("province", province).With("border", border)));
    }

    [Fact]
    public void Attributes_NamedTwice_AreListedOnce() => Assert.Equal(["border", "province"], Pattern.Attributes.Order());

    [Fact]
    public void Equals_EveryValue_Counts()
    {
        Scope empty = new(new DateOnly(2023, 12, 31), 2023, ImmutableSortedDictionary<string, string>.Empty);

        Assert.Equal(empty.With("region", "TN"), empty.With("region", "TN"));
        Assert.Equal(empty.With("region", "TN").GetHashCode(), empty.With("region", "TN").GetHashCode());
        Assert.NotEqual(empty, empty.With("region", "TN"));
        Assert.NotEqual(empty.With("region", "TN"), empty.With("region", "DBSH"));
        Assert.Equal(empty, empty.With("region", "TN").With("region", null));
        Assert.NotEqual(empty, new Scope(empty.AsOf, 2022, empty.Values));
        Assert.NotEqual(empty, new Scope(empty.AsOf, 2023, empty.Values, ["poorest"]));
        Assert.Equal("2023-12-31 year=2023 region=TN", empty.With("region", "TN").ToString());
    }

    private static ScopeAlternative Alternative(params (string Key, string Value)[] pairs) => new(
        pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => ImmutableSortedSet.Create(pair.Value)));
}
