using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Điều kiện công nhận và thu hồi. The conditions beside the criteria under which communes are recognised, and when recognition is revoked. It
/// applies until the next file for the same set begins. Immutable.
/// </summary>
public sealed class RecognitionRules
{
    internal RecognitionRules()
    {
    }

    /// <summary>Unique id, by convention the path without extension.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The days on which the rules are in force.</summary>
    public EffectivePeriod Effective { get; internal init; }

    /// <summary>Ids of the sets whose recognition it governs, at least one.</summary>
    public ImmutableArray<string> For { get; internal init; } = [];

    /// <summary>The conditions in order, at least one; null when not known.</summary>
    public ImmutableArray<RecognitionCondition>? Conditions
    {
        get => ConditionsLater.Value is { } conditions ? ImmutableCollectionsMarshal.AsImmutableArray(conditions) : null;
        internal init => ConditionsLater = new Lazy<RecognitionCondition[]?>(value is { } conditions ? [.. conditions] : null);
    }

    /// <summary>The conditions of rules that are made without them: they are made when they are first asked for.</summary>
    internal Lazy<RecognitionCondition[]?> ConditionsLater { private get; init; } = new((RecognitionCondition[]?)null);

    /// <summary>When a recognition is revoked: any of these; null when not known.</summary>
    public ImmutableArray<RevocationGround>? Revocation
    {
        get => RevocationLater.Value is { } grounds ? ImmutableCollectionsMarshal.AsImmutableArray(grounds) : null;
        internal init => RevocationLater = new Lazy<RevocationGround[]?>(value is { } grounds ? [.. grounds] : null);
    }

    /// <summary>As <see cref="ConditionsLater"/>, the grounds of revocation.</summary>
    internal Lazy<RevocationGround[]?> RevocationLater { private get; init; } = new((RevocationGround[]?)null);

    /// <summary>The attributes by which it tells communes apart, where that was worked out beforehand; null: it must be looked through.</summary>
    internal ImmutableArray<string>? KnownAttributes { get; init; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}

/// <summary>One condition of recognition.</summary>
public sealed class RecognitionCondition
{
    internal RecognitionCondition(string id, LocalizedText name, Requirement requirement, Provenance provenance)
    {
        Id = id;
        Name = name;
        Requirement = requirement;
        Provenance = provenance;
    }

    /// <summary>Id inside the file.</summary>
    public string Id { get; }

    /// <summary>Short name.</summary>
    public LocalizedText Name { get; }

    /// <summary>What must hold; an <see cref="UnknownRequirement"/> where it is not known.</summary>
    public Requirement Requirement { get; }

    /// <summary>Law, sources, verification and the remark of the file.</summary>
    public Provenance Provenance { get; }
}

/// <summary>A ground of revocation: so large a share of all criteria no longer met.</summary>
public sealed class RevocationGround
{
    internal RevocationGround(
        Rational atLeastShare, ImmutableSortedDictionary<string, ImmutableArray<string>> includingAnyOf, Provenance provenance)
    {
        AtLeastShare = atLeastShare;
        IncludingAnyOf = includingAnyOf;
        Provenance = provenance;
    }

    /// <summary>Share of all criteria, 0 to 1, limit included; NotApplicable counts as met.</summary>
    public Rational AtLeastShare { get; }

    /// <summary>Level to key criteria of which one must be among the unmet; empty: none needed.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> IncludingAnyOf { get; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; }
}
