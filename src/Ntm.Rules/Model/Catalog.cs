using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Danh mục. Metrics, units, attributes, levels, regions, provinces and sources of a book: what rule files may name. Immutable.
/// </summary>
public sealed class Catalog
{
    private readonly CatalogParts _parts;

    internal Catalog()
        : this(new CatalogParts(() => [], () => [], () => []))
    {
    }

    internal Catalog(CatalogParts parts) => _parts = parts;

    /// <summary>Metrics by id.</summary>
    public FrozenDictionary<string, Metric> Metrics
    {
        get => _parts.Metrics;
        internal init => _parts.Metrics = value;
    }

    /// <summary>The metrics by slots.</summary>
    internal MetricTable Table => _parts.Table;

    /// <summary>Units by id.</summary>
    public FrozenDictionary<string, Unit> Units
    {
        get => _parts.Units;
        internal init => _parts.Units = value;
    }

    /// <summary>Attributes in file order.</summary>
    public ImmutableArray<CommuneAttribute> Attributes { get; internal init; } = [];

    /// <summary>Levels, lowest first.</summary>
    public ImmutableArray<Level> Levels { get; internal init; } = [];

    /// <summary>Regions in the order of the decisions.</summary>
    public ImmutableArray<Region> Regions { get; internal init; } = [];

    /// <summary>Provinces of every time; a code may stand for different units at different times.</summary>
    public ImmutableArray<Province> Provinces
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_parts.Provinces);
        internal init => _parts.Provinces = [.. value];
    }

    /// <summary>Sources by id.</summary>
    public FrozenDictionary<string, Source> Sources
    {
        get => _parts.Sources;
        internal init => _parts.Sources = value;
    }

    /// <summary>The name of a value as records hold it: of a metric, or of a part of one, as <c>health_insurance_pct.women</c>; null when there is no such.</summary>
    public LocalizedText? ValueName(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Metrics.TryGetValue(id, out Metric? metric))
        {
            return metric.Name;
        }

        int dot = id.LastIndexOf('.');
        return dot > 0 && Metrics.TryGetValue(id[..dot], out Metric? whole) && whole.Parts.FirstOrDefault(part => part.Id == id[(dot + 1)..]) is { } found
            ? new LocalizedText($"{whole.Name.Vi} ({found.Name.Vi})", $"{whole.Name.En} ({found.Name.En})")
            : null;
    }

    /// <summary>The attribute of that id, or null.</summary>
    public CommuneAttribute? Attribute(string id) => Attributes.FirstOrDefault(attribute => attribute.Id == id);

    /// <summary>The level of that id, or null.</summary>
    public Level? Level(string id) => Levels.FirstOrDefault(level => level.Id == id);

    /// <summary>The province that a code, name or alias means on that day, or null; without a day, the last one of that name.</summary>
    public Province? FindProvince(string text, DateOnly? day)
    {
        string key = Heading.Key(text);
        return Provinces.LastOrDefault(province => (day is null || province.Effective.Contains(day.Value))
            && (province.Id == text || Heading.Key(province.Name.Vi) == key || Heading.Key(province.Name.En) == key || province.Aliases.Any(alias => Heading.Key(alias) == key)));
    }

    /// <summary>The province of that code on that day, or null; without a day, the first of that code.</summary>
    public Province? Province(string code, DateOnly? day) => Provinces.FirstOrDefault(
        province => province.Id == code && (day is null || province.Effective.Contains(day.Value)));
}

/// <summary>Cấp độ. A level of the programme; its place in the catalog is its rank.</summary>
/// <param name="Id">Id, e.g. <c>advanced</c>.</param>
/// <param name="Name">Name, e.g. "nâng cao".</param>
/// <param name="Aliases">Words in data that mean it.</param>
public sealed record Level(string Id, LocalizedText Name, ImmutableArray<string> Aliases);

/// <summary>Vùng. One of the regions whose columns the decisions print.</summary>
/// <param name="Id">Id, e.g. <c>TDMN</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="Aliases">Words in data that mean it.</param>
public sealed record Region(string Id, LocalizedText Name, ImmutableArray<string> Aliases);

/// <summary>Tỉnh, thành phố. A province during a time; identity is code and first day.</summary>
/// <param name="Id">Statistical-office code, two digits.</param>
/// <param name="Name">Name.</param>
/// <param name="Effective">When the unit existed.</param>
/// <param name="Regions">Regions in which its communes lie; one, or more after 2025-07-01.</param>
/// <param name="Successor">Code of the unit that it became part of on the day after it ended; null while it exists.</param>
/// <param name="Aliases">Words in data that mean it.</param>
public sealed record Province(
    string Id, LocalizedText Name, EffectivePeriod Effective, ImmutableArray<string> Regions, string? Successor, ImmutableArray<string> Aliases);

/// <summary>Nguồn. A page or publication that prints a figure.</summary>
/// <param name="Id">Id by which figures name it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Urls">Where it was read; may be empty.</param>
/// <param name="Note">What a reader must know; null when nothing.</param>
public sealed record Source(string Id, string Title, ImmutableArray<string> Urls, string? Note);
