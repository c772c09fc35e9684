using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using RulesEngine.Models;

namespace Ntm.Rules.RulesEngine;

/// <summary>
/// Sets that are bound for a day and a place, as workflows of Microsoft RulesEngine, for hosts that already run it. RulesEngine knows yes and no only, so that each
/// indicator has three rules: <c>4.2</c> (met), <c>4.2:notMet</c> and <c>4.2:notApplicable</c>; where none succeeds, data or figures are missing.
/// </summary>
public static class RulesEngineWorkflows
{
    // Long expressions cost RulesEngine memory that grows faster than they do.
    internal const int LongestExpression = 60_000;

    /// <summary>One workflow for each set in force, named by its id; parameters are <see cref="CommuneInput"/>s called <c>input</c>.</summary>
    /// <param name="run">Day, overlays and policies.</param>
    /// <param name="catalog">The catalog of the run's book.</param>
    /// <param name="place">A record whose identity, attributes and reporting date say for which place; its values are not looked at.</param>
    /// <exception cref="NotExpressibleException">A requirement cannot be judged exactly there.</exception>
    public static ImmutableArray<Workflow> ToWorkflows(this AssessmentRun run, Catalog catalog, CommuneRecord place)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(catalog);
        var writer = new ExpressionWriter(catalog, run.Options.MissingCountsAsNotMet);
        return [.. run.LawFor(place).Select(set => Of(set, writer))];
    }

    private static Workflow Of(BoundSet set, ExpressionWriter writer) => new()
    {
        WorkflowName = set.Set.Id,
        Rules = [.. (set.Criteria ?? []).SelectMany(criterion => Of(criterion, writer))],
    };

    private static IEnumerable<Rule> Of(BoundCriterion criterion, ExpressionWriter writer)
    {
        IEnumerable<Rule> indicators = (criterion.Indicators ?? []).SelectMany(indicator => Rules(
            indicator.Address.IndicatorId, writer.Of(indicator.Requirement, indicator.AppliesWhen), Properties(indicator)));
        // What a criterion adds to its indicators is the condition under which it is considered at all.
        return criterion.AppliesWhen is null
            ? indicators
            : indicators.Concat(Rules($"{criterion.Criterion.Id}:applies", writer.Of(criterion.AppliesWhen), null));
    }

    private static IEnumerable<Rule> Rules(string name, OutcomeExpression outcome, Dictionary<string, object>? properties)
    {
        yield return Rule(name, outcome.Met, properties);
        yield return Rule($"{name}:notMet", outcome.NotMet, null);
        yield return Rule($"{name}:notApplicable", outcome.NotApplicable, null);
    }

    private static Rule Rule(string name, string expression, Dictionary<string, object>? properties) => expression.Length > LongestExpression
        ? throw new NotExpressibleException(NotExpressibleReason.TooLong, name)
        : new Rule { RuleName = name, Expression = expression, RuleExpressionType = RuleExpressionType.LambdaExpression, Properties = properties };

    private static Dictionary<string, object> Properties(BoundIndicator indicator)
    {
        Dictionary<string, object> properties = new(StringComparer.Ordinal) { ["vi"] = indicator.Name.Vi, ["en"] = indicator.Name.En };
        LegalReference? legal = indicator.Requirement is BoundComparison comparison ? comparison.Threshold.Legal : indicator.Requirement.Origin.Provenance.Legal;
        if (legal is not null)
        {
            properties["legal"] = legal.ToString();
        }

        return properties;
    }
}
