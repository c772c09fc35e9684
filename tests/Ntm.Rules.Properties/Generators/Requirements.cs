using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Generators;

/// <summary>Requirements of every kind, nested; parts have ids that are unique in the indicator, or none.</summary>
internal sealed class Requirements(Shape shape, Catalog catalog, ImmutableArray<IndicatorReference> derivable, bool mayKeep = false)
{
    private readonly Dictionary<(Comparison Comparison, bool MayDerive), Gen<Threshold>> _thresholds = [];

    private readonly Gen<Threshold> _steps = new Thresholds(shape, Quantities.Comparison.AtLeast, catalog.Metrics["grade"].Scale.Length, false, []).Any;

    private Requirements? _ofConditions;

    public Gen<Requirement> Any(string prefix) => Of(2, null, prefix, shape.Conditions);

    /// <summary>What takes the place of a part, which may be one of a choice.</summary>
    public Gen<Requirement> InPlace(string prefix) => Of(2, null, prefix, shape.ConditionsUnderChoices && shape.Conditions);

    public Gen<Requirement> Part(string id) => Of(1, id, id, shape.ConditionsUnderChoices && shape.Conditions);

    /// <summary>A comparison of which others may take the figure.</summary>
    public Gen<Requirement> Comparison(string? id, bool mayDerive) =>
        from metric in Gen.Elements(Catalogs.Compared)
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from threshold in ThresholdOf(comparison, mayDerive)
        from isSplit in Draw.Chance(metric == "split" ? 80 : 0)
        from none in Draw.Maybe(50, Gen.Elements(true, false).Zip(Draw.Provenance(), (isMet, law) => new WhenNone(isMet, law)))
        from provenance in Draw.Provenance()
        select (Requirement)new ComparisonRequirement(
            id, catalog.Metrics[metric], comparison, threshold, isSplit ? ["men", "women"] : [], metric is "rate" or "rate2" or "computed" ? none : null, null, provenance);

    public Gen<Condition> Condition(int depth) => Gen.OneOf(
        Scopes.Any.Select(Condition (scope) => new ScopeCondition(scope)),
        (_ofConditions ??= new Requirements(shape, catalog, derivable)).Of(depth, null, "condition", false).Select(Condition (requirement) => new RequirementCondition(requirement)));

    private Gen<Threshold> ThresholdOf(Comparison comparison, bool mayDerive)
    {
        if (!_thresholds.TryGetValue((comparison, mayDerive), out Gen<Threshold>? found))
        {
            _thresholds.Add((comparison, mayDerive), found = new Thresholds(shape, comparison, 0, false, mayDerive ? derivable : []).Any);
        }

        return found;
    }

    private Gen<Requirement> Of(int depth, string? id, string prefix, bool conditions) =>
        from condition in conditions ? Draw.Maybe(12, Condition(Math.Max(depth - 1, 0))) : Gen.Constant<Condition?>(null)
        from requirement in depth == 0 ? Leaf(id, condition) : Gen.Frequency((4, Leaf(id, condition)), (4, List(depth, id, condition, prefix, conditions)), (1, Delegated(depth, id, condition, prefix)))
        select requirement;

    private Gen<Requirement> Leaf(string? id, Condition? condition) => Gen.Frequency(
        (10, Comparison(id, true).Select(Requirement (requirement) => With((ComparisonRequirement)requirement, condition))),
        (3, from metric in Gen.Elements("yes", "yes2")
            from provenance in Draw.Provenance()
            select (Requirement)new AttestationRequirement(id, catalog.Metrics[metric], condition, provenance)),
        (3, from threshold in _steps
            from provenance in Draw.Provenance()
            select (Requirement)new RatingRequirement(id, catalog.Metrics["grade"], threshold, condition, provenance)),
        (1, Gen.Constant<Requirement>(new UnknownRequirement(id, condition, Draw.Known(null)))));

    private static ComparisonRequirement With(ComparisonRequirement c, Condition? condition) => new ComparisonRequirement(
        c.Id, c.Metric, c.Comparison, c.Threshold, c.ForParts, c.WhenNone, condition, c.Provenance);

    private Gen<Requirement> List(int depth, string? id, Condition? condition, string prefix, bool conditions) =>
        from kind in Gen.Choose(0, 2)
        from parts in Draw.Some(1, 3, index => Item(depth - 1, $"{prefix}-{index}", conditions && (kind == 0 || shape.ConditionsUnderChoices)))
        from n in Gen.Choose(1, parts.Length)
        from open in Draw.Chance(30)
        select kind switch
        {
            0 => (Requirement)new AllRequirement(id, [.. parts], open, condition, Draw.Known(null)),
            1 => new AnyRequirement(id, [.. parts], open, condition, Draw.Known(null)),
            _ => new CountRequirement(id, n, [.. parts], open, condition, Draw.Known(null)),
        };

    /// <summary>What is kept may have a condition.</summary>
    private Gen<Requirement> Item(int depth, string id, bool conditions) =>
        from isNamed in Draw.Chance(70)
        from part in Gen.Frequency(
            (mayKeep && (conditions || shape.ConditionsUnderChoices || !shape.Conditions) ? 2 : 0, Gen.Constant<Requirement>(new KeptRequirement(Draw.Known(null)))),
            (3, Of(depth, isNamed ? id : null, id, conditions)))
        select part;

    private Gen<Requirement> Delegated(int depth, string? id, Condition? condition, string prefix) =>
        from until in Draw.Maybe(70, Of(depth - 1, null, prefix + "-u", false))
        select (Requirement)new DelegatedRequirement(id, until, condition, Draw.Known(null));
}
