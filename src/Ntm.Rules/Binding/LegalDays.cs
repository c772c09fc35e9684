using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// The days on which anything in a book begins or has just ended. Between two of them the law is the same on every day, so records with many reporting dates
/// share what is bound.
/// </summary>
internal sealed class LegalDays(LawInForce law)
{
    private readonly SortedNumbers _changes = Changes(law);

    /// <summary>The days on which something begins or has just ended, and the first of all days, in order.</summary>
    public ImmutableArray<DateOnly> Changing => [.. Enumerable.Range(0, _changes.Count).Select(index => DateOnly.FromDayNumber(_changes[index]))];

    /// <summary>The same scope on the first day from which the law has been as it is on the scope's own day.</summary>
    public Scope Since(Scope scope) => scope.On(DateOnly.FromDayNumber(_changes[_changes.LastUpTo(scope.AsOf!.Value.DayNumber)]));

    private static SortedNumbers Changes(LawInForce law)
    {
        var days = new SortedNumbers();
        days.Add(DateOnly.MinValue.DayNumber);
        foreach (CriteriaSet set in law.Sets)
        {
            Add(set.Effective, days);
            Add(set.ReadAs, days);
        }

        foreach (Overlay overlay in law.Overlays)
        {
            Add(overlay.Effective, days);
            Add(overlay.ReadAs, days);
        }

        foreach (RecognitionRules rules in law.RecognitionRules)
        {
            Add(rules.Effective, days);
        }

        foreach (Province province in law.Catalog.Provinces)
        {
            Add(province.Effective, days);
        }

        return days;
    }

    private static void Add(ImmutableArray<ReadAs> rules, SortedNumbers to)
    {
        foreach (ReadAs rule in rules)
        {
            Add(rule.Effective, to);
        }
    }

    private static void Add(EffectivePeriod period, SortedNumbers to)
    {
        if (period.From is { } from)
        {
            to.Add(from.DayNumber);
        }

        if (period.To is { } last && last < DateOnly.MaxValue)
        {
            to.Add(last.DayNumber + 1);
        }
    }
}
