namespace Ntm.Rules.Tests.Architecture;

/// <summary>What the README tells to type is what is checked.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void TestCommand_OfTheReadme_IsTheOneThatTheChecksRun()
    {
        string command = Assert.Single(Readme, line => line.StartsWith("dotnet test", StringComparison.Ordinal));

        Assert.Contains(command, File.ReadAllLines(Path.Combine(Repository.Root, ".ci", "run")));
    }

    [Fact]
    public void Links_OfTheReadme_LeadToDocumentsOfTheRepository() => Offenders.None(
        "A relative link of the README leads somewhere.",
        from line in Readme
        from part in line.Split("](").Skip(1)
        let target = part.Split(')')[0]
        where !target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith("rules/", StringComparison.Ordinal)
        where !File.Exists(Path.Combine(Repository.Root, target))
        select target);
}
