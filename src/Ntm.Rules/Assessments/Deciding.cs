using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>Còn thiếu căn cứ. What is missing to decide a set: values, attributes and figures apart. All empty when the set is decided.</summary>
/// <param name="Metrics">Ids of metrics without a usable value, each once, in order of the set.</param>
/// <param name="Attributes">Ids of attributes of the commune (or <c>year</c>) that pick figures and are missing.</param>
/// <param name="Figures">
/// Where a figure or requirement is not known or left to the province: an indicator or part; a criterion whose indicators are not known; <c>*</c>
/// where the criteria of the whole set are not.
/// </param>
public sealed record Deciding(ImmutableArray<string> Metrics, ImmutableArray<string> Attributes, ImmutableArray<IndicatorReference> Figures)
{
    /// <summary>Nothing is missing.</summary>
    public static Deciding Nothing { get; } = new([], [], []);
}
