using Ntm.Rules.Assessments;

namespace Ntm.Rules.Evaluation;

/// <summary>The outcomes of 64 communes in two bits each: what counts as met (Met, NotApplicable), and what is decided on a value (Met, NotMet); neither is Undetermined.</summary>
/// <param name="High">Met or not applicable.</param>
/// <param name="Low">Met or not met.</param>
internal readonly record struct OutcomeBits(ulong High, ulong Low)
{
    public ulong Met => High & Low;

    public ulong NotMet => Low & ~High;

    public ulong NotApplicable => High & ~Low;

    public ulong Undetermined => ~(High | Low);

    /// <summary>Nothing is decided.</summary>
    public static OutcomeBits Undecided => default;

    /// <summary>Nothing is considered.</summary>
    public static OutcomeBits OutOfQuestion => new(~0UL, 0);

    public static OutcomeBits Of(ulong met, ulong notMet, ulong notApplicable) => new(met | notApplicable, met | notMet);

    /// <summary>The outcome of one of the 64.</summary>
    public Outcome At(int lane) => (High >> lane & 1, Low >> lane & 1) switch
    {
        (1, 1) => Outcome.Met,
        (0, 1) => Outcome.NotMet,
        (1, 0) => Outcome.NotApplicable,
        _ => Outcome.Undetermined,
    };

    /// <summary>These where the mask has a bit, else others.</summary>
    public OutcomeBits Where(ulong mask, OutcomeBits others) => new((High & mask) | (others.High & ~mask), (Low & mask) | (others.Low & ~mask));

    /// <summary>An owner under a condition, by the table of docs/semantics.md.</summary>
    public static OutcomeBits Under(OutcomeBits owner, OutcomeBits condition) =>
        Of(owner.Met & ~condition.NotMet, owner.NotMet & condition.Met, (owner.NotApplicable & condition.Met) | condition.NotMet);

    public static OutcomeBits All(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        (ulong each, ulong some, ulong missed) = (~0UL, 0, 0);
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            each &= of.High;
            some |= of.Low;
            missed |= of.NotMet;
        }

        // Where each counts as met, what is decided on a value is met.
        return new OutcomeBits(each, missed | (each & some));
    }

    public static OutcomeBits Any(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        (ulong met, ulong missed, ulong open) = (0, 0, 0);
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            met |= of.Met;
            missed |= of.NotMet;
            open |= of.Undetermined;
        }

        return Of(met, missed & ~met & ~open, ~(met | missed | open));
    }

    /// <summary>Where all parts say the same, that; else undetermined.</summary>
    public static OutcomeBits Alike(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        OutcomeBits first = registers[parts[0]];
        ulong alike = ~0UL;
        foreach (int part in parts[1..])
        {
            alike &= ~(registers[part].High ^ first.High) & ~(registers[part].Low ^ first.Low);
        }

        return new OutcomeBits(first.High & alike, first.Low & alike);
    }

    /// <summary>At least so many met: the numbers are added up a bit-plane at a time.</summary>
    public static OutcomeBits Count(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts, int needed)
    {
        ulong considered = 0;
        Span<ulong> met = stackalloc ulong[32];
        Span<ulong> possible = stackalloc ulong[32];
        met.Clear();
        possible.Clear();
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            considered |= ~of.NotApplicable;
            Add(met, of.Met);
            Add(possible, of.Met | of.Undetermined);
        }

        ulong enough = Reaches(met, needed) & considered;
        return Of(enough, considered & ~Reaches(possible, needed), ~considered);
    }

    private static void Add(Span<ulong> planes, ulong bits)
    {
        for (int plane = 0; bits != 0; plane++)
        {
            (planes[plane], bits) = (planes[plane] ^ bits, planes[plane] & bits);
        }
    }

    /// <summary>Where the number in the planes is at least <paramref name="needed"/>, from the lowest plane upwards.</summary>
    private static ulong Reaches(ReadOnlySpan<ulong> planes, int needed)
    {
        ulong reaches = ~0UL;
        for (int plane = 0; plane < planes.Length; plane++)
        {
            reaches = (needed >> plane & 1) != 0 ? planes[plane] & reaches : planes[plane] | reaches;
        }

        return reaches;
    }
}
