using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Samples;

/// <summary>The files under <c>rules/samples</c>, read as a user reads them.</summary>
internal static class SampleFile
{
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "rules", "samples");

    public static string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>The built-in law with the illustrative figures of the sample province.</summary>
    public static RuleBookLoad WithOverlay { get; } = RuleBook.Load(RuleSource.BuiltIn, RuleSource.File(Path("lang-son-2019.overlay.json")));

    /// <summary>All rows of a file that must have no problem.</summary>
    public static async Task<CommuneRecord[]> Read(string name)
    {
        CommuneReading reading = new CommuneReader(RuleBook.BuiltIn.Catalog).Open(Path(name));
        List<CommuneRecord> communes = [];
        await foreach (CommuneDataset chunk in reading)
        {
            communes.AddRange(chunk);
        }

        Assert.Empty(reading.Problems);
        return [.. communes];
    }
}
