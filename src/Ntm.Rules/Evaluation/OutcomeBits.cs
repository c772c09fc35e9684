using Ntm.Rules.Assessments;

namespace Ntm.Rules.Evaluation;

/// <summary>The outcomes of 64 communes, a bit each; where none of the three has one, it is Undetermined. At most one has.</summary>
internal readonly record struct OutcomeBits(ulong Met, ulong NotMet, ulong NotApplicable)
{
    public ulong Undetermined => ~(Met | NotMet | NotApplicable);

    public static OutcomeBits Undecided => default;

    public static OutcomeBits Everywhere(Outcome outcome) => outcome switch
    {
        Outcome.Met => new(~0UL, 0, 0),
        Outcome.NotMet => new(0, ~0UL, 0),
        Outcome.NotApplicable => new(0, 0, ~0UL),
        _ => default,
    };

    /// <summary>An owner under a condition, by the table of docs/semantics.md.</summary>
    public static OutcomeBits Under(OutcomeBits owner, OutcomeBits condition) =>
        new(owner.Met & ~condition.NotMet, owner.NotMet & condition.Met, (owner.NotApplicable & condition.Met) | condition.NotMet);

    public static OutcomeBits All(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        (ulong met, ulong notMet, ulong undetermined) = Any(registers, parts, out _);
        return new OutcomeBits(met & ~notMet & ~undetermined, notMet, ~(met | notMet | undetermined));
    }

    public static OutcomeBits Any(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        (ulong met, ulong notMet, ulong undetermined) = Any(registers, parts, out _);
        return new OutcomeBits(met, notMet & ~met & ~undetermined, ~(met | notMet | undetermined));
    }

    /// <summary>Where all parts say the same, that; else undetermined.</summary>
    public static OutcomeBits Alike(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts)
    {
        OutcomeBits alike = new(~0UL, ~0UL, ~0UL);
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            alike = new OutcomeBits(alike.Met & of.Met, alike.NotMet & of.NotMet, alike.NotApplicable & of.NotApplicable);
        }

        return alike;
    }

    /// <summary>At least so many met: the numbers are added up a bit-plane at a time.</summary>
    public static OutcomeBits Count(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts, int needed)
    {
        Any(registers, parts, out ulong considered);
        Span<ulong> met = stackalloc ulong[32];
        Span<ulong> possible = stackalloc ulong[32];
        met.Clear();
        possible.Clear();
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            Add(met, of.Met);
            Add(possible, of.Met | of.Undetermined);
        }

        ulong enough = Reaches(met, needed) & considered;
        return new OutcomeBits(enough, considered & ~Reaches(possible, needed), ~considered);
    }

    private static (ulong Met, ulong NotMet, ulong Undetermined) Any(ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<int> parts, out ulong considered)
    {
        (ulong met, ulong notMet, ulong undetermined) = (0, 0, 0);
        foreach (int part in parts)
        {
            OutcomeBits of = registers[part];
            met |= of.Met;
            notMet |= of.NotMet;
            undetermined |= of.Undetermined;
        }

        considered = met | notMet | undetermined;
        return (met, notMet, undetermined);
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
