using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// A requirement at one address as some prefix of the layers leaves it, not yet bound. More than one variant is possible where it is not known
/// whether an overlay is for the commune.
/// </summary>
internal sealed record Variant(
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

    public static Variant Of(Requirement requirement, string origin, LinkKind kind, int layer, Variant? below) =>
        new(requirement, requirement.AppliesWhen, origin, kind, layer, Base(requirement, origin, kind), below);

    public Variant Apply(Layer layer, OverlayChange change, bool isWholeIndicator)
    {
        string origin = layer.Overlay.Id;
        Variant result = this;
        if (change.Requirement is KeptRequirement)
        {
            result = this;
        }
        else if (change.Requirement is { } requirement)
        {
            result = Of(requirement, origin, layer.Kind, layer.Index, this) with { IsPart = IsPart };
        }
        else if (change.Threshold is { } threshold)
        {
            result = WithThreshold(threshold, layer);
        }

        // The condition of a whole indicator belongs to the indicator, not to its root requirement.
        return change.AppliesWhen is { } condition && !isWholeIndicator ? result with { AppliesWhen = condition } : result;
    }

    /// <summary>The figure goes to the comparison; a list that keeps what is below hands it on.</summary>
    private Variant WithThreshold(Threshold threshold, Layer layer) => Requirement is AllRequirement or AnyRequirement or CountRequirement
        ? this with { Below = Below?.WithThreshold(threshold, layer) }
        : this with { Thresholds = Thresholds.Add(new LayeredThreshold(threshold, layer.Overlay.Id, layer.Kind)) };

    private static ImmutableArray<LayeredThreshold> Base(Requirement requirement, string origin, LinkKind kind) => requirement switch
    {
        ComparisonRequirement comparison => [new LayeredThreshold(comparison.Threshold, origin, kind)],
        RatingRequirement rating => [new LayeredThreshold(rating.AtLeast, origin, kind)],
        _ => [],
    };
}
