namespace Ntm.Rules.Tests.Packs;

/// <summary>One thing that is wrong with a pack, and the code that tells it.</summary>
internal sealed record Tampering(string Name, string Code, Action<PackDraft> Apply)
{
    public static IReadOnlyList<Tampering> All { get; } =
        [.. ArchiveTamperings.All, .. ListTamperings.All, .. SignatureTamperings.All, .. FileTamperings.All, .. NameTamperings.All];
}
