using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>What the places above say of law, sources and verification.</summary>
/// <param name="Legal">The reference so far; null: none.</param>
/// <param name="Sources">Sources so far.</param>
/// <param name="Verification">Verification so far; null: none.</param>
/// <param name="NeedsOrigin">Whether figures must have law and verification: not in what-if and illustrative overlays.</param>
internal sealed record Inherited(LegalReference? Legal, ImmutableArray<string> Sources, Verification? Verification, bool NeedsOrigin)
{
    public static Inherited Nothing(bool needsOrigin) => new(null, [], null, needsOrigin);
}
