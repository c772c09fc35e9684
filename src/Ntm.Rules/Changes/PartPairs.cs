using System.Collections.Immutable;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Changes;

/// <summary>The parts of two requirements -> which is which: what demands the same, then by id, then by metric, then the only one of its kind; the rest has no partner.</summary>
internal static class PartPairs
{
    private static readonly Func<BoundRequirement, string?>[] Signs =
    [
        BoundShape.Of,
        part => part.Origin.Address.PartId,
        MetricOf,
        part => part.GetType().Name,
    ];

    public static IEnumerable<(BoundRequirement? Before, BoundRequirement? After)> Of(ImmutableArray<BoundRequirement> before, ImmutableArray<BoundRequirement> after)
    {
        BoundRequirement?[] partners = new BoundRequirement?[before.Length];
        List<BoundRequirement> left = [.. after];
        if (before.Length == 1 && after.Length == 1)
        {
            return [(before[0], after[0])];
        }

        foreach (Func<BoundRequirement, string?> sign in Signs)
        {
            bool mustBeOnlyOne = sign == Signs[^1];
            for (int i = 0; i < before.Length; i++)
            {
                if (partners[i] is null && sign(before[i]) is { } own && (!mustBeOnlyOne || IsOnlyOne(before, partners, left)) && left.FindIndex(part => sign(part) == own) is var at and >= 0)
                {
                    partners[i] = left[at];
                    left.RemoveAt(at);
                }
            }
        }

        return
        [
            .. before.Zip(partners, (one, other) => ((BoundRequirement?)one, other)),
            .. left.Select(part => ((BoundRequirement?)null, (BoundRequirement?)part)),
        ];
    }

    private static bool IsOnlyOne(ImmutableArray<BoundRequirement> before, BoundRequirement?[] partners, List<BoundRequirement> left) =>
        left.Count == 1 && partners.Count(partner => partner is null) == 1 && before.Length > 0;

    private static string? MetricOf(BoundRequirement part) => part switch
    {
        BoundComparison comparison => comparison.Metric.Id,
        BoundAttestation attestation => attestation.Metric.Id,
        _ => null,
    };
}
