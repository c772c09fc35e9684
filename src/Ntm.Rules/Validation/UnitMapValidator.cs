using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw map of merged communes -> map, or every problem, by the catalogs of a valid book.</summary>
internal sealed class UnitMapValidator
{
    private readonly ValidationContext _context;
    private readonly ProvenanceValidator _provenance;
    private readonly ScopeValidator _scopes;
    private readonly Dictionary<string, Node> _after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _before = new(StringComparer.Ordinal);

    private UnitMapValidator(Catalog catalog, DiagnosticBag problems)
    {
        _context = new ValidationContext(problems, new LostContent()) { Catalog = catalog };
        _provenance = new ProvenanceValidator(_context);
        _scopes = new ScopeValidator(_context, _provenance);
    }

    /// <summary>The map; of no use where a problem is an error, null where nothing could be read.</summary>
    public static UnitMap? Read(RuleFile file, Catalog catalog, DiagnosticBag problems) => new UnitMapValidator(catalog, problems).Read(file);

    private UnitMap? Read(RuleFile file)
    {
        if (!FileCheck.Check(file, _context.Problems, RuleFileShapes.UnitMapKind) || file.Root.Effective().From is not { } from)
        {
            return null;
        }

        Inherited inherited = _provenance.Read(file.Root, Inherited.Nothing(false));
        return new UnitMap
        {
            Id = file.Root.Text("id") ?? "",
            From = from,
            Units = [.. file.Root.Objects("units").Select(node => Unit(node, from, inherited)).OfType<MappedUnit>()],
            Unchanged = [.. file.Root.Objects("unchanged").Select(node => Kept(node, from, inherited)).OfType<ListedUnit>()],
            Unassigned = [.. file.Root.Objects("unassigned").Select(node => Listed(node, from, inherited)).OfType<ListedUnit>()],
            Provenance = ProvenanceValidator.Of(file.Root, inherited),
        };
    }

    private MappedUnit? Unit(ObjectNode node, DateOnly from, Inherited above)
    {
        Inherited inherited = _provenance.Read(node, above);
        if (Name(node) is not { } unit)
        {
            return null;
        }

        After(unit, node);
        ImmutableArray<LegalUnit>? parts = node["from"] is ListNode ? [.. node.Objects("from").Select(part => Part(part, from)).OfType<LegalUnit>()] : null;
        if (parts is [var only] && only.Code == unit.Code && Heading.Key(only.Name) == Heading.Key(unit.Name))
        {
            _context.Problems.Add(UnitMapCodes.SameUnit.At(node.Location, unit.ToString()));
        }

        if (node["from"] is NullNode open && string.IsNullOrWhiteSpace(node.Text("note")))
        {
            _context.Problems.Add(UnitMapCodes.NoNote.At(open.Location, unit.ToString()));
        }

        ImmutableSortedDictionary<string, string> attributes = node.Object("attributes") is { } stated ? _scopes.Place(stated) : ImmutableSortedDictionary<string, string>.Empty;
        return new MappedUnit(unit with { ValidFrom = from }, parts, node.Text("district"), attributes, ProvenanceValidator.Of(node, inherited));
    }

    private ListedUnit? Kept(ObjectNode node, DateOnly from, Inherited above)
    {
        ListedUnit? kept = Listed(node, from, above);
        if (kept is not null)
        {
            After(kept.Unit, node);
        }

        return kept;
    }

    private ListedUnit? Listed(ObjectNode node, DateOnly from, Inherited above) =>
        Part(node, from) is { } unit ? new ListedUnit(unit, ProvenanceValidator.Of(node, _provenance.Read(node, above))) : null;

    /// <summary>A commune of before, which can go one way only.</summary>
    private LegalUnit? Part(ObjectNode node, DateOnly from)
    {
        if (Name(node) is not { } unit)
        {
            return null;
        }

        if (unit.ValidFrom >= from)
        {
            string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _context.Problems.Add(UnitMapCodes.PartBeginsLater.At(node["validFrom"]!.Location, unit.ToString(), Day(unit.ValidFrom.Value), Day(from)));
        }

        // On the day before, a code has one holder only.
        if (!_before.TryAdd(unit.Code, node["code"]!))
        {
            _context.Problems.Add(UnitMapCodes.PartTwice.At(node["code"]!.Location, unit.ToString()).With(_before[unit.Code].Location));
        }

        return unit;
    }

    private void After(LegalUnit unit, ObjectNode node)
    {
        if (!_after.TryAdd(unit.Code, node["code"]!))
        {
            _context.Problems.Add(UnitMapCodes.UnitTwice.At(node["code"]!.Location, unit.Code).With(_after[unit.Code].Location));
        }
    }

    private static LegalUnit? Name(ObjectNode node) =>
        node.Text("code") is { } code ? new LegalUnit(code, node.Text("name") ?? "", Fields.Day(node["validFrom"])) : null;
}
