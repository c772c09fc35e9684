using System.Collections.Immutable;

namespace Ntm.Rules.Portfolios;

/// <summary>Cách tính. How the outcomes that are neither met nor not met enter the figures of a summary; printed with them. Immutable.</summary>
public sealed record PortfolioSettings
{
    /// <summary>What offices do: "không xét" counts as met, since recognition treats it so; what cannot be told does not, and is shown beside the figures.</summary>
    public static PortfolioSettings Default { get; } = new();

    /// <summary>How "không xét" counts.</summary>
    public OutcomeCounting NotApplicable { get; init; } = OutcomeCounting.AsMet;

    /// <summary>How "chưa đủ căn cứ" counts.</summary>
    public OutcomeCounting Undetermined { get; init; } = OutcomeCounting.AsNotMet;

    /// <summary>
    /// The least number of criteria of each group, any order; what is below the last one is a group as well. Null: as offices group, all criteria, then down to 15, 10 and 5.
    /// </summary>
    public ImmutableArray<int>? GroupsFrom { get; init; }

    /// <summary>First day from which a recognition is a new one; null: the first of January of the year of the day of assessment.</summary>
    public DateOnly? NewSince { get; init; }

    /// <summary>Last day until which a recognition is a new one; null: the day of assessment.</summary>
    public DateOnly? NewUntil { get; init; }
}

/// <summary>Cách tính một kết quả.</summary>
public enum OutcomeCounting
{
    /// <summary>tính là đạt: as met.</summary>
    AsMet,

    /// <summary>tính là chưa đạt: as not met.</summary>
    AsNotMet,

    /// <summary>không tính: in shares neither above nor below the line; among the criteria of a commune not as met.</summary>
    LeftOut,
}
