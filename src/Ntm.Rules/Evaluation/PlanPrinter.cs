using System.Globalization;
using Ntm.Rules.Compilation;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>A plan of one set -> the listing that people read.</summary>
internal static class PlanPrinter
{
    public static PlanListing Print(Plan plan)
    {
        ILookup<int, string> answers = plan.Sets.SelectMany(Answers).ToLookup(pair => pair.Register, pair => pair.Name);
        return new PlanListing(
            [.. plan.Columns.Select((column, number) => new PlanListingColumn($"c{number}", column.Id, column.Scale, Origin(column)))],
            [.. plan.Steps.Select((step, number) => new PlanListingStep($"r{number}", Operation(plan, step), string.Join(", ", answers[number])))]);
    }

    private static IEnumerable<(int Register, string Name)> Answers(PlanSet set) =>
    [
        .. set.Indicators.Select(entry => (entry.Register, entry.Id)),
        .. set.Criteria.Select(entry => (entry.Register, $"criterion {entry.Id}")),
        (set.Register, "set"),
    ];

    private static string Origin(PlanColumn column) => column switch
    {
        { IsPart: true } => "given",
        { Metric.Counts: { } counts } => $"{counts.Numerator} / {counts.Denominator} * 100",
        { Metric.Formula: { } formula } => formula.Text,
        _ => "given",
    };

    private static string Operation(Plan plan, PlanStep step)
    {
        string Operands(int count) => string.Join(", ", plan.Operands.Skip(step.First).Take(count).Select(register => $"r{register}"));
        string plain = step.Kind switch
        {
            StepKind.Compare => Compare(plan, step),
            StepKind.Attest => $"c{step.Column} attested",
            StepKind.CompareNothing => $"c{step.Column}: figure not known",
            StepKind.Parts => $"parts({Operands(step.Count + 1)})",
            StepKind.All => $"all({Operands(step.Count)})",
            StepKind.Any => $"any({Operands(step.Count)})",
            StepKind.AtLeast => $"at least {step.Needed} of ({Operands(step.Count)})",
            StepKind.Alike => $"alike({Operands(step.Count)})",
            StepKind.Under => $"r{plan.Operands[step.First]} when r{plan.Operands[step.First + 1]}",
            StepKind.UnderDoubt => $"r{plan.Operands[step.First]} when not known",
            StepKind.NotApplicable => "not applicable",
            _ => "undetermined",
        };
        string none = step.WhenNone switch { NothingToCount.Met => "; nothing to count: met", NothingToCount.NotApplicable => "; nothing to count: not applicable", _ => "" };
        return plain + none + (step.MissingIsNotMet ? "; missing: not met" : "");
    }

    private static string Compare(Plan plan, PlanStep step)
    {
        PlanComparison comparison = plan.Comparisons[step.Comparison];
        string sign = comparison.Comparison switch { Comparison.AtLeast => ">=", Comparison.AtMost => "<=", Comparison.MoreThan => ">", _ => "<" };
        string Limit(Rational figure, ScaledLimit cut) => $"{sign} {figure.ToString(9)} ({Integers(comparison.Comparison, cut)})";
        string column = $"c{step.Column}";
        string text = comparison switch
        {
            { IsExact: true } => $"{column} {Limit(comparison.Strictest!.Value, comparison.StrictestCut)}",
            _ => string.Join(", ", new[]
            {
                comparison.Strictest is { } strictest ? $"met: {column} {Limit(strictest, comparison.StrictestCut)}" : "",
                comparison.Loosest is { } loosest ? $"not met unless {column} {Limit(loosest, comparison.LoosestCut)}" : "",
            }.Where(part => part.Length > 0)),
        };
        return comparison.LowerBound < 0 ? text : $"{text}, or c{comparison.LowerBound} {Limit(comparison.Strictest!.Value, comparison.LowerBoundCut)}";
    }

    /// <summary>The comparison of integers; what must not reach a cut must be below it.</summary>
    private static string Integers(Comparison comparison, ScaledLimit cut)
    {
        string doubt = cut.IsDoubtfulSomewhere ? $", exact at W = {cut.Doubtful.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"W {(comparison.IsFloor() ? ">=" : "<")} {cut.Cut.ToString(CultureInfo.InvariantCulture)}{doubt}";
    }
}
