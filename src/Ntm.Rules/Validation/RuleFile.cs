using System.Collections.Immutable;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>A file whose JSON is sound.</summary>
/// <param name="Path">How problems name the file.</param>
/// <param name="Name">Its name inside the source, which enters the content hash.</param>
/// <param name="Root">The content.</param>
/// <param name="MayBeTrial">Whether a what-if or illustrative overlay may come from there.</param>
internal sealed record RuleFile(string Path, string Name, ObjectNode Root, bool MayBeTrial)
{
    /// <summary>The provinces of which alone it may speak; empty: no bound.</summary>
    public ImmutableArray<string> Provinces { get; init; } = [];

    public string Kind => Root.Text("kind") ?? "";
}
