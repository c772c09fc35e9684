using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>
/// The days on which anything in a book begins or has just ended. Between two of them the law is the same on every day, so records with many reporting dates
/// share what is bound.
/// </summary>
internal sealed class LegalDays(LawInForce law)
{
    private readonly ImmutableArray<DateOnly> _changes =
    [
        .. law.Sets.Select(set => set.Effective)
            .Concat(law.Sets.SelectMany(set => set.ReadAs).Select(rule => rule.Effective))
            .Concat(law.Overlays.Select(overlay => overlay.Effective))
            .Concat(law.Overlays.SelectMany(overlay => overlay.ReadAs).Select(rule => rule.Effective))
            .Concat(law.RecognitionRules.Select(rules => rules.Effective))
            .Concat(law.Catalog.Provinces.Select(province => province.Effective))
            .SelectMany(Changes)
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order(),
    ];

    /// <summary>The days on which something begins or has just ended, and the first of all days, in order.</summary>
    public ImmutableArray<DateOnly> Changing => _changes;

    /// <summary>The same scope on the first day from which the law has been as it is on the scope's own day.</summary>
    public Scope Since(Scope scope)
    {
        int found = _changes.BinarySearch(scope.AsOf!.Value);
        return scope.On(_changes[found >= 0 ? found : ~found - 1]);
    }

    private static IEnumerable<DateOnly> Changes(EffectivePeriod period)
    {
        if (period.From is { } from)
        {
            yield return from;
        }

        if (period.To is { } to && to < DateOnly.MaxValue)
        {
            yield return to.AddDays(1);
        }
    }
}
