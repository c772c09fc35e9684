using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Evaluation;

/// <summary>Parts folded by all, any or count.</summary>
internal sealed class ListJudge(BoundList requirement, Judge[] parts, ConditionJudge? condition) : Judge(condition)
{
    private readonly ListFold _fold = new(requirement);

    public override RequirementAssessment Plain(Facts facts, bool missingIsNotMet) => _fold.Fold(All(parts, facts, missingIsNotMet));

    /// <summary>The answers of all parts, in order.</summary>
    public static ImmutableArray<RequirementAssessment> All(Judge[] parts, Facts facts, bool missingIsNotMet)
    {
        var answers = new RequirementAssessment[parts.Length];
        for (int part = 0; part < answers.Length; part++)
        {
            answers[part] = parts[part].Evaluate(facts, missingIsNotMet);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(answers);
    }
}

/// <summary>Requirements of which one holds, but not known which: where all agree, their outcome stands.</summary>
internal sealed class AlternativesJudge(BoundAlternatives requirement, Judge[] alternatives, AttributeNames names, ConditionJudge? condition) : Judge(condition)
{
    private readonly Finding _disagree = new(requirement, Outcome.Undetermined, ReasonCode.RuleDependsOnMissing, _ => [names.Of(requirement.MissingAttribute)])
    {
        MissingAttribute = requirement.MissingAttribute,
    };

    public override RequirementAssessment Plain(Facts facts, bool missingIsNotMet)
    {
        ImmutableArray<RequirementAssessment> answers = ListJudge.All(alternatives, facts, missingIsNotMet);
        RequirementAssessment first = answers[0];
        if (answers.All(answer => answer.Outcome == first.Outcome))
        {
            return first;
        }

        return new RequirementAssessment(_disagree) { Parts = answers };
    }
}

/// <summary>Nothing can be decided, whatever a record says.</summary>
internal sealed class GapJudge(BoundGap requirement, ConditionJudge? condition) : Judge(condition)
{
    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Nothing = _ => [];

    private readonly RequirementAssessment _answer = new(new Finding(
        requirement,
        Outcome.Undetermined,
        requirement.Kind switch
        {
            FigureGapKind.Delegated => ReasonCode.RequirementDelegated,
            FigureGapKind.Unverified => ReasonCode.RequirementUnverified,
            _ => ReasonCode.RequirementUnknown,
        },
        Nothing));

    protected override bool IsPlainShared => true;

    public override RequirementAssessment Plain(Facts facts, bool missingIsNotMet) => _answer;
}
