using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Ntm.Rules.Data.Text;

/// <summary>
/// Whether bytes are UTF-8, sixteen at a time: the library's own check goes letter by letter where a text is not plain, as Vietnamese is. Each pair of neighbours is
/// looked up by three half bytes, and what the three tables agree on is a fault (Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte", 2021).
/// </summary>
internal static class Utf8Check
{
    private const byte TooShort = 1;
    private const byte TooLong = 2;
    private const byte Overlong3 = 4;
    private const byte TooLarge = 8;
    private const byte Surrogate = 16;
    private const byte Overlong2 = 32;

    // Overlong in four bytes, or beyond the last letter: told apart by the other half bytes.
    private const byte Ends4 = 64;
    private const byte TwoContinuations = 128;
    private const byte Always = TooShort | TooLong | TwoContinuations;
    private const byte Large = Always | TooLarge | Ends4;

    private const byte Continued = TooLong | Overlong2 | TwoContinuations;

    private static readonly Vector128<byte> ByFirstHigh = Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | Ends4);

    private static readonly Vector128<byte> ByFirstLow = Vector128.Create(
        Always | Overlong3 | Overlong2 | Ends4, Always | Overlong2, Always, Always, Always | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large,
        Large | Surrogate, Large, Large);

    private static readonly Vector128<byte> BySecondHigh = Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, Continued | Overlong3 | Ends4, Continued | Overlong3 | TooLarge,
        Continued | Surrogate | TooLarge, Continued | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort);

    /// <summary>As <see cref="Utf8.IsValid"/>.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < 4 * Vector128<byte>.Count)
        {
            return Utf8.IsValid(text);
        }

        ref byte first = ref MemoryMarshal.GetReference(text);
        Vector128<byte> faults = Vector128<byte>.Zero;
        Vector128<byte> before = Vector128<byte>.Zero;
        int at = 0;
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref first, (nuint)at);
            if ((block | before).ExtractMostSignificantBits() != 0)
            {
                faults |= Faults(block, before);
            }

            before = block;
        }

        // The rest, and behind it what no letter goes on with.
        Span<byte> rest = stackalloc byte[Vector128<byte>.Count];
        rest.Clear();
        text[at..].CopyTo(rest);
        faults |= Faults(Vector128.Create<byte>(rest), before);
        return faults == Vector128<byte>.Zero;
    }

    private static Vector128<byte> Faults(Vector128<byte> block, Vector128<byte> before)
    {
        Vector128<byte> one = Behind(block, before, 1);
        Vector128<byte> pairs = Vector128.Shuffle(ByFirstHigh, one >> 4) & Vector128.Shuffle(ByFirstLow, one & Vector128.Create((byte)15)) & Vector128.Shuffle(BySecondHigh, block >> 4);

        // Third and fourth bytes are continuations behind another one, which is a fault everywhere else.
        Vector128<byte> third = Vector128.SubtractSaturate(Behind(block, before, 2), Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Vector128.SubtractSaturate(Behind(block, before, 3), Vector128.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector128.Create((byte)0x80)) ^ pairs;
    }

    /// <summary>The bytes that stand so many places before those of the block.</summary>
    private static Vector128<byte> Behind(Vector128<byte> block, Vector128<byte> before, int places)
    {
        Vector128<byte> places16 = Vector128.Create((byte)places);
        Vector128<byte> indices = Vector128<byte>.Indices - places16;
        return Vector128.Shuffle(block, indices) | Vector128.Shuffle(before, indices + Vector128.Create((byte)16));
    }
}
