using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>Số liệu. A named measured quantity, attestation or rating of the catalog. Two metrics are the same when their ids are.</summary>
public sealed class Metric
{
    internal Metric()
    {
    }

    /// <summary>Catalog id, ASCII snake_case.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>Quantity, attestation or rating.</summary>
    public MetricType Type { get; internal init; }

    /// <summary>Unit of a quantity; null for the others.</summary>
    public Unit? Unit { get; internal init; }

    /// <summary>Least possible value of a quantity, included; null: no limit.</summary>
    public decimal? Min { get; internal init; }

    /// <summary>Greatest possible value of a quantity, included; null: no limit.</summary>
    public decimal? Max { get; internal init; }

    /// <summary>Decimals of a quantity with which it is kept in columns and shown, 0 to 9; more are compared exactly all the same.</summary>
    public int Decimals { get; internal init; }

    /// <summary>The two counts whose ratio, times 100, is this percentage; null for other metrics.</summary>
    public MetricCounts? Counts { get; internal init; }

    /// <summary>The formula that computes the metric; null for a measured one.</summary>
    public Formula? Formula { get; internal init; }

    /// <summary>Parts such as men and women by id, each a column of its own named <c>metric.part</c>; may be empty.</summary>
    public ImmutableArray<MetricPart> Parts { get; internal init; } = [];

    /// <summary>The steps of a rating, lowest first; empty for the others.</summary>
    public ImmutableArray<ScaleStep> Scale { get; internal init; } = [];

    /// <summary>Words that mean yes in data, beside Đạt and true.</summary>
    public ImmutableArray<string> YesWords { get; internal init; } = [];

    /// <summary>Words that mean no in data, beside Chưa đạt, Không đạt and false.</summary>
    public ImmutableArray<string> NoWords { get; internal init; } = [];

    /// <summary>A metric whose value this one cannot be below; null: none.</summary>
    public string? NotLessThan { get; internal init; }

    /// <summary>How values of merging communes become one.</summary>
    public MergeRule Merge { get; internal init; } = MergeRule.None;

    /// <summary>How it is counted; null when not told.</summary>
    public LocalizedText? Definition { get; internal init; }

    /// <summary>Column headings that mean this metric.</summary>
    public ImmutableArray<string> Aliases { get; internal init; } = [];

    /// <summary>Periods whose sets use it, where another metric of the same heading serves other periods; empty: all.</summary>
    public ImmutableArray<string> Periods { get; internal init; } = [];

    /// <summary>Law, sources and note of the definition.</summary>
    public Provenance Provenance { get; internal init; } = null!;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>What kind of value a metric has.</summary>
public enum MetricType
{
    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>Đạt or Chưa đạt.</summary>
    Attestation,

    /// <summary>A step of an ordinal scale.</summary>
    Rating,
}

/// <summary>Numerator and denominator of a percentage.</summary>
/// <param name="Numerator">Metric id of the part.</param>
/// <param name="Denominator">Metric id of the whole.</param>
public sealed record MetricCounts(string Numerator, string Denominator);

/// <summary>One part of a metric, e.g. women.</summary>
/// <param name="Id">Id of the part, e.g. <c>women</c>.</param>
/// <param name="Name">What it is called, e.g. "nữ".</param>
/// <param name="Aliases">Column headings that mean this part.</param>
public sealed record MetricPart(string Id, LocalizedText Name, ImmutableArray<string> Aliases);

/// <summary>One step of a rating scale.</summary>
/// <param name="Id">Id of the step, e.g. <c>kha</c>.</param>
/// <param name="Name">The word of the office, e.g. "Khá".</param>
public sealed record ScaleStep(string Id, LocalizedText Name);

/// <summary>How values of merging communes become one.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Weight">Metric id of the weight of a weighted mean; null for other rules.</param>
public sealed record MergeRule(MergeKind Kind, string? Weight = null)
{
    /// <summary>Not mergeable: reported.</summary>
    public static MergeRule None { get; } = new(MergeKind.None);
}

/// <summary>Kinds of <see cref="MergeRule"/>.</summary>
public enum MergeKind
{
    /// <summary>Not mergeable: reported.</summary>
    None,

    /// <summary>Values are added; a missing part makes the sum missing.</summary>
    Sum,

    /// <summary>Mean by a weight, kept as sums.</summary>
    WeightedMean,

    /// <summary>Every part must hold.</summary>
    All,

    /// <summary>One part must hold.</summary>
    Any,

    /// <summary>The lowest rating.</summary>
    Lowest,
}
