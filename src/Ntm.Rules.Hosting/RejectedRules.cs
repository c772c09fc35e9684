using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting;

/// <summary>Quy định bị từ chối. Content that does not serve, and why. Immutable.</summary>
/// <param name="At">When it was refused.</param>
/// <param name="Reason">Why, in one English sentence for logs.</param>
/// <param name="Diagnostics">The problems of its files; empty where the files are sound.</param>
/// <param name="FailedCases">Descriptions of the cases that do not hold, each with its file; empty where they were not run.</param>
public sealed record RejectedRules(DateTimeOffset At, string Reason, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> FailedCases);
