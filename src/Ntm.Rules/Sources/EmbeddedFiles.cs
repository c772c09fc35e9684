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
            .OrderBy(NameOf, StringComparer.Ordinal)
            .Select(resource => new SourceFile("built-in/" + NameOf(resource), NameOf(resource), Bytes(assembly, resource), null, false));
    }

    private static string NameOf(string resource) => resource[Prefix.Length..].Replace('\\', '/');

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
