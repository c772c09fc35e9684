namespace Ntm.Rules.RulesEngine;

/// <summary>An outcome as three conditions of which at most one holds; where none does, it is Undetermined.</summary>
internal sealed record OutcomeExpression(string Met, string NotMet, string NotApplicable)
{
    public static OutcomeExpression Undetermined { get; } = new("false", "false", "false");

    public static OutcomeExpression Nothing { get; } = new("false", "false", "true");

    /// <summary>Characters of the longest of the three.</summary>
    public int Length => Math.Max(Met.Length, Math.Max(NotMet.Length, NotApplicable.Length));

    private string Open => $"!({Met} || {NotMet} || {NotApplicable})";

    public static OutcomeExpression All(IReadOnlyList<OutcomeExpression> parts) => new(
        $"({Every(parts, part => $"({part.Met} || {part.NotApplicable})")} && {Some(parts, part => part.Met)})",
        Some(parts, part => part.NotMet),
        Every(parts, part => part.NotApplicable));

    public static OutcomeExpression Any(IReadOnlyList<OutcomeExpression> parts) => new(
        Some(parts, part => part.Met),
        $"({Every(parts, part => $"({part.NotMet} || {part.NotApplicable})")} && {Some(parts, part => part.NotMet)})",
        Every(parts, part => part.NotApplicable));

    public static OutcomeExpression AtLeast(int needed, IReadOnlyList<OutcomeExpression> parts)
    {
        string none = Every(parts, part => part.NotApplicable);
        string Count(Func<OutcomeExpression, string> of) => $"({string.Join(" + ", parts.Select(part => $"iif({of(part)}, 1, 0)"))})";
        return new($"({Count(part => part.Met)} >= {needed})", $"(!{none} && {Count(part => $"({part.Met} || {part.Open})")} < {needed})", none);
    }

    public static OutcomeExpression Alike(IReadOnlyList<OutcomeExpression> parts) =>
        new(Every(parts, part => part.Met), Every(parts, part => part.NotMet), Every(parts, part => part.NotApplicable));

    /// <summary>Under a condition, by the table of docs/semantics.md.</summary>
    public OutcomeExpression Under(OutcomeExpression condition) => new(
        $"({Met} && !{condition.NotMet})",
        $"({NotMet} && {condition.Met})",
        $"(({NotApplicable} && {condition.Met}) || {condition.NotMet})");

    private static string Every(IReadOnlyList<OutcomeExpression> parts, Func<OutcomeExpression, string> of) => $"({string.Join(" && ", parts.Select(of))})";

    private static string Some(IReadOnlyList<OutcomeExpression> parts, Func<OutcomeExpression, string> of) => $"({string.Join(" || ", parts.Select(of))})";
}
