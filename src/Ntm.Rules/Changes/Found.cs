namespace Ntm.Rules.Changes;

/// <summary>One difference between two bound requirements in one place, not yet brought together with those of other places.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Direction">Who has an easier time; null where that is not asked.</param>
internal sealed record Found(ChangeKind Kind, ChangeDirection? Direction)
{
    /// <summary>Id of the part on the earlier side; null: the whole.</summary>
    public string? PartBefore { get; init; }

    /// <summary>Id of the part on the later side; null: the whole.</summary>
    public string? PartAfter { get; init; }

    public ChangeSide? Before { get; init; }

    public ChangeSide? After { get; init; }

    /// <summary>Whether it is about the criterion, not the indicator.</summary>
    public bool IsOfCriterion { get; init; }

    /// <summary>Whether one side knows what is demanded and the other does not.</summary>
    public bool IsOfKnowledge => Kind is ChangeKind.BecameKnown or ChangeKind.BecameUnknown;

    /// <summary>Whether any other outcome tells the sides apart, since neither is harder to meet.</summary>
    public bool IsUnordered => Direction is null or ChangeDirection.NotOrdered;

    /// <summary>The direction of the indicator as a whole; null where not asked.</summary>
    public ChangeDirection? Whole { get; init; }

    /// <summary>Equal texts: the same change, in whatever place.</summary>
    public string Key { get; } = "";

    public Found Keyed() => new(this, string.Join('\u0001', Kind, Direction, Whole, PartBefore, PartAfter, IsOfCriterion, Text(Before), Text(After)));

    private Found(Found found, string key)
        : this(found.Kind, found.Direction)
    {
        (PartBefore, PartAfter, Before, After, IsOfCriterion, Whole, Key) = (found.PartBefore, found.PartAfter, found.Before, found.After, found.IsOfCriterion, found.Whole, key);
    }

    private static string Text(ChangeSide? side) =>
        side is null ? "-" : $"{side.Text?.Vi}|{side.Text?.En}|{(side.Requirement is { } requirement ? BoundShape.Of(requirement) : "")}|{BoundShape.Of(side.Condition)}";
}
