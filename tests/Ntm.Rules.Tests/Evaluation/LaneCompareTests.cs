using System.Runtime.InteropServices;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>64 integers against a cut: whatever vectors the processor has, each way gives the bits that comparing one by one gives.</summary>
public sealed class LaneCompareTests
{
    private static readonly long[] Cuts = [0, 1, -1, 7, long.MinValue, long.MaxValue, 1L << 62, -(1L << 62)];

    [Fact]
    public void AtLeast_EveryVectorWidth_IsComparingOneByOne()
    {
        foreach (long cut in Cuts)
        {
            for (int turn = 0; turn < 64; turn++)
            {
                // Each of the special values comes to lie in each lane.
                long[] values = [.. Enumerable.Range(0, 3 * 64).Select(lane => ((lane + turn) % 5) switch
                {
                    0 => cut,
                    1 => unchecked(cut - 1),
                    2 => unchecked(cut + 1),
                    3 => (long)(lane + turn) << 40,
                    _ => -lane,
                })];
                ulong expected = values[64..128].Select((value, lane) => value >= cut ? 1UL << lane : 0).Aggregate((one, other) => one | other);
                ref long first = ref MemoryMarshal.GetReference(values.AsSpan(64));

                Assert.Equal(
                    (expected, expected, expected, expected),
                    (LaneCompare.AtLeast(values, 64, cut), LaneCompare.AtLeast512(ref first, cut), LaneCompare.AtLeast256(ref first, cut), LaneCompare.AtLeast128(ref first, cut)));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(63)]
    public void Equal_OneLane_IsItsBit(int lane)
    {
        long[] values = new long[64];
        values[lane] = 5;

        Assert.Equal(1UL << lane, LaneCompare.Equal(values, 5));
        Assert.Equal(~(1UL << lane), LaneCompare.Equal(values, 0));
    }
}
