using Microsoft.CodeAnalysis;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>No clock, culture, randomness or I/O where verdicts are made.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Rooms = ["Quantities", "Model", "Binding", "Evaluation", "Assessments", "Compilation"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.Environment", "System.Console", "System.TimeProvider",
        "System.Diagnostics.Stopwatch", "System.TimeZoneInfo", "System.Threading.Thread", "System.Runtime.InteropServices.RuntimeInformation",
    ];

    private static readonly string[] ForbiddenNamespaces = ["System.IO", "System.Net", "System.Text.Json"];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.Guid.NewGuid", "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
    ];

    [Fact]
    public void Verdicts_EveryRoomBehindThem_AreReproducible() => Offenders.None(
        "Verdicts depend on the book, the run and the record alone.", Broken(SymbolUse.InCore));

    [Theory]
    [InlineData("DateTime.UtcNow", "System.DateTime.UtcNow")]
    [InlineData("DateTime.Now.Year", "System.DateTime.Now")]
    [InlineData("File.ReadAllText(\"x\")", "System.IO.File")]
    [InlineData("Random.Shared.Next()", "System.Random")]
    [InlineData("Environment.MachineName", "System.Environment")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentCulture")]
    public void Broken_UseOfTheOutside_NamesIt(string expression, string named)
    {
        var uses = SymbolUse.In(SourceCompilation.Of([("a.cs", $"namespace Ntm.Rules.Model; public class User {{ public object At() => {expression}; }}")]));

        Assert.Contains(Broken(uses), line => line.StartsWith($"Ntm.Rules.Model.User uses {named}", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Broken(IEnumerable<SymbolUse> uses) =>
        from use in uses
        where Rooms.Contains(Doors.RoomOf(use.User))
        let type = use.Type.ToDisplayString()
        let space = use.Type.ContainingNamespace.ToDisplayString()
        let member = use.Used is INamedTypeSymbol ? type : $"{type}.{use.Used.Name}"
        where ForbiddenTypes.Contains(type)
            || ForbiddenMembers.Contains(member)
            || ForbiddenNamespaces.Any(forbidden => space == forbidden || space.StartsWith(forbidden + ".", StringComparison.Ordinal))
        select $"{use.User.ToDisplayString()} uses {member} — {use.Place}";
}
