using System.Collections.Immutable;

namespace Ntm.Rules.Assessments;

/// <summary>Số tiêu chí (chỉ tiêu) theo kết quả. How many have which outcome. Value equality.</summary>
/// <param name="Met">Đạt.</param>
/// <param name="NotMet">Chưa đạt.</param>
/// <param name="NotApplicable">Không xét.</param>
/// <param name="Undetermined">Chưa đủ căn cứ.</param>
public readonly record struct Tally(int Met, int NotMet, int NotApplicable, int Undetermined)
{
    /// <summary>All of them.</summary>
    public int Total => Met + NotMet + NotApplicable + Undetermined;

    /// <summary>The least that count as met: met and not applicable, since recognition treats the latter so.</summary>
    public int Low => Met + NotApplicable;

    /// <summary>The most that can count as met: <see cref="Low"/> and what cannot be told.</summary>
    public int High => Low + Undetermined;

    internal static Tally Of(IEnumerable<Outcome> outcomes)
    {
        int[] counts = new int[4];
        foreach (Outcome outcome in outcomes)
        {
            counts[(int)outcome]++;
        }

        return new Tally(counts[0], counts[1], counts[2], counts[3]);
    }

    internal static Tally Of(ImmutableArray<RequirementAssessment> parts)
    {
        var tally = default(Tally);
        foreach (RequirementAssessment part in parts)
        {
            tally = tally.With(part.Outcome);
        }

        return tally;
    }

    /// <summary>With one more.</summary>
    internal Tally With(Outcome outcome) => outcome switch
    {
        Outcome.Met => this with { Met = Met + 1 },
        Outcome.NotMet => this with { NotMet = NotMet + 1 },
        Outcome.NotApplicable => this with { NotApplicable = NotApplicable + 1 },
        _ => this with { Undetermined = Undetermined + 1 },
    };

    /// <summary><c>17/19</c>, or <c>15-17/19</c> while something cannot be told.</summary>
    public override string ToString() => Low == High ? $"{Low}/{Total}" : $"{Low}-{High}/{Total}";
}
