namespace Ntm.Rules.Assessments;

/// <summary>The three-valued tables of all, any and count; what is not applicable leaves the list, and an empty list is not applicable.</summary>
internal static class OutcomeFold
{
    /// <summary>How many outcomes there are.</summary>
    public const int Outcomes = 4;

    public static Outcome All(Tally parts) => parts switch
    {
        { NotMet: > 0 } => Outcome.NotMet,
        { Undetermined: > 0 } => Outcome.Undetermined,
        { Met: > 0 } => Outcome.Met,
        _ => Outcome.NotApplicable,
    };

    /// <summary>As <see cref="All(Tally)"/>, of which it only matters which outcomes occur: bit n says that outcome n does.</summary>
    public static Outcome All(int outcomes)
    {
        bool Has(Outcome outcome) => (outcomes & (1 << (int)outcome)) != 0;
        return Has(Outcome.NotMet) ? Outcome.NotMet : Has(Outcome.Undetermined) ? Outcome.Undetermined : Has(Outcome.Met) ? Outcome.Met : Outcome.NotApplicable;
    }

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
