using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ntm.Rules.Communes;

/// <summary>
/// Hồ sơ số liệu xã. One commune on one reporting date: identity, attributes, recognitions, and the values of metrics, each with optional evidence.
/// What is not given is missing, never false or zero. Immutable once initialised; values are read as they are, checked when assessed.
/// </summary>
/// <example><code>
/// var commune = new CommuneRecord
/// {
///     Code = "06058", Name = "Bính Xá", Province = "20", ReportingDate = new DateOnly(2019, 12, 31),
///     Values = new Dictionary&lt;string, MetricValue&gt; { ["income_per_capita"] = 36.5m, ["power_system_to_standard"] = true },
/// };
/// </code></example>
public sealed class CommuneRecord
{
    /// <summary>The values of a record that was given none.</summary>
    internal static readonly IReadOnlyDictionary<string, MetricValue> NoValues = FrozenDictionary<string, MetricValue>.Empty;

    /// <summary>Statistical-office code; codes are reused, so identity is code and <see cref="ValidFrom"/>.</summary>
    public required string Code { get; init; }

    /// <summary>First day of the legal unit; null when not told.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Name of the commune; empty when not told.</summary>
    public string Name { get; init; } = "";

    /// <summary>Code of the province at the reporting date; null when not told.</summary>
    public string? Province { get; init; }

    /// <summary>Code of the province to which the commune belonged before a merger of provinces; its overlays bind until the successor issues its own.</summary>
    public string? FormerProvince { get; init; }

    /// <summary>Name of the district; null when not told.</summary>
    public string? District { get; init; }

    /// <summary>Region id; null: that of the province where it has one.</summary>
    public string? Region { get; init; }

    /// <summary>The day the figures are of (not of the report); its year picks cells of year tables.</summary>
    public DateOnly? ReportingDate { get; init; }

    /// <summary>Whether the row is real or illustrative.</summary>
    public DataNature Nature { get; init; }

    /// <summary>Further attributes by id, e.g. classes: <c>true</c>, <c>false</c>, option ids.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Recognitions of the commune; empty: none; null: not told.</summary>
    public ImmutableArray<RecognitionFact>? Recognitions { get; init; }

    /// <summary>Values by metric id; a part of a metric is <c>metric.part</c>.</summary>
    public IReadOnlyDictionary<string, MetricValue> Values { get; init; } = NoValues;

    /// <summary>Documents that prove a value, by metric id.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What the commune or an office declares; never enters a verdict.</summary>
    public ImmutableArray<DeclaredOutcome> Declared { get; init; } = [];

    /// <summary>The record with other values.</summary>
    internal CommuneRecord With(IReadOnlyDictionary<string, MetricValue> values) => new()
    {
        Code = Code,
        ValidFrom = ValidFrom,
        Name = Name,
        Province = Province,
        FormerProvince = FormerProvince,
        District = District,
        Region = Region,
        ReportingDate = ReportingDate,
        Nature = Nature,
        Attributes = Attributes,
        Recognitions = Recognitions,
        Values = values,
        Evidence = Evidence,
        Declared = Declared,
    };
}
