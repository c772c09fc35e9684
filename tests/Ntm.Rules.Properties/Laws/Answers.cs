using Ntm.Rules.Assessments;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Answers as lines, to be compared.</summary>
internal static class Answers
{
    /// <summary>Outcomes with reasons, values, shortfalls and what is missing, of everything in an answer.</summary>
    public static IEnumerable<string> Lines(CommuneAssessment answer) => answer.Sets
        .SelectMany(set => set.Indicators
            .SelectMany(indicator => indicator.Requirement.Descendants)
            .Select(Line)
            .Concat(set.Criteria.Select(criterion => $"{criterion.Id} {criterion.Outcome} {criterion.Reason.Code}"))
            .Append($"{set.SetId} {set.Outcome} {set.Reason.Code} {set.Prerequisite} {set.Met}"))
        .Append($"{answer.Level?.Id} {answer.PossibleLevel?.Id}");

    private static string Line(RequirementAssessment node) =>
        $"{node.Requirement.Origin.Address} {node.Outcome} {node.Code} {node.Value} {node.PartsShort} [{string.Join("; ", node.Shortfalls.Select(s => $"{s.Amount} {s.InCounts}"))}] {string.Join(' ', node.MissingMetrics)} {node.MissingAttribute}";
}
