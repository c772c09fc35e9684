using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>The rooms of the core use each other only through the doors of <see cref="Doors"/>.</summary>
public sealed class RoomsTests
{
    private static readonly Assembly Core = typeof(AssessmentRun).Assembly;

    [Fact]
    public void Rooms_EveryUseOfAnotherRoom_GoesThroughADoor() =>
        Offenders.None("A room uses only the rooms to which the table has a door.", Doors.Broken(SymbolUse.InCore));

    [Fact]
    public void Rooms_EveryNamespaceOfTheCore_IsInTheTable() => Offenders.None(
        "A room is added to the table before its first type.",
        from type in Core.GetTypes()
        let room = Doors.RoomOf(type.Namespace)
        where room is not null and not Doors.FrontDoor && !Doors.Table.ContainsKey(room)
        select $"{type.FullName}: room {room}");

    [Fact]
    public void Rooms_EveryFile_StandsInTheFolderOfItsNamespace() => Offenders.None(
        "One folder is one namespace.",
        from path in Repository.Sources("src/Ntm.Rules")
        let folder = Path.GetRelativePath(Repository.CoreFolder, Path.GetDirectoryName(path)!).Replace('\\', '/')
        let expected = folder == "." ? Doors.RootNamespace : $"{Doors.RootNamespace}.{folder.Replace('/', '.')}"
        from declared in SourceCompilation.Parse(path, File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != expected
        select $"{Repository.Relative(path)} declares {declared.Name}");

    [Fact]
    public void Rooms_InternalOnes_HaveNoPublicType() => Offenders.None(
        "Syntax, Validation, Compilation, Sources and Images are seen from inside only.",
        Core.GetExportedTypes().Where(type => Doors.InternalRooms.Contains(Doors.RoomOf(type.Namespace) ?? "")).Select(type => type.FullName!));

    [Fact]
    public void FrontDoor_PublicTypes_AreAtMostFifteen()
    {
        string[] types = [.. PublicApi.Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => type.Namespace == Doors.RootNamespace && !type.IsNested).Select(type => type.Name)];

        Assert.True(types.Length is > 0 and <= 15, $"{types.Length} public types in {Doors.RootNamespace}: {string.Join(", ", types)}");
    }

    [Theory]
    [InlineData("Model", "Evaluation", "public static int At() => Ntm.Rules.Evaluation.Used.Value;")]
    [InlineData("Model", "Evaluation", "public static object At() { Ntm.Rules.Evaluation.Used u = new(); return u; }")]
    [InlineData("Quantities", "Diagnostics", "public Ntm.Rules.Diagnostics.Used? Field;")]
    [InlineData("Unheard", "Model", "public static void At(System.Collections.Generic.List<Ntm.Rules.Model.Used> list) { }")]
    [InlineData("Communes", "Diagnostics", "public static void At() { var value = Ntm.Rules.Diagnostics.Used.Make(); value.Touch(); }")]
    public void Broken_UseThroughAWall_NamesTypeAndDoor(string from, string to, string member)
    {
        string[] broken = [.. Doors.Broken(TwoRooms(from, to, member))];

        Assert.NotEmpty(broken);
        Assert.All(broken, line => Assert.StartsWith($"Ntm.Rules.{from}.User uses Ntm.Rules.{to}.Used: no door from {from} to {to} — ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_UseOfTheFrontDoor_NamesIt()
    {
        string broken = Assert.Single(Doors.Broken(SymbolUse.In(SourceCompilation.Of(
        [
            ("a.cs", "namespace Ntm.Rules.Evaluation; public class User { public Ntm.Rules.Book? Field; }"),
            ("b.cs", "namespace Ntm.Rules; public class Book { }"),
        ]))));

        Assert.Contains("no door from Evaluation to the front door", broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Evaluation", "Model")]
    [InlineData("Model", "Quantities")]
    [InlineData("Validation", "Syntax")]
    public void Broken_UseThroughADoor_IsEmpty(string from, string to) =>
        Assert.Empty(Doors.Broken(TwoRooms(from, to, $"public static int At() => Ntm.Rules.{to}.Used.Value;")));

    private static IEnumerable<SymbolUse> TwoRooms(string from, string to, string member) => SymbolUse.In(SourceCompilation.Of(
    [
        ("user.cs", $"namespace Ntm.Rules.{from}; public class User {{ {member} }}"),
        ("used.cs", $"namespace Ntm.Rules.{to}; public class Used {{ public static int Value; public static Used Make() => new(); public void Touch() {{ }} }}"),
    ]));
}
