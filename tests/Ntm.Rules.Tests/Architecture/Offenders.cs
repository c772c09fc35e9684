namespace Ntm.Rules.Tests.Architecture;

/// <summary>An assertion that names everything which breaks a rule of the house, not only the first.</summary>
internal static class Offenders
{
    public static void None(string rule, IEnumerable<string> offenders)
    {
        string[] all = [.. offenders.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, $"{rule}\n{all.Length} offenders:\n  {string.Join("\n  ", all)}");
    }
}
