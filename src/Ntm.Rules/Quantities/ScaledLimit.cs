using System.Numerics;

namespace Ntm.Rules.Quantities;

/// <summary>
/// A figure as a cut among <see cref="ScaledNumber"/>s: a value reaches it exactly when <c>W &gt;= Cut</c>, except where W is <see cref="Doubtful"/>, which says nothing
/// and asks for the exact value.
/// </summary>
/// <param name="Cut">The least W that reaches the figure, or for figures that must be passed, that passes it.</param>
/// <param name="Doubtful">The one W within which the figure lies between two steps of the scale; <see cref="None"/> where it lies on one.</param>
internal readonly record struct ScaledLimit(long Cut, long Doubtful)
{
    /// <summary>No W has this value.</summary>
    public const long None = long.MaxValue;

    public bool IsDoubtfulSomewhere => Doubtful != None;

    /// <summary>The cut at a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="scale">Decimals of the column.</param>
    /// <param name="passes">Whether the value must pass the figure (more than) instead of reaching it (at least).</param>
    public static ScaledLimit Of(Rational figure, int scale, bool passes)
    {
        Rational scaled = figure * ScaledNumber.Power(scale);
        BigInteger floor = scaled.Floor();
        long least = ScaledNumber.Least + 1;
        if (2 * floor >= ScaledNumber.Greatest)
        {
            return new ScaledLimit(ScaledNumber.Greatest, ScaledNumber.Greatest);
        }

        if (2 * floor < least)
        {
            return new ScaledLimit(least, ScaledNumber.Least);
        }

        long below = 2 * (long)floor;
        return scaled == Rational.Create(floor, 1)
            ? new ScaledLimit(passes ? below + 1 : below, None)
            : new ScaledLimit(below + 2, below + 1);
    }
}
