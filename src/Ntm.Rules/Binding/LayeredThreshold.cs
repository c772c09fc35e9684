using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>A threshold as one rule writes it, with the rule that does; layer null is the national set.</summary>
internal sealed record LayeredThreshold(Threshold Threshold, string Origin, LinkKind Kind)
{
    public bool IsProvincial => Kind == LinkKind.Provincial;
}
