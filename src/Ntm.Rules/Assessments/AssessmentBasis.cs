using System.Collections.Immutable;

namespace Ntm.Rules.Assessments;

/// <summary>Căn cứ đánh giá. What an assessment rests on, so that it can be repeated.</summary>
/// <param name="BookHash">Content hash of the rule book.</param>
/// <param name="AsOfReportingDate">Whether the record was judged by the law in force on its reporting date.</param>
/// <param name="NamedSet">The set that the caller named instead of the one in force; null: none.</param>
/// <param name="Overlays">Ids of the overlays that changed something, in order of application.</param>
/// <param name="MissingCountsAsNotMet">Whether missing values were counted as not met.</param>
/// <param name="UnverifiedCountsAsUnset">Whether unverified figures were taken as not set.</param>
/// <param name="AssumedAttributes">Yes/no attributes that were not given and taken as the catalog says.</param>
public sealed record AssessmentBasis(
    string BookHash,
    bool AsOfReportingDate,
    string? NamedSet,
    ImmutableArray<string> Overlays,
    bool MissingCountsAsNotMet,
    bool UnverifiedCountsAsUnset,
    ImmutableArray<string> AssumedAttributes);
