using System.Numerics;

namespace Ntm.Rules.Tests.Quantities;

/// <summary>A limit answers by one comparison of integers what the exact values answer, or says that it does not know.</summary>
public sealed class ScaledLimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_AnyFigure_AnswersAsTheExactValues(bool passes)
    {
        Rational[] numbers = [.. ScaledNumberTests.Numbers()];
        int doubtful = 0;
        foreach (int scale in new[] { 0, 1, 2, 9 })
        {
            foreach (Rational figure in numbers)
            {
                ScaledLimit limit = ScaledLimit.Of(figure, scale, passes);
                foreach (Rational value in numbers)
                {
                    long scaled = ScaledNumber.Of(value, scale);
                    if (limit.IsDoubtfulSomewhere && scaled == limit.Doubtful)
                    {
                        doubtful++;
                        continue;
                    }

                    bool holds = passes ? value > figure : value >= figure;
                    Assert.True(holds == scaled >= limit.Cut, $"{value} against {figure} with {scale} decimals");
                }
            }
        }

        // Nothing is left to the exact value but what lies within one step of the figure, or beyond the bounds.
        Assert.InRange(doubtful, 1, numbers.Length * numbers.Length);
    }

    [Theory]
    [InlineData(false, 2 * 855)]
    [InlineData(true, (2 * 855) + 1)]
    public void Of_FigureOnTheScale_IsNowhereDoubtful(bool passes, long cut)
    {
        var limit = ScaledLimit.Of(85.5m, 1, passes);

        Assert.Equal(cut, limit.Cut);
        Assert.False(limit.IsDoubtfulSomewhere);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_FigureBetweenTwoSteps_IsDoubtfulThereAlone(bool passes)
    {
        var limit = ScaledLimit.Of(85.55m, 1, passes);

        Assert.Equal(2 * 856, limit.Cut);
        Assert.Equal((2 * 855) + 1, limit.Doubtful);
        Assert.True(limit.IsDoubtfulSomewhere);
    }

    [Fact]
    public void Of_FigureBeyondTheBounds_LeavesWhatIsBeyondToTheExactValue()
    {
        var above = ScaledLimit.Of(Rational.FromDecimal(decimal.MaxValue), 0, false);
        var below = ScaledLimit.Of(Rational.FromDecimal(decimal.MinValue), 0, false);

        Assert.Equal(new ScaledLimit(ScaledNumber.Greatest, ScaledNumber.Greatest), above);
        Assert.Equal(new ScaledLimit(ScaledNumber.Least + 1, ScaledNumber.Least), below);
    }

    [Fact]
    public void Of_LastFiguresWithinTheBounds_AreStillCuts()
    {
        var greatest = ScaledLimit.Of(Rational.Create((BigInteger.One << 61) - 1, 1), 0, false);
        var least = ScaledLimit.Of(Rational.Create(-(BigInteger.One << 61), 1), 0, false);

        Assert.Equal(new ScaledLimit(ScaledNumber.Greatest - 2, ScaledLimit.None), greatest);
        Assert.Equal(new ScaledLimit(ScaledNumber.Least + 1, ScaledLimit.None), least);
    }
}
