using System.Collections.Immutable;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Portfolios;

/// <summary>Tổng hợp một tiêu chí, chỉ tiêu. How many communes pass a criterion or an indicator. Immutable.</summary>
public sealed class PartSummary
{
    private PartSummary(string id, Tally outcomes, Tally recognised, int alone, PortfolioSettings settings)
    {
        Id = id;
        Outcomes = outcomes;
        Passed = PassCount.Count(outcomes, settings);
        Alone = alone;
        PassedRecognised = PassCount.Count(recognised, settings);
    }

    /// <summary>Number, e.g. <c>17</c> or <c>17.1</c>.</summary>
    public string Id { get; }

    /// <summary>Communes by outcome.</summary>
    public Tally Outcomes { get; }

    /// <summary>Who passes, among all.</summary>
    public PassCount Passed { get; }

    /// <summary>Who passes, among those that are recognised at the level of the set or above.</summary>
    public PassCount PassedRecognised { get; }

    /// <summary>Communes that meet all of the set but this, for sure: what it alone holds back.</summary>
    public int Alone { get; }

    internal static ImmutableArray<PartSummary> Make(
        ImmutableArray<PortfolioEntry> entries, SetEntry[] answers, Func<SetEntry, ImmutableArray<PartOutcome>> parts, PortfolioSettings settings)
    {
        Dictionary<string, (int At, Tally All, Tally Recognised, int Alone)> tallies = new(StringComparer.Ordinal);
        for (int row = 0; row < answers.Length; row++)
        {
            bool isRecognised = entries[row].IsRecognisedAt(answers[row].Level);
            bool isAlone = parts(answers[row]).Count(part => part.Outcome is Outcome.NotMet or Outcome.Undetermined) == 1;
            foreach (PartOutcome part in parts(answers[row]))
            {
                (int at, Tally all, Tally recognised, int alone) = tallies.TryGetValue(part.Id, out (int, Tally, Tally, int) known) ? known : (tallies.Count, default, default, 0);
                tallies[part.Id] = (
                    at, all.With(part.Outcome), isRecognised ? recognised.With(part.Outcome) : recognised, isAlone && part.Outcome == Outcome.NotMet ? alone + 1 : alone);
            }
        }

        return [.. tallies.OrderBy(pair => pair.Value.At).Select(pair => new PartSummary(pair.Key, pair.Value.All, pair.Value.Recognised, pair.Value.Alone, settings))];
    }
}
