namespace Ntm.Rules.HotReload;

/// <summary>How long and how hard.</summary>
/// <param name="Seconds">How long the changes are spread over.</param>
/// <param name="Changes">How many; one in four is broken.</param>
/// <param name="Threads">How many assess without pause.</param>
/// <param name="Listed">Whether the files have a manifest.</param>
internal sealed record StressSettings(int Seconds = 60, int Changes = 200, int Threads = 8, bool Listed = true);
