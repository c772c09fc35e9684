using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>A difference in one place -> the smallest record that it makes a difference for, or none within a bounded search. What is found has been assessed on both sides.</summary>
internal sealed class WitnessSearch(SetPair pair, LawSide before, LawSide after)
{
    /// <summary>Records looked at for one difference.</summary>
    private const int Most = 2_000;

    public ChangeWitness? Find(Sight sight, ComparedDays days)
    {
        CommuneRecord place = sight.Universe.Cases[sight.Case].Record;
        var values = new CandidateValues(sight.Before!, sight.After!, sight.Found);
        (IndicatorJudge was, IndicatorJudge isNow) = (before.JudgeOf(sight.Before!), after.JudgeOf(sight.After!));
        ImmutableDictionary<string, MetricValue>? best = null;
        foreach (ImmutableDictionary<string, MetricValue> tried in Combinations(values.Of, 0, ImmutableDictionary<string, MetricValue>.Empty).Take(Most))
        {
            (Outcome Before, Outcome After) outcomes = Judged(tried);
            if (IsSought(sight.Found, outcomes))
            {
                best = tried;
                break;
            }

            best ??= sight.Found.IsUnordered && outcomes.Before != outcomes.After ? tried : null;
        }

        return best is null ? null : Verified(place, Smallest(best, Judged(best)), sight, days);

        (Outcome Before, Outcome After) Judged(ImmutableDictionary<string, MetricValue> tried)
        {
            CommuneRecord record = place.With(tried);
            return (was.Evaluate(before.FactsOf(record)).Outcome, isNow.Evaluate(after.FactsOf(record)).Outcome);
        }

        ImmutableDictionary<string, MetricValue> Smallest(ImmutableDictionary<string, MetricValue> found, (Outcome Before, Outcome After) outcomes)
        {
            foreach (string column in found.Keys.Order(StringComparer.Ordinal))
            {
                ImmutableDictionary<string, MetricValue> less = found.Remove(column);
                found = Judged(less) == outcomes ? less : found;
            }

            return found;
        }
    }

    /// <summary>What shows the difference best; of a figure that became known who meets it.</summary>
    private static bool IsSought(Found found, (Outcome Before, Outcome After) outcomes) => (found.Direction, found.Kind) switch
    {
        (ChangeDirection.Tighter, _) => outcomes == (Outcome.Met, Outcome.NotMet),
        (ChangeDirection.Looser, _) => outcomes == (Outcome.NotMet, Outcome.Met),
        (_, ChangeKind.BecameKnown) => outcomes == (Outcome.Undetermined, Outcome.Met),
        (_, ChangeKind.BecameUnknown) => outcomes == (Outcome.Met, Outcome.Undetermined),
        _ => outcomes is (Outcome.Met, Outcome.NotMet) or (Outcome.NotMet, Outcome.Met),
    };

    /// <summary>Each variable in turn; the last ones, which are in the way rather than in question, stay at what satisfies them as long as possible.</summary>
    private static IEnumerable<ImmutableDictionary<string, MetricValue>> Combinations(
        ImmutableArray<(ImmutableArray<string> Columns, ImmutableArray<MetricValue> Values)> variables, int at, ImmutableDictionary<string, MetricValue> chosen)
    {
        if (at == variables.Length)
        {
            return [chosen];
        }

        (ImmutableArray<string> columns, ImmutableArray<MetricValue> values) = variables[variables.Length - 1 - at];
        return values.IsEmpty
            ? Combinations(variables, at + 1, chosen)
            : values.SelectMany(value => Combinations(variables, at + 1, chosen.SetItems(columns.Select(column => KeyValuePair.Create(column, value)))));
    }

    /// <summary>The record with no class that does not matter, as the sides really assess it; null where that comes out otherwise.</summary>
    private ChangeWitness? Verified(CommuneRecord place, ImmutableDictionary<string, MetricValue> values, Sight sight, ComparedDays days)
    {
        CommuneRecord record = place.With(values);
        (Outcome? Before, Outcome? After) outcomes = Assessed(record, sight, days);
        if (outcomes is not ({ } was, { } isNow) || !(sight.Found.IsUnordered ? was != isNow : IsSought(sight.Found, (was, isNow))))
        {
            return null;
        }

        foreach (CommuneRecord less in Lesser(record))
        {
            record = Assessed(less, sight, days) == outcomes ? less : record;
        }

        return new ChangeWitness(record, days.Before, days.After, was, isNow);
    }

    private static IEnumerable<CommuneRecord> Lesser(CommuneRecord record)
    {
        CommuneRecord plain = Made(record, null, record.Region, ImmutableDictionary<string, string>.Empty);
        return [Made(record, record.Province, record.Region, ImmutableDictionary<string, string>.Empty), plain, Made(record, null, null, ImmutableDictionary<string, string>.Empty)];
    }

    private static CommuneRecord Made(CommuneRecord record, string? province, string? region, ImmutableDictionary<string, string> attributes) => new()
    {
        Code = record.Code,
        Province = province,
        FormerProvince = province is null ? null : record.FormerProvince,
        Region = region,
        ReportingDate = record.ReportingDate,
        Attributes = attributes,
        Values = record.Values,
    };

    private (Outcome? Before, Outcome? After) Assessed(CommuneRecord record, Sight sight, ComparedDays days) => (
        Assessed(before, pair.Before!, days.Before, sight.Before!, record),
        Assessed(after, pair.After!, days.After, sight.After!, record));

    private static Outcome? Assessed(LawSide side, CriteriaSet set, DateOnly day, BoundIndicator indicator, CommuneRecord record) =>
        side.AssessorOf(set, day).Assess(record)[set.Level].Indicators.FirstOrDefault(answer => answer.Id == indicator.Address.IndicatorId)?.Outcome;
}
