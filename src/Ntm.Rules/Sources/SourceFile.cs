using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Sources;

/// <summary>One file of a source: its bytes, or why there are none.</summary>
/// <param name="Path">How problems name it.</param>
/// <param name="Name">Its name inside the source, which enters the content hash.</param>
/// <param name="Bytes">The content; null where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
/// <param name="MayBeTrial">Whether a what-if or illustrative overlay may come from there.</param>
internal sealed record SourceFile(string Path, string Name, byte[]? Bytes, Diagnostic? Problem, bool MayBeTrial)
{
    /// <summary>The provinces of which alone it may speak; empty: no bound.</summary>
    public ImmutableArray<string> Provinces { get; init; } = [];
}
