using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting.Files;

/// <summary>What looking at a source once gave.</summary>
internal abstract record FilesReading;

/// <summary>The files, whole and at rest.</summary>
internal sealed record FilesReady(FileSnapshot Snapshot) : FilesReading;

/// <summary>They may be under way; look again.</summary>
/// <param name="Why">For the log, in English.</param>
internal sealed record FilesNotYet(string Why) : FilesReading;

/// <summary>They are at rest and cannot be a book.</summary>
/// <param name="Digest">What tells this state from another.</param>
/// <param name="Diagnostics">Why; at least one.</param>
internal sealed record FilesFaulty(string Digest, ImmutableArray<Diagnostic> Diagnostics) : FilesReading;
