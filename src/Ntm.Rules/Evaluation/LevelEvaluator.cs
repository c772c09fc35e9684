using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>How levels chain: prerequisites by finding or by recognition, and the highest level that follows.</summary>
internal sealed class LevelEvaluator(LawInForce law, CommuneRecord record, DateOnly asOf, Func<CriteriaSet, Outcome> outcomeOf)
{
    /// <summary>Whether the prerequisite of a set holds; Met where it has none.</summary>
    public Outcome Prerequisite(CriteriaSet set)
    {
        if (set.Requires is not { } requires)
        {
            return Outcome.Met;
        }

        if (law.Set(requires.SetId) is not { } required)
        {
            return Outcome.Undetermined;
        }

        return requires.By switch
        {
            PrerequisiteKind.Met => IsMet(required),
            PrerequisiteKind.Recognised => IsRecognised(required),
            _ => Either(IsMet(required), IsRecognised(required)),
        };
    }

    /// <summary>The highest level for which <paramref name="holds"/> says yes of set and prerequisite.</summary>
    public Level? Highest(ImmutableArray<SetAssessment> sets, Func<Outcome, bool> holds)
    {
        int highest = sets.Length - 1;
        while (highest >= 0 && !(sets[highest].Set is not null && holds(sets[highest].Outcome) && holds(sets[highest].Prerequisite)))
        {
            highest--;
        }

        return highest < 0 ? null : law.Catalog.Level(sets[highest].Level);
    }

    /// <summary>Whether set and prerequisite hold together.</summary>
    public static Outcome Together(Outcome set, Outcome prerequisite) => Weaker(set, prerequisite);

    /// <summary>Whether the record states a recognition at the set's level and of its period, no later than the day of the law.</summary>
    public Outcome IsRecognised(CriteriaSet set)
    {
        if (record.Recognitions is not { } facts)
        {
            return Outcome.Undetermined;
        }

        IEnumerable<RecognitionFact> ofLevel = facts.Where(fact => fact.Level == set.Level && !IsLater(fact));
        return ofLevel.Any(fact => PeriodOf(fact) is { } period && period == set.Period)
            ? Outcome.Met
            : ofLevel.Any(fact => PeriodOf(fact) is null) ? Outcome.Undetermined : Outcome.NotMet;
    }

    private Outcome IsMet(CriteriaSet set) => Weaker(outcomeOf(set), Prerequisite(set));

    /// <summary>Whether the decision came after the day whose law is applied; of a decision with a year alone, whether its year did.</summary>
    private bool IsLater(RecognitionFact fact) => fact.Date is { } date ? date > asOf : fact.Year > asOf.Year;

    /// <summary>The period that a recognition is of; empty when its year lies in none; null when it cannot be told.</summary>
    private string? PeriodOf(RecognitionFact fact)
    {
        if (fact.Period is not null)
        {
            return fact.Period;
        }

        if (fact.Date is { } date && law.NationalSet(fact.Level, date) is { } inForce)
        {
            return inForce.Period;
        }

        if ((fact.Date?.Year ?? fact.Year) is not { } year)
        {
            return null;
        }

        string[] periods = [.. law.Sets.Where(set => set.Level == fact.Level && set.Fills is null && Covers(set.Period, year)).Select(set => set.Period).Distinct()];
        return periods.Length switch { 0 => "", 1 => periods[0], _ => null };
    }

    private static bool Covers(string period, int year)
    {
        string[] ends = period.Split('-');
        return ends.Length == 2 && Year(ends[0]) <= year && year <= Year(ends[1]);
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static Outcome Weaker(Outcome left, Outcome right) => (left, right) switch
    {
        (Outcome.NotMet, _) or (_, Outcome.NotMet) => Outcome.NotMet,
        (Outcome.Undetermined, _) or (_, Outcome.Undetermined) => Outcome.Undetermined,
        _ => Outcome.Met,
    };

    private static Outcome Either(Outcome left, Outcome right) => (left, right) switch
    {
        (Outcome.Met, _) or (_, Outcome.Met) => Outcome.Met,
        (Outcome.NotMet, Outcome.NotMet) => Outcome.NotMet,
        _ => Outcome.Undetermined,
    };
}
