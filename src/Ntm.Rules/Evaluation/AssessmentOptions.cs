namespace Ntm.Rules.Evaluation;

/// <summary>Tùy chọn của một đợt đánh giá. What a run fixes for all its communes. The default judges each record by the law in force on its reporting date.</summary>
public sealed record AssessmentOptions
{
    /// <summary>The day whose law applies; null: each record's reporting date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The year of the figures; null: the year of each record's reporting date (never that of <see cref="AsOf"/>).</summary>
    public int? AssessmentYear { get; init; }

    /// <summary>Id of a set that applies to its level whatever its dates, e.g. for a file submitted under the earlier decision; null: none. The answer says so.</summary>
    public string? Set { get; init; }

    /// <summary>Whether a missing value counts as not met; the answer says so. Conditions of application are not touched.</summary>
    public bool MissingCountsAsNotMet { get; init; }

    /// <summary>Whether unverified figures and attestations are taken as not set, which makes what rests on them Undetermined.</summary>
    public bool UnverifiedCountsAsUnset { get; init; }
}
