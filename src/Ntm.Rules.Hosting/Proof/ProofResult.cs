using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting.Proof;

/// <summary>What came of the checks.</summary>
/// <param name="Book">The book, warm and ready to serve; null where it may not.</param>
/// <param name="Diagnostics">Warnings beside a book; every problem where there is none.</param>
internal sealed record ProofResult(RuleBook? Book, ImmutableArray<Diagnostic> Diagnostics);
