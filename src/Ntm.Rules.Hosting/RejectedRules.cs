using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting;

/// <summary>Quy định bị từ chối. What stands in the directories now and may not serve, and why. Immutable.</summary>
/// <param name="At">When it was refused, by the clock of the host.</param>
/// <param name="Reason">Why, in one English sentence for logs.</param>
/// <param name="Diagnostics">Every problem, with file, line and column; at least one is an error. Cases that do not hold are among them (NTM5906).</param>
/// <param name="FailedCases">Descriptions of the cases that do not hold, each with its file; empty where they were not run.</param>
public sealed record RejectedRules(DateTimeOffset At, string Reason, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> FailedCases)
{
    /// <summary>The highest revision that a manifest tells; null where none was readable.</summary>
    public int? Revision { get; init; }

    /// <summary>The directories, parted by <c>"; "</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>What the bytes are told apart by, so that the same ones are not checked again.</summary>
    internal string Digest { get; init; } = "";
}
