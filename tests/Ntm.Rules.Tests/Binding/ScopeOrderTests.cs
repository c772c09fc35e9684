using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Binding;

/// <summary>How scopes of several alternatives lie to each other, and how much may be tried to find out what they do.</summary>
public sealed class ScopeOrderTests
{
    [Theory]
    [InlineData("a=1", "a=1", "Equal")]
    [InlineData("a=1", "a=1,2", "Narrower")]
    [InlineData("a=1;b=1", "a=1", "Narrower")]
    [InlineData("a=1", "a=2", "Disjoint")]
    [InlineData("a=1,2", "a=2,3", "Crossing")]
    [InlineData("a=1", "b=1", "Crossing")]
    // One alternative inside does not make the whole lie inside.
    [InlineData("a=1|a=2", "a=1", "Broader")]
    [InlineData("a=1|b=1", "a=1|b=2", "Crossing")]
    [InlineData("a=1|a=3", "a=1,2", "Crossing")]
    // Each alternative may lie in another one.
    [InlineData("a=1|b=1", "b=1,2|a=1,2", "Narrower")]
    [InlineData("a=1|a=2", "a=1,2", "Narrower")]
    // Disjoint only if each is from each, by one attribute at least.
    [InlineData("a=1|a=2", "a=3|a=4", "Disjoint")]
    [InlineData("a=1|a=2", "a=2;b=1|a=3", "Crossing")]
    [InlineData("a=1;b=1", "a=1;b=2", "Disjoint")]
    [InlineData("a=1;b=1|a=2", "a=1;b=2|a=3", "Disjoint")]
    [InlineData(null, "a=1", "Broader")]
    [InlineData(null, null, "Equal")]
    public void Relation_OfTwoScopes_IsThatOfTheirCommunes(string? left, string? right, string relation)
    {
        Assert.Equal(relation, $"{ScopeOrder.Relation(Pattern(left), Pattern(right))}");
        string opposite = relation switch { "Narrower" => "Broader", "Broader" => "Narrower", _ => relation };
        Assert.Equal(opposite, $"{ScopeOrder.Relation(Pattern(right), Pattern(left))}");
    }

    [Fact]
    public void BroadFirst_SameScope_GoesByTheFirstDay()
    {
        Overlay[] overlays = [Overlay("later", "a=1", 2020), Overlay("narrow", "a=1;b=1", 2016), Overlay("earlier", "a=1", 2018)];

        Assert.Equal(["earlier", "later", "narrow"], ScopeOrder.BroadFirst(overlays).Select(overlay => overlay.Id));
    }

    [Theory]
    // Of a valley, the first alternative is ruled out, whatever its other attribute is.
    [InlineData("area=mountain;border=yes|coast=yes", "area=valley", "coast")]
    [InlineData("area=mountain;border=yes|coast=yes", "area=mountain", "border")]
    [InlineData("area=mountain;border=yes|coast=yes", "", "area")]
    [InlineData("area=mountain|border=yes;coast=yes", "area=valley,border=yes", "coast")]
    public void MissingIn_AlternativesRuledOut_NamesWhatCouldStillSettleIt(string pattern, string scope, string missing)
    {
        ImmutableSortedDictionary<string, string> known = scope.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        Assert.Equal(missing, Pattern(pattern)!.MissingIn(new Scope(null, null, known)));
    }

    [Fact]
    public void TrySpend_UntilNothingIsLeft_SaysNoForEver()
    {
        var budget = new WorkBudget(10);

        Assert.True(budget.TrySpend(4));
        Assert.True(budget.TrySpend(5));
        Assert.False(budget.TrySpend(1));
        Assert.False(budget.TrySpend(0));
        Assert.False(new WorkBudget(10).TrySpend(long.MaxValue));
    }

    private static Overlay Overlay(string id, string scope, int year) =>
        new() { Id = id, Scope = Pattern(scope), Effective = new EffectivePeriod(new DateOnly(year, 1, 1), null) };

    private static ScopePattern? Pattern(string? text) => text is null ? null : new ScopePattern(
        [.. text.Split('|').Select(alternative => new ScopeAlternative(alternative.Split(';').Select(pair => pair.Split('=')).ToImmutableSortedDictionary(
            pair => pair[0], pair => pair[1].Split(',').ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal)))]);
}
