using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// Thresholds that take the figure of another indicator, in sets and overlays: the other must be one comparison, or something that is not known or
/// not decided yet, and no circle may arise. A circle is reported once, where it is first met.
/// </summary>
internal sealed class DerivedCheck(LawInForce law)
{
    /// <summary>So many indicators may stand between one and the figure that it is derived from.</summary>
    public const int Deepest = 8;

    // A circle of more is told as what it is too: too deep.
    private const int LongestCircle = 200;

    private readonly HashSet<IndicatorReference> _inCircles = [];

    private readonly Dictionary<IndicatorReference, List<IndicatorReference>> _next = [];

    private HashSet<IndicatorReference> _deep = [];

    public static IEnumerable<Diagnostic> Find(LawInForce law) => new DerivedCheck(law).Find();

    private IEnumerable<Diagnostic> Find()
    {
        (IndicatorReference Owner, DerivedThreshold Derived)[] all = [.. OfSets(), .. OfOverlays()];
        FindDeep(all.Select(pair => pair.Derived.Of));
        return from pair in all
               let problem = Problem(pair.Owner, pair.Derived)
               where problem is not null
               select problem.At(pair.Derived.Provenance.Location, pair.Owner.ToString(), pair.Derived.Of.ToString(), Deepest.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The addresses with so many levels below them, those in circles among them; one level is taken away at a time.</summary>
    /// <param name="taken">Every address whose figure is taken somewhere, so that what they take from is among them too.</param>
    private void FindDeep(IEnumerable<IndicatorReference> taken)
    {
        foreach (IndicatorReference at in taken)
        {
            _next.TryAdd(at, Next(at));
        }

        _deep = [.. _next.Keys];
        for (int level = 0; level < Deepest && _deep.Count > 0; level++)
        {
            _deep = [.. _deep.Where(address => _next[address].Exists(_deep.Contains))];
        }
    }

    private IEnumerable<(IndicatorReference Owner, DerivedThreshold Derived)> OfSets() =>
        from set in law.Sets
        from pair in set.Indicators
        from derived in Derived(pair.Indicator.Requirement)
        select (new IndicatorReference(set.Id, pair.Indicator.Id), derived);

    private IEnumerable<(IndicatorReference Owner, DerivedThreshold Derived)> OfOverlays() =>
        from overlay in law.Overlays
        from change in overlay.Changes
        let inRequirement = change.Requirement is null ? [] : Derived(change.Requirement)
        from derived in inRequirement.Concat(Derived(change.Threshold))
        select (change.Target with { PartId = null }, derived);

    private DiagnosticDescriptor? Problem(IndicatorReference owner, DerivedThreshold derived) =>
        law.Written(derived.Of) switch
        {
            null => BindingCodes.DerivedFromNothing,
            AttestationRequirement or AllRequirement or AnyRequirement or CountRequirement => BindingCodes.DerivedFromComposite,
            _ when IsInCircle(owner, derived) is { } isNew => isNew ? BindingCodes.DerivedInCircle : null,
            _ => _deep.Contains(derived.Of) ? BindingCodes.DerivedTooDeep : null,
        };

    /// <summary>Whether a circle is met here, and for the first time; null where there is none.</summary>
    private bool? IsInCircle(IndicatorReference owner, DerivedThreshold derived)
    {
        HashSet<IndicatorReference> seen = [];
        if (_inCircles.Contains(owner))
        {
            return false;
        }

        if (!Reaches(derived.Of, owner, seen))
        {
            return seen.Overlaps(_inCircles) ? false : null;
        }

        _inCircles.Add(owner);
        _inCircles.UnionWith(seen.Select(address => address with { PartId = null }));
        return true;
    }

    private bool Reaches(IndicatorReference start, IndicatorReference goal, HashSet<IndicatorReference> seen)
    {
        Stack<IndicatorReference> open = new([start]);
        while (seen.Count < LongestCircle && open.TryPop(out IndicatorReference? at))
        {
            if ((at with { PartId = null }) == goal)
            {
                return true;
            }

            if (seen.Add(at))
            {
                _next[at].ForEach(open.Push);
            }
        }

        return false;
    }

    private List<IndicatorReference> Next(IndicatorReference address) => law.Written(address) is { } requirement
        ? [.. Derived(requirement).Select(next => next.Of)]
        : [];

    private static IEnumerable<DerivedThreshold> Derived(Requirement requirement) => requirement.SelfAndBelow.SelectMany(part => part switch
    {
        ComparisonRequirement comparison => Derived(comparison.Threshold),
        RatingRequirement rating => Derived(rating.AtLeast),
        _ => [],
    });

    private static IEnumerable<DerivedThreshold> Derived(Threshold? threshold) => threshold switch
    {
        DerivedThreshold derived => [derived],
        TableThreshold table => table.Cases.SelectMany(c => Derived(c.Threshold)).Concat(Derived(table.Otherwise)),
        DelegatedThreshold delegated => Derived(delegated.NoLooserThan).Concat(Derived(delegated.NoStricterThan)),
        _ => [],
    };
}
