using System.Collections.Immutable;
using Ntm.Rules.Hosting.Files;

namespace Ntm.Rules.Hosting.Keeping;

/// <summary>A kept copy whose hashes match.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Snapshots">The files of each source, in their order.</param>
internal sealed record KeptBook(string Folder, ImmutableArray<FileSnapshot> Snapshots);
