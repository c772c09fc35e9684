namespace Ntm.Rules.Assessments;

/// <summary>The three-valued tables of all, any and count; what is not applicable leaves the list, and an empty list is not applicable.</summary>
internal static class OutcomeFold
{
    public static Outcome All(Tally parts) => parts switch
    {
        { NotMet: > 0 } => Outcome.NotMet,
        { Undetermined: > 0 } => Outcome.Undetermined,
        { Met: > 0 } => Outcome.Met,
        _ => Outcome.NotApplicable,
    };

    public static Outcome Any(Tally parts) => parts switch
    {
        { Met: > 0 } => Outcome.Met,
        { Undetermined: > 0 } => Outcome.Undetermined,
        { NotMet: > 0 } => Outcome.NotMet,
        _ => Outcome.NotApplicable,
    };

    /// <summary>At least <paramref name="needed"/> must be met; it is never lowered.</summary>
    public static Outcome Count(int needed, Tally parts)
    {
        if (parts.Total == parts.NotApplicable)
        {
            return Outcome.NotApplicable;
        }

        return parts.Met >= needed ? Outcome.Met : parts.Met + parts.Undetermined < needed ? Outcome.NotMet : Outcome.Undetermined;
    }
}
