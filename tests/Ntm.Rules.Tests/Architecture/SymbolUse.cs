using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>One place in a source where a type, or a member of it, is used.</summary>
/// <param name="User">The outermost type in whose body the place is.</param>
/// <param name="Used">The type or member.</param>
/// <param name="Type">The outermost type that is, or holds, what is used.</param>
/// <param name="Place">File and line.</param>
internal sealed record SymbolUse(INamedTypeSymbol User, ISymbol Used, INamedTypeSymbol Type, string Place)
{
    private static readonly Lazy<SymbolUse[]> CoreOnce = new(() => [.. In(SourceCompilation.Core)]);

    /// <summary>Every use in the core library.</summary>
    public static IEnumerable<SymbolUse> InCore => CoreOnce.Value;

    public static IEnumerable<SymbolUse> In(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => In(tree, compilation.GetSemanticModel(tree)));

    private static IEnumerable<SymbolUse> In(SyntaxTree tree, SemanticModel model) =>
        from declaration in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where declaration.Parent is not BaseTypeDeclarationSyntax
        let user = model.GetDeclaredSymbol(declaration)
        from node in declaration.DescendantNodes()
        where node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax
        let used = SymbolOf(node, model)
        let type = TypeOf(used)
        where type is not null
        let line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1
        select new SymbolUse(user, used, type, $"{tree.FilePath}({line})");

    private static ISymbol? SymbolOf(SyntaxNode node, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }
}
