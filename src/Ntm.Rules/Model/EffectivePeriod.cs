namespace Ntm.Rules.Model;

/// <summary>Thời gian hiệu lực. A closed interval of days; both ends belong to it. A null end is open.</summary>
/// <param name="From">First day, or null for "since ever".</param>
/// <param name="To">Last day, or null for "until further notice".</param>
public readonly record struct EffectivePeriod(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the day lies in the period, ends included.</summary>
    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether any day lies in both periods.</summary>
    public bool Overlaps(EffectivePeriod other) =>
        (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);
}
