using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>A change with the layer that makes it.</summary>
internal sealed record LayerChange(Layer Layer, OverlayChange Change);
