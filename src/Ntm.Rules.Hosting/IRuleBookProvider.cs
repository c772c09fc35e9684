using Microsoft.Extensions.Primitives;

namespace Ntm.Rules.Hosting;

/// <summary>
/// Nơi cấp bộ quy định. The book that a host serves now. Safe for concurrent use; take <see cref="Current"/> once for a piece of work and keep it, so that all of it is by one book.
/// </summary>
/// <example><code>
/// CommuneAssessment answer = provider.Current.Book.StartRun(asOf).Assess(commune);
/// </code></example>
public interface IRuleBookProvider
{
    /// <summary>The book that serves. It has passed every check.</summary>
    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    ServedBook Current { get; }

    /// <summary>The newest content that was refused, where it is newer than <see cref="Current"/>; null: there is none.</summary>
    RejectedRules? Rejected { get; }

    /// <summary>Changes when another book serves; ask again for the change after that.</summary>
    IChangeToken ReloadToken { get; }
}

/// <summary>Bộ quy định đang dùng. A book and how it came to serve. Immutable.</summary>
/// <param name="Book">The book; its <see cref="RuleBook.ContentHash"/> stands in every assessment that it gives.</param>
/// <param name="Revision">The revision that the manifest tells; null where there is no manifest.</param>
/// <param name="Since">Since when it serves.</param>
/// <param name="IsKept">Whether it is the copy kept by an earlier start, since the directories had none that is good.</param>
public sealed record ServedBook(RuleBook Book, long? Revision, DateTimeOffset Since, bool IsKept);
