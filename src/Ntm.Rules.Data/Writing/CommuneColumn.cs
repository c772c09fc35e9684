using Ntm.Rules.Communes;

namespace Ntm.Rules.Data.Writing;

/// <summary>A column that is written.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Cell">What stands in it, in the words that the reader reads; empty: nothing.</param>
/// <param name="Metric">The metric or part that it holds; null: none.</param>
internal sealed record CommuneColumn(string Heading, Func<CommuneRecord, string> Cell, string? Metric = null);
