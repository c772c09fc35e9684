using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Cells;

/// <summary>The range of a metric as bounds on the digits of a number with so many decimals. Says no where it does not know.</summary>
internal sealed class PlainRange
{
    // Figures with more decimals go the long way.
    private const int Decimals = 7;

    private readonly long[] _least = new long[Decimals];
    private readonly long[] _most = new long[Decimals];

    private PlainRange()
    {
        Array.Fill(_least, 1);
    }

    /// <summary>Contains no number.</summary>
    public static PlainRange Nothing { get; } = new();

    public static PlainRange Of(Metric metric)
    {
        var range = new PlainRange();
        Rational power = 1;
        for (int decimals = 0; decimals < Decimals; decimals++, power *= 10)
        {
            range._least[decimals] = metric.Min is { } min ? Bound((min * power).Ceiling()) : long.MinValue;
            range._most[decimals] = metric.Max is { } max ? Bound((max * power).Floor()) : long.MaxValue;
        }

        return range;
    }

    /// <summary>Whether a number is in the range.</summary>
    /// <param name="digits">The number without its separator.</param>
    /// <param name="decimals">How many digits stand behind the separator.</param>
    public bool Contains(long digits, int decimals) => (uint)decimals < Decimals && digits >= _least[decimals] && digits <= _most[decimals];

    private static long Bound(System.Numerics.BigInteger whole) => (long)System.Numerics.BigInteger.Clamp(whole, long.MinValue, long.MaxValue);
}
