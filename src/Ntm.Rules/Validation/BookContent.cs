using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>What a load yields when nothing is wrong.</summary>
internal sealed record BookContent(
    Catalog Catalog, ImmutableArray<CriteriaSet> Sets, ImmutableArray<Overlay> Overlays, ImmutableArray<RecognitionRules> Recognition);
