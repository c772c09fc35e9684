using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw files of cases -> cases, or every problem, against a valid book.</summary>
internal sealed class CaseValidator
{
    private static readonly string[] Outcomes = ["Met", "NotMet", "NotApplicable", "Undetermined"];

    private static readonly Dictionary<string, CaseSubject> Subjects = new(StringComparer.Ordinal)
    {
        ["set"] = CaseSubject.Set,
        ["prerequisite"] = CaseSubject.Prerequisite,
        ["recognition"] = CaseSubject.Recognition,
        ["level"] = CaseSubject.Level,
        ["possibleLevel"] = CaseSubject.PossibleLevel,
        ["standing"] = CaseSubject.Standing,
        ["revocation"] = CaseSubject.Revocation,
    };

    private readonly BookContent _book;
    private readonly string[] _reasons;
    private readonly string[] _standings;
    private readonly ValidationContext _context;
    private readonly ScopeValidator _scopes;
    private readonly CaseValueReader _values;

    private CaseValidator(BookContent book, IEnumerable<string> reasons, IEnumerable<string> standings, DiagnosticBag problems)
    {
        _book = book;
        _reasons = [.. reasons];
        _standings = [.. standings];
        _context = new ValidationContext(problems, new LostContent()) { Catalog = book.Catalog };
        _scopes = new ScopeValidator(_context, new ProvenanceValidator(_context));
        _values = new CaseValueReader(_context);
    }

    /// <summary>The files; those with a problem that is an error are of no use.</summary>
    /// <param name="files">Sound JSON files.</param>
    /// <param name="book">The book that the cases are about.</param>
    /// <param name="reasons">Names of all reasons.</param>
    /// <param name="standings">Names of all standings.</param>
    /// <param name="problems">Where problems are added.</param>
    public static ImmutableArray<CaseFile> Read(IEnumerable<RuleFile> files, BookContent book, IEnumerable<string> reasons, IEnumerable<string> standings, DiagnosticBag problems)
    {
        var validator = new CaseValidator(book, reasons, standings, problems);
        return [.. files.Select(validator.Read).OfType<CaseFile>()];
    }

    private CaseFile? Read(RuleFile file)
    {
        if (!FileCheck.Check(file, _context.Problems, RuleFileShapes.CasesKind))
        {
            return null;
        }

        if (file.Root["set"] is not TextNode name || !_context.Knows(name, _book.Sets.Select(set => set.Id), RuleCodes.UnknownSet))
        {
            return null;
        }

        CriteriaSet set = _book.Sets.First(set => set.Id == name.Text);
        var names = new CaseSubjects(set, _book.Overlays);
        return new CaseFile(file.Path, set.Id, [.. file.Root.Objects("cases").Select(node => Case(file.Root, node, names)).OfType<RuleCase>()]);
    }

    private RuleCase? Case(ObjectNode head, ObjectNode node, CaseSubjects names)
    {
        DateOnly? asOf = Fields.Day(node["asOf"]) ?? Fields.Day(head["asOf"]);
        if (asOf is null && !node.Has("asOf") && !head.Has("asOf"))
        {
            _context.Problems.Add(CaseCodes.NoDay.At(node.Location));
        }

        bool Policy(string key) => node.Flag(key) ?? head.Flag(key) ?? false;
        DateOnly day = asOf ?? default;
        return new RuleCase
        {
            Description = node.Text("description") ?? "",
            Location = node.Location,
            Run = new CaseRun(day, Fields.Day(node["reportingDate"]) ?? Fields.Day(head["reportingDate"]) ?? day, Policy("useSet"), Policy("strict"), Policy("missingCountsAsNotMet")),
            Place = Place(head).SetItems(Place(node)),
            Recognitions = node["recognitions"] is ListNode ? [.. node.Objects("recognitions").Select(Recognition)] : null,
            Values = node.Object("values") is { } values ? _values.Read(values) : ImmutableSortedDictionary<string, CaseValue>.Empty,
            Expected = [.. (node.Object("expected")?.Members ?? []).Select(member => Expectation(member, names)).OfType<CaseExpectation>()],
        };
    }

    private ImmutableSortedDictionary<string, string> Place(ObjectNode node) =>
        node.Object("scope") is { } scope ? _scopes.Place(scope) : ImmutableSortedDictionary<string, string>.Empty;

    private CaseRecognition Recognition(ObjectNode node)
    {
        if (node["level"] is TextNode level)
        {
            _context.Knows(level, _context.Catalog.Levels.Select(known => known.Id), RuleCodes.UnknownLevel);
        }

        return new CaseRecognition(node.Text("level") ?? "", Fields.Day(node["date"]), node.Text("period"));
    }

    private CaseExpectation? Expectation(Node member, CaseSubjects names)
    {
        if (!Subjects.TryGetValue(member.Key, out CaseSubject subject))
        {
            if (names.Find(member.Key) is not { } found)
            {
                _context.Problems.Add(CaseCodes.UnknownSubject.At(member.KeyLocation, member.Key, _context.Problems.Nearest(member.Key, names.All), names.SetId));
                return null;
            }

            subject = found;
        }

        return subject switch
        {
            CaseSubject.Level or CaseSubject.PossibleLevel => OfLevel(member, subject),
            CaseSubject.Standing => OfStanding(member),
            _ => OfOutcome(member, subject),
        };
    }

    private CaseExpectation? OfStanding(Node member)
    {
        if (member is TextNode word)
        {
            return _context.Knows(word, _standings, CaseCodes.UnknownStanding)
                ? new CaseExpectation(CaseSubject.Standing, "", word.Text, null, null, null, null, member.KeyLocation)
                : null;
        }

        _context.Problems.Add(CaseCodes.UnknownStanding.At(member.Location, member is ObjectNode ? "{" : "null", string.Join(", ", _standings)));
        return null;
    }

    private CaseExpectation? OfLevel(Node member, CaseSubject subject)
    {
        if (member is ObjectNode)
        {
            _context.Problems.Add(CaseCodes.UnknownOutcome.At(member.Location, "{"));
            return null;
        }

        string? level = (member as TextNode)?.Text;
        if (member is TextNode text)
        {
            _context.Knows(text, _context.Catalog.Levels.Select(known => known.Id), RuleCodes.UnknownLevel);
        }

        return new CaseExpectation(subject, "", null, level, null, null, null, member.KeyLocation);
    }

    private CaseExpectation? OfOutcome(Node member, CaseSubject subject)
    {
        ObjectNode? detail = member as ObjectNode;
        Node? word = detail is null ? member : detail["outcome"];
        if (word is not TextNode outcome || !Outcomes.Contains(outcome.Text, StringComparer.Ordinal))
        {
            _context.Problems.Add(CaseCodes.UnknownOutcome.At((word ?? member).Location, (word as TextNode)?.Text ?? "null"));
            return null;
        }

        if (detail?["reason"] is TextNode reason)
        {
            _context.Knows(reason, _reasons, CaseCodes.UnknownReason);
        }

        if (outcome.Text != "NotMet" && (detail?["shortfall"] ?? detail?["counts"]) is { } stray)
        {
            _context.Problems.Add(CaseCodes.ShortfallWithoutNotMet.At(stray.KeyLocation));
        }

        string id = subject is CaseSubject.Indicator or CaseSubject.Criterion ? member.Key : "";
        return new CaseExpectation(subject, id, outcome.Text, null, detail?.Text("reason"), detail?.Number("shortfall"), detail?.Integer("counts"), member.KeyLocation);
    }
}
