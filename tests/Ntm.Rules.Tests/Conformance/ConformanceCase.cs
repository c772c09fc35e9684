namespace Ntm.Rules.Tests.Conformance;

/// <summary>One case under <c>tests/conformance/&lt;topic&gt;/{good,bad}</c>: a rule file, or a folder of them, that is laid over the base book.</summary>
/// <param name="Topic">The folder of the topic.</param>
/// <param name="Kind"><c>good</c> or <c>bad</c>.</param>
/// <param name="Name">File or folder name.</param>
public sealed record ConformanceCase(string Topic, string Kind, string Name)
{
    // Cases of data files, which the readers of commune data run.
    private const string CommuneData = "data";

    public static string Root { get; } = FindRoot();

    public static RuleSource Base { get; } = RuleSource.Directory(System.IO.Path.Combine(Root, "base"));

    /// <summary>Where the case lies, relative to the root of all cases.</summary>
    public string Path => $"{Topic}/{Kind}/{Name}";

    private string FullPath => System.IO.Path.Combine(Root, Topic, Kind, Name);

    public static IEnumerable<ConformanceCase> All(string kind) =>
        from topic in Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal)
        let folder = System.IO.Path.Combine(topic, kind)
        where Directory.Exists(folder) && System.IO.Path.GetFileName(topic) is not (CommuneData or CaseFilesTests.Topic or UnitMapFilesTests.Topic or TargetsFilesTests.Topic)
        from entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)
        let name = System.IO.Path.GetFileName(entry)
        where name != ExpectedProblem.File
        select new ConformanceCase(System.IO.Path.GetFileName(topic), kind, name);

    public RuleBookLoad Load() => RuleBook.Load(Base, Directory.Exists(FullPath) ? RuleSource.Directory(FullPath) : RuleSource.File(FullPath));

    /// <summary>The name by which <c>expected.csv</c> knows a file of this case: relative to the folder <c>bad</c>.</summary>
    public string FileOf(SourceLocation location) =>
        System.IO.Path.GetRelativePath(System.IO.Path.Combine(Root, Topic, Kind), location.Path).Replace('\\', '/');

    public override string ToString() => Path;

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Ntm.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No Ntm.Rules.sln above the tests."), "tests", "conformance");
    }
}
