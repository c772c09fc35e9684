namespace Ntm.Rules.Binding;

/// <summary>
/// How much may be tried while the law is bound for one scope. Overlays over overlays and tables in tables multiply; no law comes near the end of it, and what
/// is met beyond it stays open, never guessed.
/// </summary>
internal sealed class WorkBudget(int steps)
{
    /// <summary>Steps for one scope: requirements bound, combinations of missing values tried, and pairs of those compared.</summary>
    public const int OfAScope = 2_000_000;

    /// <summary>Steps for comparing one provincial overlay with the national law, in every place and year.</summary>
    public const int OfAnOverlay = 20_000_000;

    /// <summary>What a requirement or a combination costs beside a mere comparison.</summary>
    public const int Large = 10;

    /// <summary>What a whole scope costs that is looked at for one requirement only.</summary>
    public const int Scope = 100;

    private int _left = steps;

    /// <summary>False, now and ever after, where so much is not left.</summary>
    public bool TrySpend(long steps)
    {
        _left = steps > _left ? 0 : _left - (int)steps;
        return _left > 0;
    }
}
