using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Reference;

/// <summary>docs/semantics.md, sections 3 and 4, in its order.</summary>
internal sealed class ReferenceRequirements(
    ReferencePlace place, ReferenceValues values, bool unverifiedIsUnset, Func<Rule, Comparison, Figure> figureOf, string owner)
{
    public Answer Of(Rule rule, bool policy)
    {
        Answer[] answers = [.. rule.Alternatives.Prepend(rule).Select(variant => Alone(variant, policy))];
        Answer answer = answers.All(a => a.Outcome == answers[0].Outcome)
            ? answers[0]
            : new Answer(Outcome.Undetermined, ReasonCode.RuleDependsOnMissing) { Needs = Needs.All(answers).And(new Needs([], [rule.DependsOn!], [])) };
        return rule.DoubtfulBy is { } doubt ? Under(All([answer]), Doubt(doubt)) : answer;
    }

    public Answer Under(Answer answer, Condition? condition, string? part = null) => condition switch
    {
        null => answer,
        ScopeCondition scope => Under(answer, place.IsWithin(scope.Pattern) switch
        {
            true => new Answer(Outcome.Met, ReasonCode.AllMet),
            false => new Answer(Outcome.NotMet, ReasonCode.SomeNotMet),
            null => Doubt(place.Missing(scope.Pattern, null)),
        }),
        // The policy does not reach into conditions.
        RequirementCondition requirement => Under(answer, Of(Rule.Build(requirement.Requirement, "", part, null, false), false)),
        _ => throw new InvalidOperationException(),
    };

    public static Answer Under(Answer answer, Answer condition) => (condition.Outcome, answer.Outcome) switch
    {
        (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => answer,
        (Outcome.NotMet, _) => new Answer(Outcome.NotApplicable, ReasonCode.ConditionNotMet),
        _ => new Answer(Outcome.Undetermined, ReasonCode.ConditionUndetermined) { Needs = Needs.All([answer, condition]) },
    };

    public static Answer Doubt(string attribute) =>
        new(Outcome.Undetermined, ReasonCode.SomeUndetermined) { Needs = new Needs([], [attribute], []) };

    public static Answer All(Answer[] parts)
    {
        bool Some(Outcome outcome) => parts.Any(part => part.Outcome == outcome);
        return Some(Outcome.NotMet) ? new Answer(Outcome.NotMet, ReasonCode.SomeNotMet) { Lacks = [.. parts.SelectMany(part => part.Lacks)] }
            : Some(Outcome.Undetermined) ? new Answer(Outcome.Undetermined, ReasonCode.SomeUndetermined) { Needs = Needs.All(parts) }
            : Some(Outcome.Met) ? new Answer(Outcome.Met, ReasonCode.AllMet)
            : new Answer(Outcome.NotApplicable, ReasonCode.NoPartApplies);
    }

    private static Answer Any(Answer[] parts)
    {
        bool Some(Outcome outcome) => parts.Any(part => part.Outcome == outcome);
        Answer? nearest = parts.Where(part => part.Lacks.Length > 0).OrderBy(part => part.Lacks.Max(lack => lack.Relative)).FirstOrDefault();
        return Some(Outcome.Met) ? new Answer(Outcome.Met, ReasonCode.OneMet)
            : Some(Outcome.Undetermined) ? new Answer(Outcome.Undetermined, ReasonCode.NoneMetYet) { Needs = Needs.All(parts) }
            : Some(Outcome.NotMet) ? new Answer(Outcome.NotMet, ReasonCode.NoneMet) { Lacks = nearest?.Lacks ?? [] }
            : new Answer(Outcome.NotApplicable, ReasonCode.NoPartApplies);
    }

    private static Answer Count(int n, Answer[] parts)
    {
        int met = parts.Count(part => part.Outcome == Outcome.Met);
        int open = parts.Count(part => part.Outcome == Outcome.Undetermined);
        return parts.All(part => part.Outcome == Outcome.NotApplicable) ? new Answer(Outcome.NotApplicable, ReasonCode.NoPartApplies)
            : met >= n ? new Answer(Outcome.Met, ReasonCode.EnoughMet)
            : met + open < n ? new Answer(Outcome.NotMet, ReasonCode.TooFewCanBeMet) { PartsShort = n - met }
            : new Answer(Outcome.Undetermined, ReasonCode.TooFewKnown) { Needs = Needs.All(parts) };
    }

    private Answer Alone(Rule rule, bool policy)
    {
        Answer[] Parts() => [.. rule.Parts.Select(part => Of(part, policy))];
        Answer plain = rule.Source switch
        {
            ComparisonRequirement c => Compare(rule, c.Metric, c.Comparison, c.ForParts, IfStanding(c.WhenNone)?.CountsAsMet, policy),
            RatingRequirement r => Compare(rule, r.Metric, Comparison.AtLeast, [], null, policy),
            AttestationRequirement a => Attest(rule, a, policy),
            AllRequirement => All(Parts()),
            AnyRequirement => Any(Parts()),
            CountRequirement count => Count(count.AtLeast, Parts()),
            // Under a condition of the delegation what decides meanwhile is the one part of an "all".
            DelegatedRequirement { Until: not null } => rule.When is null ? Parts()[0] : All(Parts()),
            DelegatedRequirement => Open(rule, ReasonCode.RequirementDelegated),
            _ => Open(rule, ReasonCode.RequirementUnknown),
        };
        return Under(plain, rule.When, rule.Part);
    }

    /// <summary>Where unverified counts as unset, one that is unverified does not stand.</summary>
    private WhenNone? IfStanding(WhenNone? none) => unverifiedIsUnset && none?.Provenance.Verification == Verification.Unverified ? null : none;

    private Answer Attest(Rule rule, AttestationRequirement requirement, bool policy)
    {
        if (unverifiedIsUnset && requirement.Provenance.Verification == Verification.Unverified)
        {
            return Open(rule, ReasonCode.RequirementUnverified);
        }

        Value value = values.Of(requirement.Metric.Id);
        return value.Standing switch
        {
            Standing.Known => value.Number.Sign > 0 ? new Answer(Outcome.Met, ReasonCode.Attested) : new Answer(Outcome.NotMet, ReasonCode.NotAttested),
            Standing.Unusable => Lacking(value, ReasonCode.ValueUnusable, Needs.None),
            _ => Missing(value, policy, Needs.None),
        };
    }

    private Answer Compare(Rule rule, Metric metric, Comparison comparison, IReadOnlyCollection<string> parts, bool? whenNoneIsMet, bool policy)
    {
        Value value = values.Of(metric.Id);
        Figure figure = figureOf(rule, comparison);
        if (value.Standing == Standing.NothingToCount)
        {
            return whenNoneIsMet switch
            {
                null => new Answer(Outcome.Undetermined, ReasonCode.DivisionByZero),
                true => new Answer(Outcome.Met, ReasonCode.NothingToCountMet),
                false => new Answer(Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable),
            };
        }

        if (figure.IsOpen)
        {
            return new Answer(Outcome.Undetermined, figure.Gap!.Value) { Needs = NeedsOf(rule, figure).And(new Needs(value.Lacks, [], [])) };
        }

        return parts.Count == 0
            ? Judge(rule, metric, comparison, value, figure, values.LowerBound(metric), policy)
            : JudgeParts(rule, metric, comparison, value, figure, parts, policy);
    }

    private Answer Judge(Rule rule, Metric metric, Comparison comparison, Value value, Figure figure, Fraction? lowerBound, bool policy)
    {
        Needs open = NeedsOf(rule, figure);
        if (value.Standing == Standing.Unusable)
        {
            return Lacking(value, ReasonCode.ValueUnusable, open);
        }

        if (!value.IsKnown)
        {
            bool suffices = IsFloor(comparison) && figure.Strictest is { } least && lowerBound?.Satisfies(comparison, least) == true;
            return suffices ? new Answer(Outcome.Met, ReasonCode.LowerBoundSuffices) : Missing(value, policy, open);
        }

        bool met = figure.Strictest is { } strictest && value.Number.Satisfies(comparison, strictest);
        bool missed = figure.Loosest is { } loosest && !value.Number.Satisfies(comparison, loosest);
        return (met, missed) switch
        {
            (true, _) => new Answer(Outcome.Met, figure.IsKnown ? ReasonCode.ThresholdMet : ReasonCode.EveryPossibleFigureMet),
            (_, true) => new Answer(Outcome.NotMet, figure.IsKnown ? ReasonCode.ThresholdMissed : ReasonCode.EveryPossibleFigureMissed)
            {
                Lacks = [ReferenceShortfalls.Of(values, rule, metric, comparison, value.Number, figure.Loosest!.Value)],
            },
            _ => new Answer(Outcome.Undetermined, ReasonCode.BetweenPossibleFigures) { Needs = open },
        };
    }

    private Answer JudgeParts(
        Rule rule, Metric metric, Comparison comparison, Value total, Figure figure, IEnumerable<string> parts, bool policy)
    {
        Answer[] each = [.. parts.Select(part => Judge(rule, metric, comparison, values.Part(metric, part), figure, null, false))];
        Answer[] all = total.IsKnown ? [.. each, Judge(rule, metric, comparison, total, figure, null, false)] : each;
        return all.Any(answer => answer.Outcome == Outcome.NotMet)
                ? new Answer(Outcome.NotMet, ReasonCode.PartFails) { Lacks = [.. all.SelectMany(answer => answer.Lacks)] }
            : each.All(answer => answer.Outcome == Outcome.Met) ? new Answer(Outcome.Met, ReasonCode.EveryPartHolds)
            : policy && each.Any(answer => answer.Reason == ReasonCode.ValueMissing) ? new Answer(Outcome.NotMet, ReasonCode.MissingCountedAsNotMet)
            : new Answer(Outcome.Undetermined, ReasonCode.PartsMissing) { Needs = Needs.All(each) };
    }

    private static bool IsFloor(Comparison comparison) => comparison is Comparison.AtLeast or Comparison.MoreThan;

    private static Answer Missing(Value value, bool policy, Needs open) =>
        policy ? new Answer(Outcome.NotMet, ReasonCode.MissingCountedAsNotMet) : Lacking(value, ReasonCode.ValueMissing, open);

    private static Answer Lacking(Value value, ReasonCode reason, Needs open) =>
        new(Outcome.Undetermined, reason) { Needs = open.And(new Needs(value.Lacks, [], [])) };

    private Answer Open(Rule rule, ReasonCode reason) => new(Outcome.Undetermined, reason) { Needs = new Needs([], [], [Address(rule)]) };

    private Needs NeedsOf(Rule rule, Figure figure) => figure.Gap switch
    {
        null => Needs.None,
        ReasonCode.DimensionMissing => new Needs([], [figure.Dimension], []),
        _ => new Needs([], [], [Address(rule)]),
    };

    private string Address(Rule rule) => rule.Part is null ? owner : $"{owner}/{rule.Part}";
}
