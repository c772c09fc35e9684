using System.Collections.Immutable;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Changes;

/// <summary>Every place and year that is looked at for one indicator.</summary>
/// <param name="Cases">The cases, at least one.</param>
/// <param name="Numbers">Dimensions whose values are numbers, each standing for itself and all up to the next.</param>
/// <param name="IsCutShort">Whether there are more.</param>
internal sealed record Universe(ImmutableArray<PlaceCase> Cases, ImmutableSortedDictionary<string, ImmutableArray<int>> Numbers, bool IsCutShort);

/// <summary>One of them.</summary>
/// <param name="Values">Dimension to value.</param>
/// <param name="Record">A commune there, without values.</param>
internal sealed record PlaceCase(ImmutableSortedDictionary<string, string> Values, CommuneRecord Record);
