using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>An overlay that is in force for a scope, in its place in the order of application.</summary>
/// <param name="Index">Place in the order, from 1; the national set is 0.</param>
/// <param name="Overlay">The overlay.</param>
/// <param name="MissingAttribute">The attribute whose absence leaves open whether the overlay is for the commune; null: it is.</param>
internal sealed record Layer(int Index, Overlay Overlay, string? MissingAttribute)
{
    public bool IsCertain => MissingAttribute is null;

    public LinkKind Kind => Overlay.Nature switch
    {
        OverlayNature.Amendment => LinkKind.Amendment,
        OverlayNature.Provincial => LinkKind.Provincial,
        OverlayNature.WhatIf => LinkKind.WhatIf,
        _ => LinkKind.Illustrative,
    };
}
