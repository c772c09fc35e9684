namespace Ntm.Rules.Hosting.Serving;

/// <summary>All that readers see, as one value, so that no reader sees half of a change.</summary>
/// <param name="Served">The book; null only before the start.</param>
/// <param name="Digest">What the bytes of the book are told apart by; null where it does not come from the sources as they are.</param>
/// <param name="Rejected">What was refused; null: nothing.</param>
/// <param name="KeepFault">Why the book could not be kept; null: it is.</param>
/// <param name="UnsettledSince">Since when the sources have not come to rest; null: they have.</param>
/// <param name="LookedAt">When the sources were last looked at to the end; null: never.</param>
/// <param name="LookFault">Why the look after that failed; null: it did not.</param>
internal sealed record ServedState(
    ServedBook? Served, string? Digest, RejectedRules? Rejected, string? KeepFault, DateTimeOffset? UnsettledSince, DateTimeOffset? LookedAt, string? LookFault)
{
    public static ServedState Nothing { get; } = new(null, null, null, null, null, null, null);
}
