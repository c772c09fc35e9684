using System.Collections.Immutable;

namespace Ntm.Rules.Model;

/// <summary>
/// Bảng sắp xếp đơn vị hành chính. Which communes became which on a day. No law of criteria: it enters no hash and decides nothing. Immutable.
/// </summary>
public sealed class UnitMap
{
    internal UnitMap()
    {
    }

    /// <summary>Unique id, by convention the path without extension.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>First day of the new units.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>The new units, in order of the file.</summary>
    public ImmutableArray<MappedUnit> Units { get; internal init; } = [];

    /// <summary>Units that go on as they are.</summary>
    public ImmutableArray<ListedUnit> Unchanged { get; internal init; } = [];

    /// <summary>Units that ended of which it is not known into what.</summary>
    public ImmutableArray<ListedUnit> Unassigned { get; internal init; } = [];

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}

/// <summary>A commune as the law counts it: codes are reused, so that only code and first day together name one.</summary>
/// <param name="Code">Statistical-office code.</param>
/// <param name="Name">Name; empty when not told.</param>
/// <param name="ValidFrom">First day; null when not told.</param>
public sealed record LegalUnit(string Code, string Name = "", DateOnly? ValidFrom = null)
{
    /// <summary>Code and name.</summary>
    public override string ToString() => $"{Code} {Name}".TrimEnd();
}

/// <summary>A new unit.</summary>
/// <param name="Unit">Code and name; its first day is that of the map.</param>
/// <param name="Parts">Of what it was made, at least one; null: not known.</param>
/// <param name="District">Its district; null: that of its parts where they have one.</param>
/// <param name="Attributes">Region and classes that the map states, by id; they win over those of the parts.</param>
/// <param name="Provenance">Law, sources, verification and remark.</param>
public sealed record MappedUnit(
    LegalUnit Unit, ImmutableArray<LegalUnit>? Parts, string? District, ImmutableSortedDictionary<string, string> Attributes, Provenance Provenance);

/// <summary>A unit that a map names without making another of it.</summary>
/// <param name="Unit">Code, name and first day.</param>
/// <param name="Provenance">Law, sources, verification and remark.</param>
public sealed record ListedUnit(LegalUnit Unit, Provenance Provenance);
