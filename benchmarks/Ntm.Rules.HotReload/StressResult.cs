namespace Ntm.Rules.HotReload;

/// <summary>What the run came to; printed as JSON.</summary>
/// <param name="Changes">Changes made.</param>
/// <param name="Broken">Those of them that were broken.</param>
/// <param name="Assessments">Answers that were checked.</param>
/// <param name="MedianMilliseconds">From the last byte of a good change to its serving.</param>
/// <param name="MaxMilliseconds">The longest of these.</param>
/// <param name="MemoryBefore">Bytes after a collection, when a quarter of the changes was made.</param>
/// <param name="MemoryAfter">The same at the end.</param>
/// <param name="Failures">What must not be; none: passed.</param>
internal sealed record StressResult(
    int Changes, int Broken, long Assessments, double MedianMilliseconds, double MaxMilliseconds, long MemoryBefore, long MemoryAfter, IReadOnlyList<string> Failures);
