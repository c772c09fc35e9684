using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>Tổng hợp một cấp độ. How many communes meet a level and how many are recognised at it; whoever is at a higher one is at this one as well. Immutable.</summary>
public sealed class LevelSummary
{
    private readonly int _listed;
    private readonly int _criteriaMet;

    internal LevelSummary(Portfolio portfolio, Level level, int rank, PortfolioSettings settings)
    {
        Level = level;
        foreach (PortfolioEntry entry in portfolio.Entries)
        {
            bool meets = entry.RankOf(entry.Level) >= rank;
            Met += meets ? 1 : 0;
            MayMeet += !meets && entry.RankOf(entry.PossibleLevel) >= rank ? 1 : 0;
            NotTold += entry.Recognitions is null ? 1 : 0;
            if (entry.RecognitionsUntilDay().Where(fact => entry.RankOf(fact.Level) >= rank).ToArray() is { Length: > 0 } facts)
            {
                Recognised++;
                RecognisedWithoutDay += facts.Any(PortfolioEntry.HasNoDay) ? 1 : 0;
                NewlyRecognised += entry.IsNewlyRecognisedAt(level.Id, settings) ? 1 : 0;
            }

            if (entry.At(level.Id) is { Criteria.IsEmpty: false } answer)
            {
                _listed++;
                _criteriaMet += answer.MetBy(settings);
            }

            WithoutSet += entry.At(level.Id)?.Set is null ? 1 : 0;
            RecognisedNotMet += entry.At(level.Id)?.Standing
                is RecognitionStanding.RecognisedAndNoLongerMet or RecognitionStanding.AtRiskOfRevocation or RecognitionStanding.GroundForRevocation ? 1 : 0;
            MetNotRecognised += entry.At(level.Id)?.Standing is RecognitionStanding.MetAndNotRecognised ? 1 : 0;
        }
    }

    /// <summary>The level.</summary>
    public Level Level { get; }

    /// <summary>Communes whose figures meet it, prerequisites included.</summary>
    public int Met { get; }

    /// <summary>Communes of which it cannot be told.</summary>
    public int MayMeet { get; }

    /// <summary>Communes recognised up to the day by whose law they are judged, whenever that was.</summary>
    public int Recognised { get; }

    /// <summary>Those among them whose first recognition at this level or above is of the period.</summary>
    public int NewlyRecognised { get; }

    /// <summary>Recognised communes that tell neither a day nor a year of it.</summary>
    public int RecognisedWithoutDay { get; }

    /// <summary>Communes of which it is not told whether they are recognised.</summary>
    public int NotTold { get; }

    /// <summary>Communes for which no set of the level is in force.</summary>
    public int WithoutSet { get; }

    /// <summary>Communes that are recognised in the period of the set in force and no longer meet it.</summary>
    public int RecognisedNotMet { get; }

    /// <summary>Communes that meet the level and are not recognised in the period of the set in force; they may have been in an earlier one.</summary>
    public int MetNotRecognised { get; }

    /// <summary>Criteria that a commune meets on average, exact, over all sets of the level; null without communes whose criteria are known.</summary>
    public Rational? Average => _listed == 0 ? null : Rational.Create(_criteriaMet, _listed);
}
