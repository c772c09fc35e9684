using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>Identifiers use the words of the field; tests say what they test.</summary>
public sealed partial class NamesTests
{
    private static readonly string[] Forbidden = ["ruleset", "manager", "helper", "utils", "utility"];

    private static readonly string[] TestAttributes = ["Fact", "Theory", "Property"];

    [Fact]
    public void Identifiers_EveryDeclaredOne_AvoidsEmptyWords() => Offenders.None(
        "Say set, requirement, bind, assess, outcome, overlay; workflow only for the RulesEngine type.",
        SourceFile.All.SelectMany(Empty));

    [Fact]
    public void TestMethods_EveryOne_ReadMemberConditionExpected() => Offenders.None(
        "A test is named Member_Condition_Expected.",
        from file in SourceFile.All
        where file.Path.StartsWith("tests/", StringComparison.Ordinal)
        from method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => TestAttributes.Contains(attribute.Name.ToString()))
        where !TestName().IsMatch(method.Identifier.Text)
        select $"{file.Path}: {method.Identifier.Text}");

    [Theory]
    [InlineData("class RuleSetLoader;", "RuleSetLoader")]
    [InlineData("class A { void M(int fileManager) { } }", "fileManager")]
    [InlineData("class A { int _helperCount; }", "_helperCount")]
    [InlineData("enum A { Workflow }", "Workflow")]
    [InlineData("class A { void M() { var stringUtils = 1; } }", "stringUtils")]
    public void Empty_ForbiddenWord_NamesTheIdentifier(string text, string identifier) =>
        Assert.Equal($"src/Ntm.Rules/A.cs: {identifier}", Assert.Single(Empty(SourceFile.Of("src/Ntm.Rules/A.cs", text))));

    [Theory]
    [InlineData("src/Ntm.Rules.RulesEngine/A.cs", "class WorkflowExport;")]
    [InlineData("src/Ntm.Rules/A.cs", "class CriteriaSet { string Text = \"helper\"; }")]
    public void Empty_WordsInTheirPlace_AreAllowed(string path, string text) => Assert.Empty(Empty(SourceFile.Of(path, text)));

    [Theory]
    [InlineData("Round_HalfUp_GoesAwayFromZero", true)]
    [InlineData("Round_Half", false)]
    [InlineData("RoundsHalfUp", false)]
    [InlineData("Round_half_up", false)]
    [InlineData("Round_Half_Up_Away", false)]
    public void TestName_Pattern_HasThreeParts(string name, bool expected) => Assert.Equal(expected, TestName().IsMatch(name));

    private static IEnumerable<string> Empty(SourceFile file)
    {
        bool isRulesEngine = file.Path.Contains("RulesEngine", StringComparison.Ordinal);
        return from token in file.Root.DescendantTokens()
               where token.IsKind(SyntaxKind.IdentifierToken) && IsDeclaration(token)
               let lower = token.Text.ToLowerInvariant()
               where Forbidden.Any(word => lower.Contains(word, StringComparison.Ordinal)) || (!isRulesEngine && lower.Contains("workflow", StringComparison.Ordinal))
               select $"{file.Path}: {token.Text}";
    }

    private static bool IsDeclaration(SyntaxToken token) => token.Parent is
        MemberDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or TypeParameterSyntax
        or LocalFunctionStatementSyntax or ForEachStatementSyntax or FromClauseSyntax or LetClauseSyntax or TupleElementSyntax
        or NameEqualsSyntax or CatchDeclarationSyntax or QueryContinuationSyntax or JoinClauseSyntax;

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex TestName();
}
