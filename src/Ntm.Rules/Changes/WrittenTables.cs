using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>The tables that any rule writes for an indicator, conditions and figures of other indicators included; on which numbers of a dimension they turn.</summary>
internal sealed class WrittenTables(LawInForce law)
{
    /// <summary>The numbers at both sides of every step of a dimension, in order; empty where no table goes by its numbers.</summary>
    public IEnumerable<int> Steps(IndicatorReference address, string dimension) => Of(address with { PartId = null }, [])
        .Where(table => table.Dimension == dimension)
        .SelectMany(table => table.Cases)
        .SelectMany(Edges)
        .Distinct()
        .Order();

    /// <summary>As rule files write a range of numbers.</summary>
    public static string Range(int? from, int? to) => from == to
        ? Text(from)
        : $"{Text(from)}..{Text(to)}";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private TableThreshold[] Of(IndicatorReference indicator, HashSet<IndicatorReference> seen)
    {
        if (!seen.Add(indicator))
        {
            return [];
        }

        OverlayChange[] changes = [.. law.Overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target with { PartId = null } == indicator)];
        IEnumerable<Requirement?> requirements =
        [
            law.Indicator(indicator)?.Requirement,
            OfCondition(law.Indicator(indicator)?.AppliesWhen),
            .. changes.SelectMany(change => new[] { change.Requirement, OfCondition(change.AppliesWhen) }),
        ];
        IEnumerable<Threshold> thresholds = requirements.OfType<Requirement>().SelectMany(Thresholds).Concat(changes.Select(change => change.Threshold).OfType<Threshold>());
        return [.. thresholds.SelectMany(threshold => Tables(threshold, seen))];
    }

    private static IEnumerable<Threshold> Thresholds(Requirement requirement) => requirement.SelfAndBelow.SelectMany(part => part switch
    {
        ComparisonRequirement comparison => [comparison.Threshold],
        RatingRequirement rating => [rating.AtLeast],
        _ => Array.Empty<Threshold>(),
    }).Concat(requirement.SelfAndBelow.Select(part => OfCondition(part.AppliesWhen)).OfType<Requirement>().SelectMany(Thresholds));

    private static Requirement? OfCondition(Condition? condition) => (condition as RequirementCondition)?.Requirement;

    private IEnumerable<TableThreshold> Tables(Threshold? threshold, HashSet<IndicatorReference> seen) => threshold switch
    {
        TableThreshold table => table.Cases.SelectMany(c => Tables(c.Threshold, seen)).Concat(Tables(table.Otherwise, seen)).Prepend(table),
        DelegatedThreshold delegated => Tables(delegated.NoLooserThan, seen).Concat(Tables(delegated.NoStricterThan, seen)),
        DerivedThreshold derived => Of(derived.Of with { PartId = null }, seen),
        _ => [],
    };

    private static IEnumerable<int> Edges(TableCase c)
    {
        if (c.From is { } from)
        {
            yield return from - 1;
            yield return from;
        }

        if (c.To is { } to)
        {
            yield return to;
            yield return to + 1;
        }
    }
}
