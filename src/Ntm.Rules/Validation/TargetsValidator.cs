using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw plan of a year -> targets, or every problem, by the catalogs of a valid book.</summary>
internal sealed class TargetsValidator
{
    private readonly ValidationContext _context;
    private readonly ProvenanceValidator _provenance;
    private readonly ScopeValidator _scopes;

    private TargetsValidator(Catalog catalog, DiagnosticBag problems)
    {
        _context = new ValidationContext(problems, new LostContent()) { Catalog = catalog };
        _provenance = new ProvenanceValidator(_context);
        _scopes = new ScopeValidator(_context, _provenance);
    }

    /// <summary>The targets; of no use where a problem is an error, null where nothing could be read.</summary>
    public static Targets? Read(RuleFile file, Catalog catalog, DiagnosticBag problems) => new TargetsValidator(catalog, problems).Read(file);

    private Targets? Read(RuleFile file)
    {
        if (!FileCheck.Check(file, _context.Problems, RuleFileShapes.TargetsKind))
        {
            return null;
        }

        Inherited inherited = _provenance.Read(file.Root, Inherited.Nothing(false));
        Dictionary<string, Node> known = new(StringComparer.Ordinal);
        return new Targets
        {
            Id = file.Root.Text("id") ?? "",
            Title = file.Root.Localized("title") ?? new LocalizedText("", ""),
            Year = file.Root.Integer("year") ?? 0,
            Items = [.. file.Root.Objects("targets").Select(node => Target(node, inherited, known))],
            Provenance = ProvenanceValidator.Of(file.Root, inherited),
        };
    }

    private Target Target(ObjectNode node, Inherited above, Dictionary<string, Node> known)
    {
        Inherited inherited = _provenance.Read(node, above);
        string id = node.Text("id") ?? "";
        if (node["id"] is { } place && !known.TryAdd(id, place))
        {
            _context.Problems.Add(TargetCodes.Twice.At(place.Location, id).With(known[id].Location));
        }

        TargetMeasure measure = node.Text("measure") switch
        {
            "recognised" => TargetMeasure.Recognised,
            "newlyRecognised" => TargetMeasure.NewlyRecognised,
            "met" => TargetMeasure.Met,
            "averageCriteria" => TargetMeasure.AverageCriteria,
            _ => TargetMeasure.Reported,
        };
        CheckLevel(node, measure);
        CheckComputed(node, measure);
        decimal atLeast = node.Number("atLeast") ?? 0;
        if (node.Number("to") is { } to && to <= atLeast)
        {
            _context.Problems.Add(TargetCodes.EmptyRange.At(node["to"]!.Location));
        }

        return new Target
        {
            Id = id,
            Name = node.Localized("name") ?? new LocalizedText("", ""),
            Measure = measure,
            Level = node.Text("level"),
            Where = _scopes.Read(node["where"]),
            Communes = [.. node.Objects("communes").Select(Unit).OfType<LegalUnit>()],
            AtLeast = atLeast,
            To = node.Number("to"),
            Unit = node.Localized("unit"),
            Actual = node.Number("actual"),
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private void CheckLevel(ObjectNode node, TargetMeasure measure)
    {
        if (node["level"] is { } level && _context.Catalog.Level(node.Text("level") ?? "") is null && level is TextNode text)
        {
            _context.Problems.Add(RuleCodes.UnknownLevel.At(level.Location, text.Text, _context.Problems.Nearest(text.Text, _context.Catalog.Levels.Select(known => known.Id))));
        }
        else if (!node.Has("level") && measure != TargetMeasure.Reported && node["measure"] is TextNode)
        {
            _context.Problems.Add(TargetCodes.NoLevel.At(node["measure"]!.Location));
        }
    }

    /// <summary>What is reported has no communes to count, and what is computed is not reported.</summary>
    private void CheckComputed(ObjectNode node, TargetMeasure measure)
    {
        string[] others = measure == TargetMeasure.Reported ? ["level", "where", "communes"] : ["actual", "unit"];
        foreach (string key in others.Where(key => node["measure"] is TextNode && node.Has(key)))
        {
            _context.Problems.Add(TargetCodes.NotOfMeasure.At(node[key]!.KeyLocation, key, node.Text("measure")!));
        }
    }

    private static LegalUnit? Unit(ObjectNode node) =>
        node.Text("code") is { } code ? new LegalUnit(code, node.Text("name") ?? "", Fields.Day(node["validFrom"])) : null;
}
