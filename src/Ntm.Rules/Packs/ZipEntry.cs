namespace Ntm.Rules.Packs;

/// <summary>One file of a zip archive as its directory tells of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDeflated">Whether its bytes are compressed; else they are stored.</param>
/// <param name="Start">Where its bytes begin in the archive.</param>
/// <param name="PackedLength">How many they are there.</param>
/// <param name="Length">How many they are said to be when unpacked; at most what 32 bits without sign hold.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, int Start, int PackedLength, long Length);
