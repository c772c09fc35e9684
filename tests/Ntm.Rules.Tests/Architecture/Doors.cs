using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>The rooms of the core and the doors between them: the complete list. A room is a folder and a namespace below <c>Ntm.Rules</c>.</summary>
internal static class Doors
{
    public const string FrontDoor = "";

    public const string RootNamespace = "Ntm.Rules";

    private static readonly string[] Ground = ["Quantities", "Diagnostics"];

    private static readonly string[] OfEvaluation = [.. Ground, "Model", "Communes", "Binding", "Assessments", "Compilation"];

    private static readonly string[] OfPortfolios = [.. Ground, "Evaluation", "Assessments", "Communes", "Model"];

    /// <summary>Each room with the rooms that it may use.</summary>
    public static FrozenDictionary<string, string[]> Table { get; } = new Dictionary<string, string[]>
    {
        ["Quantities"] = [],
        ["Diagnostics"] = [],
        ["Model"] = Ground,
        ["Communes"] = ["Quantities", "Model"],
        ["Syntax"] = ["Diagnostics"],
        ["Validation"] = [.. Ground, "Syntax", "Model"],
        ["Binding"] = [.. Ground, "Model"],
        ["Images"] = [.. Ground, "Model", "Binding"],
        ["Assessments"] = [.. Ground, "Binding", "Communes", "Model"],
        ["Compilation"] = [.. Ground, "Binding", "Model", "Communes", "Assessments"],
        ["Evaluation"] = OfEvaluation,
        ["Portfolios"] = OfPortfolios,
        ["Changes"] = [.. OfPortfolios, "Binding"],
        ["Cases"] = OfEvaluation,
        ["Packs"] = ["Diagnostics", "Syntax"],
        ["Sources"] = ["Diagnostics", "Packs"],
    }.ToFrozenDictionary();

    /// <summary>Rooms that nobody outside of the assembly looks into.</summary>
    public static FrozenSet<string> InternalRooms { get; } = new[] { "Syntax", "Validation", "Compilation", "Sources", "Images" }.ToFrozenSet();

    /// <summary>The room of a type; null for a type of another assembly.</summary>
    public static string? RoomOf(INamedTypeSymbol type) => RoomOf(type.ContainingNamespace.ToDisplayString());

    public static string? RoomOf(string? space) => space switch
    {
        RootNamespace => FrontDoor,
        not null when space.StartsWith(RootNamespace + ".", StringComparison.Ordinal) => space[(RootNamespace.Length + 1)..].Split('.')[0],
        _ => null,
    };

    /// <summary>Every use that goes through a wall, with its place.</summary>
    public static IEnumerable<string> Broken(IEnumerable<SymbolUse> uses) =>
        from use in uses
        where SymbolEqualityComparer.Default.Equals(use.Type.ContainingAssembly, use.User.ContainingAssembly)
        let user = RoomOf(use.User)
        let used = RoomOf(use.Type)
        where user is not null and not FrontDoor && used is not null && user != used
        where !Table.GetValueOrDefault(user, []).Contains(used)
        select $"{use.User.ToDisplayString()} uses {use.Type.ToDisplayString()}: no door from {user} to {Name(used)} — {use.Place}";

    private static string Name(string room) => room == FrontDoor ? "the front door" : room;
}
