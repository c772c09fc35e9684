using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>Tổng hợp một bộ tiêu chí. Over the communes for which a set is in force: its outcomes, how many criteria they meet, who passes which. Immutable.</summary>
public sealed class SetSummary
{
    internal SetSummary(CriteriaSet set, ImmutableArray<PortfolioEntry> entries, PortfolioSettings settings)
    {
        Set = set;
        Communes = entries.Length;
        SetEntry[] answers = [.. entries.Select(entry => entry.At(set.Level)!)];
        Outcomes = Tally.Of(answers.Select(answer => answer.Outcome));
        NotTranscribed = answers.Count(answer => answer.Criteria.IsEmpty);
        CriteriaMet = answers.Sum(answer => answer.MetBy(settings));
        CriteriaMetAtLeast = answers.Sum(answer => answer.Met.Low);
        CriteriaMetAtMost = answers.Sum(answer => answer.Met.High);
        Groups = GroupCount.Make(answers, settings);
        Criteria = PartSummary.Make(entries, answers, answer => answer.Criteria, settings);
        Indicators = PartSummary.Make(entries, answers, answer => answer.Indicators, settings);
    }

    /// <summary>The set.</summary>
    public CriteriaSet Set { get; }

    /// <summary>Communes for which it is in force.</summary>
    public int Communes { get; }

    /// <summary>Communes by the outcome of the set.</summary>
    public Tally Outcomes { get; }

    /// <summary>Communes whose criteria are not known, because nobody has transcribed them or a province still has to issue them.</summary>
    public int NotTranscribed { get; }

    /// <summary>Criteria of all communes that count as met by the settings.</summary>
    public int CriteriaMet { get; }

    /// <summary>Criteria of all communes that are known to be met or do not apply.</summary>
    public int CriteriaMetAtLeast { get; }

    /// <summary>The same with all that cannot be told.</summary>
    public int CriteriaMetAtMost { get; }

    /// <summary>Criteria that a commune meets on average, exact; null without communes whose criteria are known.</summary>
    public Rational? Average => Mean(CriteriaMet);

    /// <summary>The average if nothing of what cannot be told is met.</summary>
    public Rational? AverageAtLeast => Mean(CriteriaMetAtLeast);

    /// <summary>The average if all of what cannot be told is met.</summary>
    public Rational? AverageAtMost => Mean(CriteriaMetAtMost);

    /// <summary>Communes by the number of criteria that they meet, best first.</summary>
    public ImmutableArray<GroupCount> Groups { get; }

    /// <summary>Who passes which criterion, in the order of the set.</summary>
    public ImmutableArray<PartSummary> Criteria { get; }

    /// <summary>Who passes which indicator, in the order of the set.</summary>
    public ImmutableArray<PartSummary> Indicators { get; }

    private Rational? Mean(int criteria) => Communes == NotTranscribed ? null : Rational.Create(criteria, Communes - NotTranscribed);
}
