using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>All sets and recognition conditions bound for one scope; shared by all communes of the scope.</summary>
/// <param name="ByLevel">The levels, lowest first.</param>
/// <param name="Required">Sets that those require without being in force at their own level.</param>
/// <param name="Overlays">Ids of the overlays that changed something, in order.</param>
internal sealed record BoundLaw(
    ImmutableArray<BoundLevel> ByLevel,
    ImmutableArray<BoundSet> Required,
    ImmutableArray<string> Overlays);

/// <summary>What holds at a level.</summary>
/// <param name="Level">Its id.</param>
/// <param name="Set">The set in force; null where none is.</param>
/// <param name="Recognition">The rules of recognition for that set; null where none are in force.</param>
internal sealed record BoundLevel(string Level, BoundSet? Set, BoundRecognition? Recognition);

/// <summary>Recognition rules with their bound conditions; null where they are not known.</summary>
internal sealed record BoundRecognition(RecognitionRules Rules, ImmutableArray<BoundRecognitionCondition>? Conditions);

/// <summary>A condition of recognition, bound.</summary>
internal sealed record BoundRecognitionCondition(RecognitionCondition Condition, BoundRequirement Bound);

/// <summary>Binds the law in force for a scope.</summary>
internal static class LawBinder
{
    public static BoundLaw Bind(LawInForce law, Scope scope, AssessmentOptions options)
    {
        DateOnly day = scope.AsOf!.Value;
        var binding = new ScopeBinding(law, scope, options.UnverifiedCountsAsUnset);
        var sets = new SetBinder(binding);
        CriteriaSet? named = options.Set is null ? null : law.Set(options.Set);
        BoundLevel Bound(Level level)
        {
            CriteriaSet? set = named?.Level == level.Id ? named : law.NationalSet(level.Id, day);
            RecognitionRules? rules = set is null ? null : law.Recognition(set.Id, day);
            return new BoundLevel(level.Id, set is null ? null : sets.Bind(set), rules is null ? null : Bind(binding, rules));
        }

        ImmutableArray<BoundLevel> byLevel = law.Catalog.Levels.Map(Bound);
        ImmutableArray<BoundSet> bound = [.. byLevel.Select(level => level.Set).OfType<BoundSet>()];
        return new BoundLaw(
            byLevel,
            Required(law, bound).Map(sets.Bind),
            binding.Layers.IsEmpty ? [] : [.. binding.Layers.Select(layer => layer.Overlay.Id).Where(id => bound.Any(set => set.Overlays.Contains(id)))]);
    }

    private static ImmutableArray<CriteriaSet> Required(LawInForce law, ImmutableArray<BoundSet> bound)
    {
        List<CriteriaSet> known = [.. bound.Map(set => set.Set)];
        for (int next = 0; next < known.Count; next++)
        {
            if (known[next].Requires is { } requires && law.Set(requires.SetId) is { } required && !known.Contains(required))
            {
                known.Add(required);
            }
        }

        return [.. known[bound.Length..]];
    }

    private static BoundRecognition Bind(ScopeBinding binding, RecognitionRules rules)
    {
        var requirements = new RequirementBinder(binding, new ReadScope(binding.Scope, null, null), rules.Id);
        return new BoundRecognition(
            rules,
            rules.Conditions is { } known
                ? known.Map(c => new BoundRecognitionCondition(c, requirements.BindPlain(new IndicatorReference(rules.Id, c.Id), c.Requirement)))
                : null);
    }
}
