using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting;

/// <summary>Gói được dùng. A signed pack that a host follows. Immutable.</summary>
/// <param name="Path">The file.</param>
/// <param name="Trust">Whose signature is taken, for which files, and the least revision.</param>
public sealed record ServedPack(string Path, PackTrust Trust);
