using System.Reflection;

namespace Ntm.Rules.Sources;

/// <summary>Those files inside the assembly that are asked for.</summary>
internal static class EmbeddedFiles
{
    private const string Prefix = "rules/";
    private const string ImageName = "rules.image";

    public static IEnumerable<SourceFile> Read(Func<string, bool> takes)
    {
        Assembly assembly = typeof(EmbeddedFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && takes(name))
            .OrderBy(NameOf, StringComparer.Ordinal)
            .Select(resource => new SourceFile("built-in/" + NameOf(resource), NameOf(resource), Bytes(assembly, resource), null, false));
    }

    /// <summary>The image of the files; null where there is none, as while it is being made.</summary>
    public static byte[]? Image()
    {
        Assembly assembly = typeof(EmbeddedFiles).Assembly;
        return assembly.GetManifestResourceInfo(ImageName) is null ? null : Bytes(assembly, ImageName);
    }

    private static string NameOf(string resource) => resource[Prefix.Length..].Replace('\\', '/');

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
