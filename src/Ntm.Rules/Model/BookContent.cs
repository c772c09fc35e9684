using System.Collections.Immutable;

namespace Ntm.Rules.Model;

/// <summary>What a load yields when nothing is wrong.</summary>
internal sealed record BookContent(
    Catalog Catalog, ImmutableArray<CriteriaSet> Sets, ImmutableArray<Overlay> Overlays, ImmutableArray<RecognitionRules> Recognition);
