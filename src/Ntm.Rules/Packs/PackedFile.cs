namespace Ntm.Rules.Packs;

/// <summary>One file of a pack with its bytes.</summary>
/// <param name="Name">The path inside the pack.</param>
/// <param name="Bytes">The bytes whose hash is that of the signed list.</param>
internal sealed record PackedFile(string Name, byte[] Bytes);
