using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>Cảnh báo về số liệu. Something in a record that does not fit together; the verdict says how it was taken all the same.</summary>
/// <param name="Kind">What does not fit.</param>
/// <param name="Metric">Id of the metric or attribute concerned.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record DataWarning(DataWarningKind Kind, string Metric, ImmutableArray<LocalizedText> Arguments)
{
    /// <summary>The warning in a sentence.</summary>
    public string Sentence(Language language) => DataWarningWording.Sentence(this, language);
}

/// <summary>Kinds of <see cref="DataWarning"/>.</summary>
public enum DataWarningKind
{
    /// <summary>A given rate differs from that of the given counts; the counts decide.</summary>
    RateDisagreesWithCounts,

    /// <summary>A given value differs from that of the formula; the formula decides.</summary>
    ValueDisagreesWithFormula,

    /// <summary>The value is outside of the metric's range, or computed outside of it; it is not used.</summary>
    OutOfRange,

    /// <summary>The value is of another kind than the metric; it is not used.</summary>
    WrongKind,

    /// <summary>A share is given although there is nothing to be a share of; it is not used.</summary>
    GivenOfNothing,

    /// <summary>The value is below that of a metric contained in it.</summary>
    BelowContained,

    /// <summary>No metric of the catalog has this id; the value is not used.</summary>
    UnknownMetric,

    /// <summary>The attribute's value is not one of the catalog; it is taken as missing.</summary>
    UnknownAttributeValue,

    /// <summary>The given region is not one of the province's.</summary>
    RegionOutsideProvince,
}
