namespace Ntm.Rules.Model;

/// <summary>Điều kiện áp dụng. When its owner is considered at all: a requirement on the commune's figures, or a scope.</summary>
public abstract class Condition
{
    private protected Condition()
    {
    }
}

/// <summary>The owner applies where the requirement is Met; NotMet makes it NotApplicable.</summary>
public sealed class RequirementCondition : Condition
{
    internal RequirementCondition(Requirement requirement) => Requirement = requirement;

    /// <summary>What must hold for the owner to apply.</summary>
    public Requirement Requirement { get; }
}

/// <summary>The owner applies to communes of the scope.</summary>
public sealed class ScopeCondition : Condition
{
    internal ScopeCondition(ScopePattern pattern) => Pattern = pattern;

    /// <summary>The communes to which the owner applies.</summary>
    public ScopePattern Pattern { get; }
}
