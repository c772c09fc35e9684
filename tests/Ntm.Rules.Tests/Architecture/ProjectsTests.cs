using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>Projects refer to each other downwards only, and those beside the core see its public API alone.</summary>
public sealed class ProjectsTests
{
    private static readonly Dictionary<string, string[]> Table = new()
    {
        // A step of its build alone: nothing of it is shipped.
        ["Ntm.Rules"] = ["Ntm.Rules.Image"],
        ["Ntm.Rules.Image"] = [],
        ["Ntm.Rules.RulesEngine"] = ["Ntm.Rules"],
        ["Ntm.Rules.Hosting"] = ["Ntm.Rules"],
        ["Ntm.Rules.Data"] = ["Ntm.Rules"],
        ["Ntm.Rules.Reports"] = ["Ntm.Rules", "Ntm.Rules.Data"],
        ["Ntm.Rules.Cli"] = ["Ntm.Rules", "Ntm.Rules.RulesEngine", "Ntm.Rules.Hosting", "Ntm.Rules.Data", "Ntm.Rules.Reports"],
    };

    [Fact]
    public void ProjectReferences_EveryProjectUnderSrc_StandInTheTable() => Offenders.None(
        "A project of src refers only to the projects that the table names for it.",
        from path in Repository.Projects("src")
        let name = Path.GetFileNameWithoutExtension(path)
        from reference in Items(path, "ProjectReference").Select(NameOf)
        where !Table.TryGetValue(name, out string[]? allowed) || !allowed.Contains(reference)
        select $"{name} refers to {reference}");

    [Fact]
    public void Projects_EveryOneUnderSrc_IsInTheTable() => Offenders.None(
        "A project is added to the table with its first content.",
        Repository.Projects("src").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !Table.ContainsKey(name)));

    [Fact]
    public void PackageReferences_OfTheCore_AreNone() => Offenders.None(
        "The core stands on the base class library alone.",
        Items(Path.Combine(Repository.CoreFolder, "Ntm.Rules.csproj"), "PackageReference"));

    [Fact]
    public void InternalsVisibleTo_OfTheCore_NamesNoProjectUnderSrc()
    {
        string[] shipped = [.. Repository.Projects("src").Select(path => Path.GetFileNameWithoutExtension(path)), "ntm"];

        Offenders.None(
            "Projects beside the core see only its public API; tests and benchmarks alone look inside.",
            typeof(AssessmentRun).Assembly.GetCustomAttributes(typeof(InternalsVisibleToAttribute), false)
                .Cast<InternalsVisibleToAttribute>()
                .Select(friend => friend.AssemblyName.Split(',')[0])
                .Where(friend => shipped.Contains(friend, StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Solution_EveryProjectOfTheRepository_IsListed()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Ntm.Rules.sln"));

        Offenders.None(
            "What is not in the solution is neither built nor tested.",
            Repository.Projects("src", "tests", "benchmarks")
                .Select(Repository.Relative)
                // Apps that install the packages know nothing of the solution.
                .Where(path => !path.StartsWith("tests/packages/", StringComparison.Ordinal))
                .Where(path => !solution.Contains($"\"{path.Replace('/', '\\')}\"", StringComparison.Ordinal)));
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
