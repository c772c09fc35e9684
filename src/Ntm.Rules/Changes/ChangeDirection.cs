namespace Ntm.Rules.Changes;

/// <summary>Chặt hơn hay nới hơn. Which side is harder to meet.</summary>
public enum ChangeDirection
{
    /// <summary>chặt hơn: whoever meets the later demand meets the earlier one, and not the other way round.</summary>
    Tighter,

    /// <summary>nới hơn: whoever meets the earlier demand meets the later one, and not the other way round.</summary>
    Looser,

    /// <summary>không so được: neither follows from the other, or it is not decided.</summary>
    NotOrdered,
}
