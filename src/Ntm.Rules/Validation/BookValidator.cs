using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Sound JSON files -> everything a book holds, or every problem: shapes, then catalogs, sets, overlays, recognition, and what they say of each other.</summary>
internal sealed class BookValidator
{
    private readonly ValidationContext _context;
    private readonly SetValidator _sets;
    private readonly OverlayValidator _overlays;
    private readonly RecognitionValidator _recognition;

    private BookValidator(DiagnosticBag problems, LostContent lost)
    {
        _context = new ValidationContext(problems, lost);
        var provenance = new ProvenanceValidator(_context);
        var scopes = new ScopeValidator(_context, provenance);
        var thresholds = new ThresholdValidator(_context, provenance, scopes);
        var requirements = new RequirementValidator(_context, provenance, scopes, thresholds);
        _sets = new SetValidator(_context, provenance, scopes, requirements);
        _overlays = new OverlayValidator(_context, provenance, scopes, requirements, thresholds);
        _recognition = new RecognitionValidator(_context, provenance, requirements);
    }

    /// <summary>The content; meaningless when a problem that is an error was added.</summary>
    /// <param name="files">The files.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <param name="lost">What could not be read; more of it is added.</param>
    public static BookContent Read(IReadOnlyList<RuleFile> files, DiagnosticBag problems, LostContent lost) =>
        new BookValidator(problems, lost).Read(files);

    private BookContent Read(IReadOnlyList<RuleFile> files)
    {
        RuleFile[] known = [.. files.Where(file => FileCheck.CheckLaw(file, _context.Problems, _context.Lost))];
        new CatalogValidator(_context, [.. known.Select(file => file.Root)]).Read();
        var unique = new UniqueEntries(_context);
        ObjectNode[] Of(string kind) => [.. unique.Of(known.Where(file => file.Kind == kind).Select(file => file.Root))];
        ImmutableArray<CriteriaSet> sets = [.. Of("criteria-set").Select(_sets.Read).OfType<CriteriaSet>()];
        ObjectNode[] overlayFiles = Of("overlay");
        ReportTrials(known, overlayFiles);
        _context.Problems.AddRange(ProvinceBound.Check(files));
        ImmutableArray<Overlay> overlays = ReadOverlays(overlayFiles, sets);
        ImmutableArray<RecognitionRules> recognition = [.. Of("recognition").Select(file => _recognition.Read(file, sets)).OfType<RecognitionRules>()];
        var references = new BookReferences(_context, files);
        references.Check(sets);
        references.Check(overlays);
        references.Check(recognition, sets);
        return new BookContent(_context.Catalog, sets, overlays, recognition);
    }

    private void ReportTrials(IEnumerable<RuleFile> files, ObjectNode[] overlays)
    {
        foreach (RuleFile file in files.Where(file => !file.MayBeTrial && overlays.Contains(file.Root)))
        {
            if (file.Root.Text("nature") is "whatIf" or "illustrative")
            {
                _context.Problems.Add(OverlayCodes.TrialInDirectory.At(file.Root["nature"]!.Location));
            }
        }
    }

    private ImmutableArray<Overlay> ReadOverlays(ObjectNode[] files, ImmutableArray<CriteriaSet> sets)
    {
        var addresses = new AddressIndex();
        Dictionary<string, CriteriaSet> byId = new(StringComparer.Ordinal);
        foreach (CriteriaSet set in sets)
        {
            addresses.Add(set, _context.Problems);
            byId[set.Id] = set;
        }

        foreach (ObjectNode file in files)
        {
            _overlays.ReadRequirements(file, addresses);
        }

        return [.. files.Select(file => _overlays.Read(file, addresses, byId)).OfType<Overlay>()];
    }
}
