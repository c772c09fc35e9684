using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>The indicators of two sets, place by place and day by day -> what is different, told once for all places and days where it is the same.</summary>
internal sealed class IndicatorComparer(SetPair pair, LawSide before, LawSide after, PlaceCases places)
{
    private readonly RequirementComparer _requirements = new(pair.IsSame);
    private readonly WitnessSearch _witnesses = new(pair, before, after);
    private readonly HashSet<string> _criteria = [];

    /// <summary>Addresses with more cases than are looked at.</summary>
    public List<string> CutShort { get; } = [];

    public IEnumerable<LawChange> Compare() => IndicatorPairs.Of(pair, before, after).SelectMany(both => Compare(both.Before, both.After));

    private IEnumerable<LawChange> Compare(IndicatorReference? old, IndicatorReference? now)
    {
        List<Sight> sights = [];
        bool isFirst = _criteria.Add(CriterionOf(old, pair.Before!) + " " + CriterionOf(now, pair.After!));
        foreach ((int index, ComparedDays days) in pair.Days.Index())
        {
            Universe universe = places.Of(pair, old, now, days);
            if (universe.IsCutShort && CutShort.LastOrDefault() != $"{now ?? old}")
            {
                CutShort.Add($"{now ?? old}");
            }

            foreach ((int at, PlaceCase place) in universe.Cases.Index())
            {
                BoundLawOfSet one = before.Bind(pair.Before!, place.Record, days.Before);
                BoundLawOfSet other = after.Bind(pair.After!, place.Record, days.After);
                (BoundIndicator? was, BoundIndicator? isNow) = (one.Indicator(old?.IndicatorId), other.Indicator(now?.IndicatorId));
                IEnumerable<Found> found = Different(was, isNow).Concat(isFirst ? Criteria(one.CriterionOf(old?.IndicatorId), other.CriterionOf(now?.IndicatorId)) : []);
                sights.AddRange(found.Select(each => new Sight(each.Keyed(), index, universe, at, was, isNow)));
            }
        }

        return sights.GroupBy(sight => sight.Found.Key).SelectMany(group => Told([.. group], old, now));
    }

    private IEnumerable<Found> Different(BoundIndicator? old, BoundIndicator? now)
    {
        switch (old, now)
        {
            case (null, null):
                return [];
            case (null, { } added):
                return [new Found(ChangeKind.IndicatorAdded, null) { After = new ChangeSide(null, added.Requirement, added.AppliesWhen) }];
            case ({ } gone, null):
                return [new Found(ChangeKind.IndicatorWithdrawn, null) { Before = new ChangeSide(null, gone.Requirement, gone.AppliesWhen) }];
        }

        List<Found> found = [];
        // Where one set follows another, only the official wording counts.
        if (pair.IsSame ? old.Name != now.Name : old.Name.Vi != now.Name.Vi)
        {
            found.Add(new Found(ChangeKind.Reworded, null) { Before = new ChangeSide(old.Name), After = new ChangeSide(now.Name) });
        }

        if (BoundShape.Of(old.AppliesWhen) != BoundShape.Of(now.AppliesWhen))
        {
            found.Add(RequirementComparer.Conditions(old.AppliesWhen, now.AppliesWhen));
        }

        found.AddRange(_requirements.Compare(old.Requirement, now.Requirement).Where(each => !FollowsFromTheSet(each)));
        ChangeDirection? whole = Whole(found);
        return found.Select(each => each.Direction is null ? each : each with { Whole = whole });
    }

    /// <summary>Where the set itself rests on another decision, that is told once and not for each of its figures.</summary>
    private bool FollowsFromTheSet(Found found) => found.Kind == ChangeKind.LegalChanged
        && pair.Before!.Provenance.Legal?.Document is { } old
        && pair.After!.Provenance.Legal?.Document is { } now
        && old != now
        && found.Before!.Text!.Vi.StartsWith(old, StringComparison.Ordinal)
        && found.After!.Text!.Vi.StartsWith(now, StringComparison.Ordinal);

    private static ChangeDirection? Whole(IEnumerable<Found> all)
    {
        ImmutableArray<ChangeDirection> directions =
        [
            .. all.Where(found => found.Kind is not (ChangeKind.Reworded or ChangeKind.LegalChanged or ChangeKind.VerificationChanged))
                .Select(found => found.Direction ?? ChangeDirection.NotOrdered)
                .Distinct(),
        ];
        return directions switch { [] => null, [var only] => only, _ => ChangeDirection.NotOrdered };
    }

    private static IEnumerable<Found> Criteria(BoundCriterion? old, BoundCriterion? now) =>
        old is null || now is null || BoundShape.Of(old.AppliesWhen) == BoundShape.Of(now.AppliesWhen)
            ? []
            : [RequirementComparer.Conditions(old.AppliesWhen, now.AppliesWhen) with { IsOfCriterion = true }];

    private static string? CriterionOf(IndicatorReference? address, CriteriaSet set) =>
        set.Criteria?.FirstOrDefault(criterion => (criterion.Indicators ?? []).Any(indicator => indicator.Id == address?.IndicatorId))?.Id;

    /// <summary>One change for each stretch of days in which it is the same in the same places.</summary>
    private IEnumerable<LawChange> Told(ImmutableArray<Sight> sights, IndicatorReference? old, IndicatorReference? now)
    {
        var perDay = sights.GroupBy(sight => sight.Days)
            .Select(day => (Days: day.Key, First: day.First(), Places: new PlaceFold(day.First().Universe).Of(day.Select(sight => sight.Case).ToHashSet())))
            .OrderBy(day => day.Days)
            .ToArray();
        for (int i = 0; i < perDay.Length; i++)
        {
            int first = i;
            while (i + 1 < perDay.Length && perDay[i + 1].Days == perDay[i].Days + 1 && perDay[i + 1].Places.Select(place => $"{place}").SequenceEqual(perDay[i].Places.Select(place => $"{place}")))
            {
                i++;
            }

            yield return Told(perDay[first].First, perDay[first].Places, old, now) with
            {
                From = perDay[first].Days == 0 ? null : pair.Days[perDay[first].Days].After,
                To = perDay[i].Days == pair.Days.Length - 1 ? null : pair.Days[perDay[i].Days].Last,
            };
        }
    }

    private LawChange Told(Sight sight, ImmutableArray<ChangePlace> where, IndicatorReference? old, IndicatorReference? now)
    {
        Found found = sight.Found;
        LocalizedText name = found.IsOfCriterion ? NameOfCriterion(now!) : (sight.After ?? sight.Before)!.Name;
        bool isSought = (found.Direction is not null || found.IsOfKnowledge) && !found.IsOfCriterion && sight is { Before: not null, After: not null };
        return new LawChange(found.Kind, name)
        {
            Earlier = Address(old, pair.Before!, found, found.PartBefore, sight.Before is null),
            Later = Address(now, pair.After!, found, found.PartAfter, sight.After is null),
            Direction = found.Direction,
            Whole = found.Whole,
            Before = found.Before,
            After = found.After,
            Places = where,
            Witness = isSought ? _witnesses.Find(sight, pair.Days[sight.Days]) : null,
        };
    }

    private LocalizedText NameOfCriterion(IndicatorReference address) =>
        pair.After!.Criteria!.Value.First(criterion => criterion.Id == CriterionOf(address, pair.After!)).Name;

    private static string? Address(IndicatorReference? address, CriteriaSet set, Found found, string? part, bool isAbsent) => address is null || isAbsent
        ? null
        : found.IsOfCriterion ? $"{set.Id}#{CriterionOf(address, set)}" : (address with { PartId = part }).ToString();
}

/// <summary>A difference as it was seen in one place on one day.</summary>
/// <param name="Found">The difference.</param>
/// <param name="Days">Which of the compared days.</param>
/// <param name="Universe">All places of that day.</param>
/// <param name="Case">Which of them.</param>
/// <param name="Before">The indicator of the earlier side there.</param>
/// <param name="After">The indicator of the later side there.</param>
internal sealed record Sight(Found Found, int Days, Universe Universe, int Case, BoundIndicator? Before, BoundIndicator? After);
