using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// A requirement at one address as some prefix of the layers leaves it, not yet bound. More than one variant is possible where it is not known
/// whether an overlay is for the commune.
/// </summary>
internal sealed record Variant(
    IndicatorReference Address,
    Requirement Requirement,
    Condition? AppliesWhen,
    string Origin,
    LinkKind Kind,
    int Layer,
    ImmutableArray<LayeredThreshold> Thresholds,
    Variant? Below)
{
    /// <summary>Whether it is a part of an indicator's requirement, not the whole of it.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it is what an overlay means by the address: the requirement there, or what was there before one put it into a list.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>The layer whose requirement keeps this one as a part of its own; what later ones add to the whole is not for this one.</summary>
    public int KeptBy { get; init; } = int.MaxValue;

    private bool HasOpenList => Requirement.SelfAndBelow.Any(RequirementTree.IsOpenList)
        || (Requirement.SelfAndBelow.Any(part => part is KeptRequirement) && Below?.HasOpenList == true);

    public static Variant Of(IndicatorReference address, Requirement requirement, string origin, LinkKind kind, int layer, Variant? below) =>
        new(address, requirement, requirement.AppliesWhen, origin, kind, layer, Base(requirement, origin, kind), below);

    public Variant Apply(Layer layer, OverlayChange change, bool isWholeIndicator)
    {
        string origin = layer.Overlay.Id;
        Variant result = change switch
        {
            { Requirement: KeptRequirement } => this,
            { Requirement: { } requirement } => Of(Address, requirement, origin, layer.Kind, layer.Index, this) with { IsPart = IsPart, IsAddressed = IsAddressed },
            { Threshold: { } threshold } => WithThreshold(new LayeredThreshold(threshold, origin, layer.Kind)),
            _ => this,
        };

        // The condition of a whole indicator belongs to the indicator, not to its root requirement.
        return change.AppliesWhen is { } condition && !isWholeIndicator ? result with { AppliesWhen = condition } : result;
    }

    /// <summary>
    /// Whether the list that this is takes the parts that a layer adds: an open one does; the whole does where nothing in it is open, but not from
    /// provinces.
    /// </summary>
    public bool Takes(Layer layer, bool isOpen) => layer.Index > Layer
        && (isOpen || (layer.Kind != LinkKind.Provincial && layer.Index <= KeptBy && !IsPart && !HasOpenList));

    /// <summary>Where an overlay has put the comparison into a list, the threshold is for what the list keeps.</summary>
    private Variant WithThreshold(LayeredThreshold threshold) => Thresholds.IsEmpty
        ? this with { Below = Below?.WithThreshold(threshold) }
        : this with { Thresholds = Thresholds.Add(threshold) };

    private static ImmutableArray<LayeredThreshold> Base(Requirement requirement, string origin, LinkKind kind) => requirement switch
    {
        ComparisonRequirement comparison => [new LayeredThreshold(comparison.Threshold, origin, kind)],
        RatingRequirement rating => [new LayeredThreshold(rating.AtLeast, origin, kind)],
        _ => [],
    };
}
