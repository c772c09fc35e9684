using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>A C# file of the repository, parsed.</summary>
internal sealed record SourceFile(string Path, int Lines, SyntaxNode Root)
{
    private static readonly Lazy<SourceFile[]> Once = new(() => [.. Repository.Sources("src", "tests", "benchmarks").Select(Read)]);

    public static IReadOnlyList<SourceFile> All => Once.Value;

    /// <summary>Types that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Root.DescendantNodes()
        .OfType<MemberDeclarationSyntax>()
        .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is not BaseTypeDeclarationSyntax);

    public static string NameOf(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax named ? named.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    public static SourceFile Of(string path, string text) =>
        new(path, text.Split('\n').Length - (text.EndsWith('\n') ? 1 : 0), SourceCompilation.Parse(path, text).GetRoot());

    private static SourceFile Read(string path) => Of(Repository.Relative(path), File.ReadAllText(path));
}
