using System.Collections.Immutable;

namespace Ntm.Rules.Assessments;

/// <summary>Căn cứ đánh giá. What an assessment rests on, so that it can be repeated. Immutable.</summary>
public sealed class AssessmentBasis
{
    private readonly Lazy<string> _bookHash;

    internal AssessmentBasis(Lazy<string> bookHash) => _bookHash = bookHash;

    /// <summary>Content hash of the rule book, <see cref="RuleBook.ContentHash"/>.</summary>
    public string BookHash => _bookHash.Value;

    /// <summary>Whether the record was judged by the law in force on its reporting date.</summary>
    public bool AsOfReportingDate { get; internal init; }

    /// <summary>The set that the caller named instead of the one in force; null: none.</summary>
    public string? NamedSet { get; internal init; }

    /// <summary>Ids of the overlays that changed something, in order of application.</summary>
    public ImmutableArray<string> Overlays { get; internal init; } = [];

    /// <summary>Whether missing values were counted as not met.</summary>
    public bool MissingCountsAsNotMet { get; internal init; }

    /// <summary>Whether unverified figures were taken as not set.</summary>
    public bool UnverifiedCountsAsUnset { get; internal init; }

    /// <summary>Yes/no attributes that were not given and taken as the catalog says.</summary>
    public ImmutableArray<string> AssumedAttributes { get; internal init; } = [];
}
