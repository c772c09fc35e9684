using Ntm.Rules.Changes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

/// <summary>Compares little laws.</summary>
internal static class Diffs
{
    public static BookDiff Of(string before, string after) => Law.Load(before).Diff(Law.Load(after));

    /// <summary>Two sets that demand this of 1.1.</summary>
    public static BookDiff OfRequirements(string before, string after) => Of(Law.SetOf(before), Law.SetOf(after));

    /// <summary>The one change between two requirements of 1.1.</summary>
    public static LawChange Only(string before, string after) => Assert.Single(OfRequirements(before, after).Changes);

    public static string[] Places(LawChange change) => [.. change.Places.Select(place => $"{place}")];
}
