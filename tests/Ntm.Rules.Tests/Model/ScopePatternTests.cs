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
    public void With_AnyOrder_IsTheSameScope()
    {
        Scope empty = new(null, 2023, ImmutableSortedDictionary<string, string>.Empty);
        (string, string)[] values = [("border", "true"), ("district", "d"), ("province", "20"), ("region", "TN")];

        Scope forwards = values.Aggregate(empty, (scope, pair) => scope.With(pair.Item1, pair.Item2));
        Scope backwards = values.Reverse().Aggregate(empty, (scope, pair) => scope.With(pair.Item1, pair.Item2));

        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards.GetHashCode(), backwards.GetHashCode());
        Assert.Equal(values, forwards.Values.Select(pair => (pair.Key, pair.Value)));
        Assert.All(values, pair => Assert.Equal(pair.Item2, forwards[pair.Item1]));
        Assert.Null(forwards["poor"]);
        Assert.Equal("false", forwards.With("border", "false")["border"]);
        Assert.Equal(4, forwards.With("border", "false").Values.Count);
        Assert.Null(forwards.With("district", null)["district"]);
        Assert.Equal(forwards, forwards.With("poor", null));
    }

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
