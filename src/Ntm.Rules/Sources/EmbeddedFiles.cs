using System.Reflection;

namespace Ntm.Rules.Sources;

/// <summary>The rule files inside the assembly.</summary>
internal static class EmbeddedFiles
{
    private const string Prefix = "rules/";

    public static IEnumerable<SourceFile> Read()
    {
        Assembly assembly = typeof(EmbeddedFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && !name.EndsWith(".tests.json", StringComparison.Ordinal))
            .Select(name => (Resource: name, Name: name[Prefix.Length..].Replace('\\', '/')))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => new SourceFile("built-in/" + pair.Name, pair.Name, Bytes(assembly, pair.Resource), null, false));
    }

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
