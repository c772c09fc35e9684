using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>
/// Books of up to four sets: standard of two periods, the second perhaps issued by provinces, and advanced that requires one of them. 1.1 of each
/// set is a plain comparison and 1.2 an open list with the comparison "a": other thresholds derive from them.
/// </summary>
internal sealed class Sets(Shape shape, Catalog catalog)
{
    public const string First = "first";

    private const string Second = "second";

    public Gen<ImmutableArray<CriteriaSet>> Any =>
        from first in Of(First, "standard", "2016-2020", new EffectivePeriod(new DateOnly(2016, 1, 1), null), [])
        from second in Draw.Maybe(50, Later)
        from fill in Draw.Maybe(second is { DelegatedToProvince: true } ? 90 : 0, Of("fill", "standard", "2021-2025", new EffectivePeriod(new DateOnly(2021, 6, 1), null), []))
        from kind in Gen.Elements(Enum.GetValues<PrerequisiteKind>())
        from required in Gen.Elements(second is null ? [First] : new[] { First, Second })
        from fillFor in Gen.Elements<string[]>(["01"], ["02", "09"], ["01", "09"])
        from advanced in Draw.Maybe(70, Of("high", "advanced", "2016-2020", new EffectivePeriod(new DateOnly(2018, 1, 1), null), Derivable(First)))
        select ImmutableArray.Create([
            first,
            .. second is null ? [] : new[] { second },
            .. fill is null ? [] : new[] { Copy(fill, fills: Second, scope: Scopes.Of([.. fillFor.Select(code => ("province", code))])) },
            .. advanced is null ? [] : new[] { Copy(advanced, requires: new Prerequisite(required, kind)) }]);

    private Gen<CriteriaSet> Later =>
        from set in Of(Second, "standard", "2021-2025", new EffectivePeriod(new DateOnly(2021, 1, 1), null), [])
        from kind in Gen.Frequency((6, Gen.Constant("known")), (2, Gen.Constant("unknown")), (3, Gen.Constant("delegated")))
        from ends in Draw.Chance(50)
        from to in Gen.Elements<DateOnly?>(null, new DateOnly(2022, 12, 31))
        select kind == "known"
            ? Copy(set, ends: ends, to: to)
            : new CriteriaSet { Id = set.Id, Level = set.Level, Period = set.Period, Effective = set.Effective, DelegatedToProvince = kind == "delegated", Provenance = set.Provenance };

    private static ImmutableArray<IndicatorReference> Derivable(string set) => [new(set, "1.1"), new(set, "1.2", "a")];

    private Gen<CriteriaSet> Of(string id, string level, string period, EffectivePeriod effective, ImmutableArray<IndicatorReference> derivable)
    {
        var requirements = new Requirements(shape, catalog, [.. derivable, .. Derivable(id)]);
        return from first in requirements.Comparison(null, false)
               from part in requirements.Comparison("a", false)
               from more in requirements.Part("b")
               from others in Draw.Some(0, 2, n => Criterion(requirements, $"{n + 2}"))
               from readAs in Draw.Some(0, 2, _ => ReadAs)
               from open in Draw.Chance(75)
               from isEasy in Draw.Chance(40)
               let list = isEasy
                   ? (Requirement)new AnyRequirement(null, [part, more], open, null, Draw.Known(null))
                   : new AllRequirement(null, [part, more], open, null, Draw.Known(null))
               select new CriteriaSet
               {
                   Id = id,
                   Level = level,
                   Period = period,
                   Effective = effective,
                   ReadAs = [.. readAs],
                   Provenance = Draw.Known(null),
                   Criteria = [Criterion("1", [Indicator("1.1", first, null), Indicator("1.2", list, null)], null), .. others],
               };
    }

    private Gen<Criterion> Criterion(Requirements requirements, string id) =>
        from indicators in Draw.Some(1, 2, n => Indicator(requirements, $"{id}.{n + 1}"))
        from isKnown in Draw.Chance(93)
        from condition in Draw.Maybe(shape.Conditions ? 12 : 0, requirements.Condition(1))
        select Criterion(id, isKnown ? [.. indicators] : null, condition);

    private Gen<Indicator> Indicator(Requirements requirements, string id) =>
        from requirement in requirements.Any(id)
        from condition in Draw.Maybe(shape.Conditions ? 15 : 0, requirements.Condition(1))
        select Indicator(id, requirement, condition);

    private static Gen<ReadAs> ReadAs =>
        from scope in Scopes.Any
        from region in Gen.Elements("R1", "R2", null)
        from year in Gen.Choose(2015, 2023)
        select new ReadAs(scope, region, new EffectivePeriod(new DateOnly(year, 1, 1), null), Draw.Known(null));

    private static Criterion Criterion(string id, ImmutableArray<Indicator>? indicators, Condition? condition) =>
        new() { Id = id, Indicators = indicators, AppliesWhen = condition, Provenance = Draw.Known(null) };

    private static Indicator Indicator(string id, Requirement requirement, Condition? condition) =>
        new() { Id = id, Name = Draw.Text(id), Requirement = requirement, AppliesWhen = condition, Provenance = Draw.Known(null) };

    private static CriteriaSet Copy(
        CriteriaSet set, string? fills = null, ScopePattern? scope = null, Prerequisite? requires = null, bool ends = false, DateOnly? to = null) => new()
        {
            Id = set.Id,
            Level = set.Level,
            Period = set.Period,
            Effective = set.Effective with { To = to },
            ReadAs = set.ReadAs,
            Criteria = set.Criteria,
            Provenance = set.Provenance,
            Fills = fills,
            Scope = scope,
            Requires = requires,
            Ends = ends ? [First] : [],
        };
}
