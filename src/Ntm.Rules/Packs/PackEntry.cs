namespace Ntm.Rules.Packs;

/// <summary>Tệp trong gói. One file as the signed list of a pack names it. Equality is that of all parts.</summary>
/// <param name="Name">The path inside the pack, with forward slashes, e.g. <c>national/2016-2020/standard.json</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower hexadecimal digits.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record PackEntry(string Name, string Sha256, int Length);
