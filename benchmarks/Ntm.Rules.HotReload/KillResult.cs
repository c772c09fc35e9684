namespace Ntm.Rules.HotReload;

/// <summary>What killing came to; printed as JSON.</summary>
/// <param name="Kills">How often a process was killed.</param>
/// <param name="FromSources">Starts that served the sources.</param>
/// <param name="FromKept">Starts that served the kept copy.</param>
/// <param name="Failures">Starts that served nothing, or no good book; none: passed.</param>
internal sealed record KillResult(int Kills, int FromSources, int FromKept, IReadOnlyList<string> Failures);
