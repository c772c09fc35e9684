using Ntm.Rules.Fuzz.Corpus;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>The files that inputs grow from: those of the repository.</summary>
internal static class Seeds
{
    public static string Rules { get; } = Path.Combine(HostileCorpus.Repository, "rules");

    public static string Conformance { get; } = Path.Combine(HostileCorpus.Repository, "tests", "conformance");

    /// <summary>The little book of the conformance cases.</summary>
    public static RuleBook Base { get; } = RuleBook.Load(RuleSource.Directory(Path.Combine(Conformance, "base"))).BookOrThrow();

    /// <summary>Files below a folder in the order of their names.</summary>
    public static IEnumerable<string> Files(string folder, string pattern, bool isDeep = true) => Directory
        .EnumerateFiles(folder, pattern, isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
        .Order(StringComparer.Ordinal);

    /// <summary>The rule files of the law itself: no cases, maps, schemas, samples.</summary>
    public static IEnumerable<string> Law(string folder) => Files(folder, "*.json").Where(file =>
        !file.EndsWith(".tests.json", StringComparison.Ordinal)
        && !file.EndsWith(".map.json", StringComparison.Ordinal)
        && !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Intersect(["schema", "samples"]).Any());

    /// <summary>Good and bad cases of a topic; good ones so often that each half of the inputs grows from them.</summary>
    public static IEnumerable<string> WithMoreGood(string topic)
    {
        string[] good = [.. Files(Path.Combine(topic, "good"), "*.json")];
        string[] bad = [.. Files(Path.Combine(topic, "bad"), "*.json")];
        return Enumerable.Repeat(good, 1 + (bad.Length / good.Length)).SelectMany(files => files).Concat(bad);
    }

    public static byte[] Text(string file) => File.ReadAllBytes(file).AsSpan().TrimStart<byte>([0xEF, 0xBB, 0xBF]).ToArray();
}
