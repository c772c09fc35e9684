using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Walks through requirements as the rule files write them.</summary>
internal static class RequirementTree
{
    /// <summary>Whether it is a list to which provinces may add parts.</summary>
    public static bool IsOpenList(Requirement requirement) => requirement is AllRequirement { OpenToProvinces: true }
        or AnyRequirement { OpenToProvinces: true }
        or CountRequirement { OpenToProvinces: true };
}
