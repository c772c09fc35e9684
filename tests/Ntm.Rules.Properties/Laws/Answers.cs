using Ntm.Rules.Assessments;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Answers, to be compared with all that they say.</summary>
internal static class Answers
{
    /// <summary>Outcomes with reasons, values, shortfalls and what is missing, of everything in two answers.</summary>
    public static void Compare(CommuneAssessment expected, CommuneAssessment actual)
    {
        object[] all = [.. Statements(expected)];
        if (!all.SequenceEqual(Statements(actual)))
        {
            Assert.Equal(all, [.. Statements(actual)]);
        }
    }

    /// <summary>What two answers say of the same things, thing by thing; neither may have one that the other lacks.</summary>
    public static IEnumerable<(TFirst First, TSecond Second)> Pairs<TFirst, TSecond>(
        IEnumerable<TFirst> first, Func<TFirst, string> idOfFirst, IEnumerable<TSecond> second, Func<TSecond, string> idOfSecond)
    {
        (TFirst[] all, TSecond[] others) = ([.. first], [.. second]);
        Assert.Equal(all.Select(idOfFirst), others.Select(idOfSecond));
        return all.Zip(others);
    }

    /// <summary>As above, for things of one kind.</summary>
    public static IEnumerable<(T First, T Second)> Pairs<T>(IEnumerable<T> first, IEnumerable<T> second, Func<T, string> idOf) => Pairs(first, idOf, second, idOf);

    /// <summary>A set by its level and id; its level alone where none is in force.</summary>
    public static string IdOf(SetAssessment set) => $"{set.Level} {set.SetId}";

    private static IEnumerable<object> Statements(CommuneAssessment answer)
    {
        foreach (SetAssessment set in answer.Sets)
        {
            foreach (RequirementAssessment node in set.Indicators.SelectMany(indicator => indicator.Requirement.Descendants))
            {
                yield return (node.Requirement.Origin.Address, node.Outcome, node.Code, node.Value, node.PartsShort, string.Join(' ', node.MissingMetrics), node.MissingAttribute);
                foreach (Shortfall shortfall in node.Shortfalls)
                {
                    yield return (shortfall.Metric.Id, shortfall.Amount.Value, shortfall.Direction, shortfall.InCounts?.Amount);
                }
            }

            foreach (CriterionAssessment criterion in set.Criteria)
            {
                yield return (criterion.Id, criterion.Outcome, criterion.Reason.Code);
            }

            yield return (set.SetId, set.Outcome, set.Reason.Code, set.Prerequisite, set.Met);
        }

        yield return (answer.Level?.Id, answer.PossibleLevel?.Id);
    }
}
