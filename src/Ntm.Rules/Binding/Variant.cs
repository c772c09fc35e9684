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
    public static Variant Of(IndicatorReference address, Requirement requirement, string origin, LinkKind kind, int layer, Variant? below) =>
        new(address, requirement, requirement.AppliesWhen, origin, kind, layer, Base(requirement, origin, kind), below);

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
            result = Of(Address, requirement, origin, layer.Kind, layer.Index, this);
        }
        else if (change.Threshold is { } threshold)
        {
            result = WithThreshold(new LayeredThreshold(threshold, origin, layer.Kind));
        }

        // The condition of a whole indicator belongs to the indicator, not to its root requirement.
        return change.AppliesWhen is { } condition && !isWholeIndicator ? result with { AppliesWhen = condition } : result;
    }

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
