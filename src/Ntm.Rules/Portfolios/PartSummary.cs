using System.Collections.Immutable;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Portfolios;

/// <summary>Tổng hợp một tiêu chí, chỉ tiêu. How many communes pass a criterion or an indicator. Immutable.</summary>
public sealed class PartSummary
{
    private PartSummary(string id, Tally outcomes, Tally recognised, PortfolioSettings settings)
    {
        Id = id;
        Outcomes = outcomes;
        Passed = PassCount.Count(outcomes, settings);
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

    internal static ImmutableArray<PartSummary> Make(
        ImmutableArray<PortfolioEntry> entries, SetEntry[] answers, Func<SetEntry, ImmutableArray<PartOutcome>> parts, PortfolioSettings settings)
    {
        Dictionary<string, (int At, Tally All, Tally Recognised)> tallies = new(StringComparer.Ordinal);
        for (int row = 0; row < answers.Length; row++)
        {
            bool isRecognised = entries[row].IsRecognisedAt(answers[row].Level);
            foreach (PartOutcome part in parts(answers[row]))
            {
                (int at, Tally all, Tally recognised) = tallies.TryGetValue(part.Id, out (int, Tally, Tally) known) ? known : (tallies.Count, default, default);
                tallies[part.Id] = (at, all.With(part.Outcome), isRecognised ? recognised.With(part.Outcome) : recognised);
            }
        }

        return [.. tallies.OrderBy(pair => pair.Value.At).Select(pair => new PartSummary(pair.Key, pair.Value.All, pair.Value.Recognised, settings))];
    }
}
