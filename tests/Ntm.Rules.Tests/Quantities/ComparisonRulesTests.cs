namespace Ntm.Rules.Tests.Quantities;

public sealed class ComparisonRulesTests
{
    [Theory]
    [InlineData(Comparison.AtLeast, true, false)]
    [InlineData(Comparison.MoreThan, true, true)]
    [InlineData(Comparison.AtMost, false, false)]
    [InlineData(Comparison.LessThan, false, true)]
    public void Comparison_EveryOne_HasDirectionAndLimit(Comparison comparison, bool isFloor, bool excludesLimit)
    {
        Assert.Equal(isFloor, comparison.IsFloor());
        Assert.Equal(excludesLimit, comparison.ExcludesLimit());
    }

    [Theory]
    [InlineData(Comparison.AtLeast, false, true, true)]
    [InlineData(Comparison.AtMost, true, true, false)]
    [InlineData(Comparison.MoreThan, false, false, true)]
    [InlineData(Comparison.LessThan, true, false, false)]
    public void Holds_BelowAtAndAboveTheLimit_FollowsTheComparison(Comparison comparison, bool below, bool at, bool above)
    {
        Assert.Equal(below, comparison.Holds(84.999999999m, 85));
        Assert.Equal(at, comparison.Holds(85.0m, 85));
        Assert.Equal(above, comparison.Holds(85.000000001m, 85));
    }

    [Fact]
    public void Holds_ValueThatWouldRoundToTheLimit_IsComparedUnrounded()
    {
        Rational rate = Rational.Create(1699, 2000) * 100;

        Assert.Equal("85", rate.ToString(0));
        Assert.False(Comparison.AtLeast.Holds(rate, 85));
    }

    [Fact]
    public void Holds_TwoThirdsTimesThree_IsAtLeastTwo() => Assert.True(Comparison.AtLeast.Holds(Rational.Create(2, 3) * 3m, 2));

    [Fact]
    public void Holds_UndefinedComparison_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Comparison)9).Holds(Rational.One, Rational.One));

    [Theory]
    [InlineData(Comparison.AtLeast, 80)]
    [InlineData(Comparison.MoreThan, 80)]
    [InlineData(Comparison.AtMost, 90)]
    [InlineData(Comparison.LessThan, 90)]
    public void IsLooser_TwoFigures_AdmitsMore(Comparison comparison, int looser)
    {
        int stricter = 170 - looser;

        Assert.True(comparison.IsLooser(looser, stricter));
        Assert.False(comparison.IsLooser(stricter, looser));
        Assert.Equal(Rational.FromDecimal(looser), comparison.Looser(looser, stricter));
        Assert.Equal(Rational.FromDecimal(looser), comparison.Looser(stricter, looser));
        Assert.Equal(Rational.FromDecimal(stricter), comparison.Stricter(looser, stricter));
        Assert.Equal(Rational.FromDecimal(stricter), comparison.Stricter(stricter, looser));
    }

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.MoreThan)]
    [InlineData(Comparison.LessThan)]
    public void IsLooser_EqualFigures_IsFalse(Comparison comparison) => Assert.False(comparison.IsLooser(85, 85.0m));

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.MoreThan)]
    [InlineData(Comparison.LessThan)]
    public void Stricter_WhatMeetsIt_MeetsTheLooserToo(Comparison comparison)
    {
        for (int value = 75; value <= 95; value++)
        {
            if (comparison.Holds(value, comparison.Stricter(80, 90)))
            {
                Assert.True(comparison.Holds(value, comparison.Looser(80, 90)), $"{value}");
            }
        }
    }
}
