using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>C# sources with their meaning, as the compiler sees them.</summary>
internal static class SourceCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<CSharpCompilation> CoreOnce = new(() => Of(
        Repository.Sources("src/Ntm.Rules").Select(path => (Repository.Relative(path), File.ReadAllText(path)))));

    /// <summary>The core library.</summary>
    public static CSharpCompilation Core => CoreOnce.Value;

    public static CSharpCompilation Of(IEnumerable<(string Path, string Text)> files)
    {
        IEnumerable<SyntaxTree> trees = files.Append(("ImplicitUsings.cs", ImplicitUsings)).Select(file => Parse(file.Item1, file.Item2));
        return CSharpCompilation.Create(
            "Ntm.Rules", trees, Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path);
}
