namespace Ntm.Rules.Evaluation;

/// <summary>
/// What all communes of a dataset say about one metric, derived values included: numbers as scaled integers, or bits of attestations, and for each slot a bit in at most one of
/// <see cref="Known"/>, <see cref="Missing"/> and <see cref="Nothing"/>; in none of them where what is given cannot be used. Arrays fill whole words.
/// </summary>
/// <param name="Numbers">Scaled integers, 0 where not known; empty for attestations.</param>
/// <param name="Yes">What is attested; empty for numbers.</param>
/// <param name="Known">Where there is a value.</param>
/// <param name="Missing">Where there is none.</param>
/// <param name="Nothing">Where there is nothing to count; empty where that cannot be.</param>
internal sealed record ReadingColumn(long[] Numbers, ulong[] Yes, ulong[] Known, ulong[] Missing, ulong[] Nothing)
{
    public static bool Has(ulong[] bits, int slot) => bits.Length != 0 && (bits[slot >> 6] >> slot & 1) != 0;

    public static void Set(ulong[] bits, int slot) => bits[slot >> 6] |= 1UL << slot;
}
