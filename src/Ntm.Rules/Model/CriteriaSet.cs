using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>
/// Bộ tiêu chí. What one decision demands at one level for one period. A set that exists is valid: ids are unique, no list is empty, every
/// metric and level is in the catalogs. Immutable.
/// </summary>
public sealed class CriteriaSet
{
    internal CriteriaSet()
    {
    }

    /// <summary>Unique id, by convention the path without extension: <c>national/2016-2020/standard</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Level id, e.g. <c>standard</c>.</summary>
    public string Level { get; internal init; } = "";

    /// <summary>Official title.</summary>
    public LocalizedText Title { get; internal init; } = new("", "");

    /// <summary>The period that the decision names, e.g. "2016-2020".</summary>
    public string Period { get; internal init; } = "";

    /// <summary>The days on which the decision is in force, before a later set of the level begins or ends it.</summary>
    public EffectivePeriod Effective { get; internal init; }

    /// <summary>How many indicators the decision has, as declared; null when not declared.</summary>
    public int? IndicatorCount { get; internal init; }

    /// <summary>How many criteria the decision has, as declared; null when not declared.</summary>
    public int? CriteriaCount { get; internal init; }

    /// <summary>Names of the groups of criteria by id; may be empty.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> Groups
    {
        get => GroupsLater.Value;
        internal init => GroupsLater = new Lazy<ImmutableSortedDictionary<string, LocalizedText>>(value);
    }

    /// <summary>The groups of a set that is made without them: they are made when they are first asked for.</summary>
    internal Lazy<ImmutableSortedDictionary<string, LocalizedText>> GroupsLater { private get; init; } = new(() => ImmutableSortedDictionary<string, LocalizedText>.Empty);

    /// <summary>The set that must be met or recognised first; null: none.</summary>
    public Prerequisite? Requires { get; internal init; }

    /// <summary>Ids of the sets that this one ends on the day before it begins; may be empty.</summary>
    public ImmutableArray<string> Ends { get; internal init; } = [];

    /// <summary>Id of the national set whose delegated criteria this set supplies; null for a national set.</summary>
    public string? Fills { get; internal init; }

    /// <summary>The communes for which a set with <see cref="Fills"/> is; null: all.</summary>
    public ScopePattern? Scope { get; internal init; }

    /// <summary>Rules by which communes are read in the column of another region.</summary>
    public ImmutableArray<ReadAs> ReadAs { get; internal init; } = [];

    /// <summary>
    /// The criteria in the order of the decision, at least one; null when each province issues its own
    /// (<see cref="DelegatedToProvince"/>) or they are not known.
    /// </summary>
    public ImmutableArray<Criterion>? Criteria
    {
        get => CriteriaLater.Value is { } criteria ? ImmutableCollectionsMarshal.AsImmutableArray(criteria) : null;
        internal init => CriteriaLater = new Lazy<Criterion[]?>(value is { } criteria ? [.. criteria] : null);
    }

    /// <summary>The criteria of a set that is made without them: they are made when they are first asked for.</summary>
    internal Lazy<Criterion[]?> CriteriaLater { private get; init; } = new((Criterion[]?)null);

    /// <summary>The attributes by which it tells communes apart, where that was worked out beforehand; null: it must be looked through.</summary>
    internal ImmutableArray<string>? KnownAttributes { get; init; }

    /// <summary>Whether each province issues the criteria.</summary>
    public bool DelegatedToProvince { get; internal init; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;

    /// <summary>Every known indicator with its criterion, in order.</summary>
    public IEnumerable<(Criterion Criterion, Indicator Indicator)> Indicators =>
        from criterion in Criteria ?? []
        from indicator in criterion.Indicators ?? []
        select (criterion, indicator);
}

/// <summary>Điều kiện về cấp độ trước. What must hold at an earlier level.</summary>
/// <param name="SetId">The set that is required.</param>
/// <param name="By">How it must hold.</param>
public sealed record Prerequisite(string SetId, PrerequisiteKind By);

/// <summary>How a prerequisite must hold.</summary>
public enum PrerequisiteKind
{
    /// <summary>đạt: the set, with its own prerequisite, is computed to be met.</summary>
    Met,

    /// <summary>được công nhận: the record says that the commune was recognised at the level in the set's period.</summary>
    Recognised,

    /// <summary>Either of the two.</summary>
    Either,
}

/// <summary>Áp dụng theo cột của vùng khác. Communes of a scope are read in the column of another region.</summary>
public sealed class ReadAs
{
    internal ReadAs(ScopePattern when, string? region, EffectivePeriod effective, Provenance provenance)
    {
        When = when;
        Region = region;
        Effective = effective;
        Provenance = provenance;
    }

    /// <summary>The communes concerned.</summary>
    public ScopePattern When { get; }

    /// <summary>The region whose column applies; null: which one applies is not known.</summary>
    public string? Region { get; }

    /// <summary>When the rule holds.</summary>
    public EffectivePeriod Effective { get; }

    /// <summary>Where the law says so.</summary>
    public Provenance Provenance { get; }
}
