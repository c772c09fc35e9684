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
