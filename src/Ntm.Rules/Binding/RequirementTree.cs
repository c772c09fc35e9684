using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Walks through requirements as the rule files write them.</summary>
internal static class RequirementTree
{
    /// <summary>Whether it is a list to which provinces may add parts.</summary>
    public static bool IsOpenList(Requirement requirement) => requirement is AllRequirement { OpenToProvinces: true }
        or AnyRequirement { OpenToProvinces: true }
        or CountRequirement { OpenToProvinces: true };

    /// <summary>What the set's own file demands at an address; null where it has none.</summary>
    public static Requirement? Written(LawInForce law, IndicatorReference address)
    {
        Requirement? root = law.Set(address.SetId)?.Indicators
            .Select(pair => pair.Indicator)
            .FirstOrDefault(indicator => indicator.Id == address.IndicatorId)?.Requirement;
        return root is null || address.PartId is null ? root : root.SelfAndBelow.FirstOrDefault(part => part.Id == address.PartId);
    }
}
