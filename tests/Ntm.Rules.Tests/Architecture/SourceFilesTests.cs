using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>Files are short and hold one type, or one closed family.</summary>
public sealed class SourceFilesTests
{
    private const int MostLines = 300;

    private const int LeastShare = 90;

    [Fact]
    public void Files_EveryOne_HasAtMostThreeHundredLines() => Offenders.None(
        $"No file has more than {MostLines} lines.",
        SourceFile.All.Where(file => file.Lines > MostLines).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void Files_NineOfTen_HoldOneTypeOrOneFamily()
    {
        SourceFile[] files = [.. SourceFile.All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Types.Any())];
        SourceFile[] mixed = [.. files.Where(file => !IsOneFamily(file))];

        Assert.True(
            (files.Length - mixed.Length) * 100 >= files.Length * LeastShare,
            $"{mixed.Length} of {files.Length} files hold types that are no family:\n  "
                + string.Join("\n  ", mixed.Select(file => $"{file.Path}: {string.Join(", ", file.Types.Select(SourceFile.NameOf))}")));
    }

    [Fact]
    public void Files_EveryOne_BearTheNameOfOneOfTheirTypes() => Offenders.None(
        "A file bears the name of a type that it declares.",
        from file in SourceFile.All
        where file.Types.Any() && !file.Types.Select(SourceFile.NameOf).Contains(Path.GetFileNameWithoutExtension(file.Path).Split('.')[0], StringComparer.Ordinal)
        select $"{file.Path}: {string.Join(", ", file.Types.Select(SourceFile.NameOf))}");

    [Theory]
    [InlineData("sealed class A;", true)]
    [InlineData("abstract class A; sealed class B : A; sealed class C : A;", true)]
    [InlineData("sealed record A(AKind Kind); enum AKind { One }", true)]
    [InlineData("sealed class A; sealed class B;", false)]
    [InlineData("abstract class A; sealed class B : A; sealed class C;", false)]
    public void IsOneFamily_TypesOfAFile_TellsWhetherTheyBelongTogether(string text, bool expected) =>
        Assert.Equal(expected, IsOneFamily(SourceFile.Of("A.cs", text)));

    /// <summary>
    /// One type alone; or a type with those that derive from a type of the file, and the small closed values (enums, records of one line) that a member
    /// or parameter of the file names.
    /// </summary>
    private static bool IsOneFamily(SourceFile file)
    {
        MemberDeclarationSyntax[] types = [.. file.Types];
        string[] names = [.. types.Select(SourceFile.NameOf)];
        return types.Skip(1).All(type => Derives(type, names) || IsSatellite(type, types));
    }

    private static bool Derives(MemberDeclarationSyntax type, string[] names) =>
        type is TypeDeclarationSyntax { BaseList.Types: var bases } && bases.Any(parent => names.Contains(parent.Type.ToString().Split('<')[0]));

    private static bool IsSatellite(MemberDeclarationSyntax type, MemberDeclarationSyntax[] types) =>
        type is EnumDeclarationSyntax or RecordDeclarationSyntax { Members.Count: 0 } && Names(types.Where(other => other != type), SourceFile.NameOf(type));

    private static bool Names(IEnumerable<MemberDeclarationSyntax> types, string name) => types.Any(other => other.DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == name && token.Parent is SimpleNameSyntax));
}
