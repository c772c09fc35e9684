using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Portfolios;

/// <summary>Finds the communes of an earlier portfolio that a later one comes from, and remembers which were found.</summary>
internal sealed class FormerEntries(Portfolio earlier, UnitMap? map)
{
    private readonly ILookup<string, PortfolioEntry> _byCode = earlier.Entries.ToLookup(entry => entry.Unit.Code, StringComparer.Ordinal);
    private readonly HashSet<PortfolioEntry> _found = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<PortfolioEntry> Of(PortfolioEntry later)
    {
        ImmutableArray<PortfolioEntry> before = MadeOf(later.Unit) is { } parts
            ? [.. parts.Select(Find).OfType<PortfolioEntry>()]
            : Find(later.Unit) is { } same ? [same] : [];
        _found.UnionWith(before);
        return before;
    }

    /// <summary>Those that were not found.</summary>
    public ImmutableArray<PortfolioEntry> Left() => [.. earlier.Entries.Where(entry => !_found.Contains(entry))];

    /// <summary>The parts of a commune that the map makes, none where they are not known; null where the map does not make it.</summary>
    private ImmutableArray<LegalUnit>? MadeOf(LegalUnit unit) =>
        map?.Units.FirstOrDefault(made => IsSame(made.Unit with { ValidFrom = made.Unit.ValidFrom ?? map.From }, unit)) is { } made ? made.Parts ?? [] : null;

    /// <summary>The one commune that fits; null where none or several do.</summary>
    private PortfolioEntry? Find(LegalUnit unit)
    {
        PortfolioEntry[] fitting = [.. _byCode[unit.Code].Where(entry => IsSame(entry.Unit, unit))];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>By code and first day, or where one does not tell it, by code and name.</summary>
    internal static bool IsSame(LegalUnit one, LegalUnit other) => one.Code == other.Code
        && (one.ValidFrom is { } first && other.ValidFrom is { } second ? first == second : Heading.Key(one.Name) == Heading.Key(other.Name));
}
