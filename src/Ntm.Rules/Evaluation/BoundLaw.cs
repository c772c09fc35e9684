using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>All sets and recognition conditions bound for one scope; shared by all communes of the scope.</summary>
/// <param name="ByLevel">Level id to the bound set in force; null where none is.</param>
/// <param name="Required">Sets that those require without being in force at their own level, by id.</param>
/// <param name="Recognition">Set id to its bound recognition rules.</param>
/// <param name="Overlays">Ids of the overlays that changed something, in order.</param>
internal sealed record BoundLaw(
    ImmutableArray<(string Level, BoundSet? Set)> ByLevel,
    FrozenDictionary<string, BoundSet> Required,
    FrozenDictionary<string, BoundRecognition> Recognition,
    ImmutableArray<string> Overlays);

/// <summary>Recognition rules with their bound conditions; null where they are not known.</summary>
internal sealed record BoundRecognition(RecognitionRules Rules, ImmutableArray<(RecognitionCondition Condition, BoundRequirement Bound)>? Conditions);

/// <summary>Binds the law in force for a scope.</summary>
internal static class LawBinder
{
    public static BoundLaw Bind(LawInForce law, Scope scope, AssessmentOptions options)
    {
        DateOnly day = scope.AsOf!.Value;
        var binding = new ScopeBinding(law, scope, options.UnverifiedCountsAsUnset);
        var sets = new SetBinder(binding);
        CriteriaSet? named = options.Set is null ? null : law.Set(options.Set);
        ImmutableArray<(string Level, BoundSet? Set)> byLevel =
        [
            .. from level in law.Catalog.Levels
               let set = named?.Level == level.Id ? named : law.NationalSet(level.Id, day)
               select (level.Id, set is null ? null : sets.Bind(set)),
        ];
        ImmutableArray<BoundSet> bound = [.. byLevel.Select(pair => pair.Set).OfType<BoundSet>()];
        return new BoundLaw(
            byLevel,
            Required(law, bound).ToFrozenDictionary(set => set.Id, sets.Bind, StringComparer.Ordinal),
            bound.Select(set => (set.Set.Id, Rules: law.Recognition(set.Set.Id, day)))
                .Where(pair => pair.Rules is not null)
                .ToFrozenDictionary(pair => pair.Id, pair => Bind(binding, pair.Rules!), StringComparer.Ordinal),
            [.. binding.Layers.Select(layer => layer.Overlay.Id).Where(id => bound.Any(set => set.Overlays.Contains(id)))]);
    }

    private static IEnumerable<CriteriaSet> Required(LawInForce law, ImmutableArray<BoundSet> bound)
    {
        HashSet<string> seen = [.. bound.Select(set => set.Set.Id)];
        Queue<CriteriaSet> open = new(bound.Select(set => set.Set));
        while (open.TryDequeue(out CriteriaSet? set))
        {
            if (set.Requires is { } requires && law.Set(requires.SetId) is { } required && seen.Add(required.Id))
            {
                open.Enqueue(required);
                yield return required;
            }
        }
    }

    private static BoundRecognition Bind(ScopeBinding binding, RecognitionRules rules)
    {
        var requirements = new RequirementBinder(binding, new ReadScope(binding.Scope, null, null), rules.Id);
        return new BoundRecognition(
            rules,
            rules.Conditions is { } known
                ? [.. known.Select(c => (c, requirements.BindPlain(new IndicatorReference(rules.Id, c.Id), c.Requirement)))]
                : null);
    }
}
