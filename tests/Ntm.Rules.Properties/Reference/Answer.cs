using System.Numerics;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Properties.Reference;

/// <summary>How much is missing of one comparison.</summary>
internal sealed record Lack(string Metric, Fraction Amount, ShortfallDirection Direction, BigInteger? InCounts, Fraction Relative);

/// <summary>What would decide an undetermined answer.</summary>
internal sealed record Needs(string[] Metrics, string[] Attributes, string[] Figures)
{
    public static Needs None { get; } = new([], [], []);

    public Needs And(Needs other) => new(
        [.. Metrics.Union(other.Metrics)], [.. Attributes.Union(other.Attributes)], [.. Figures.Union(other.Figures)]);

    public static Needs All(IEnumerable<Answer> answers) => answers.Where(answer => answer.Outcome == Outcome.Undetermined)
        .Aggregate(None, (needs, answer) => needs.And(answer.Needs));
}

/// <summary>The reference's answer for a requirement, criterion or set.</summary>
internal sealed record Answer(Outcome Outcome, ReasonCode Reason)
{
    public Lack[] Lacks { get; init; } = [];

    public int? PartsShort { get; init; }

    public Needs Needs { get; init; } = Needs.None;
}

/// <summary>The reference's answer for a set with its criteria and indicators, by id.</summary>
internal sealed record SetAnswer(Answer Answer, List<(string Id, Answer Answer)> Criteria, List<(string Id, Answer Answer)> Indicators, Outcome Prerequisite)
{
    public static SetAnswer None(ReasonCode reason, Outcome prerequisite, params string[] figures) =>
        new(new Answer(Outcome.Undetermined, reason) { Needs = new Needs([], [], figures) }, [], [], prerequisite);

    /// <summary>Id of the level that was asked for.</summary>
    public string? Level { get; init; }

    /// <summary>Id of the set in force at the level; null where none is.</summary>
    public string? SetId { get; init; }

    /// <summary>Answers of the parts that have an id, as <c>17.1/clean</c>.</summary>
    public List<(string Id, Answer Answer)> Parts { get; } = [];

    public int Low => Criteria.Count(c => c.Answer.Outcome is Outcome.Met or Outcome.NotApplicable);

    public int High => Low + Criteria.Count(c => c.Answer.Outcome == Outcome.Undetermined);
}

/// <summary>The reference's answer for a commune.</summary>
internal sealed record CommuneAnswer(List<SetAnswer> Sets, string? Level, string? PossibleLevel);
