using Microsoft.Extensions.Primitives;

namespace Ntm.Rules.Hosting;

/// <summary>
/// Nơi cung cấp bộ quy định. The book that the host serves now. Safe for concurrent use. Take <see cref="Current"/> once for each piece of work and stay with
/// it: two readings may be two books.
/// </summary>
/// <example><code>
/// AssessmentRun run = provider.Current.Book.StartRun(asOf: new DateOnly(2026, 6, 30));   // holds one book to the end
/// CommuneAssessment answer = run.Assess(commune);                                        // answer.Basis.BookHash tells which
/// </code></example>
public interface IRuleBookProvider
{
    /// <summary>The book that serves. Never null once the host has started, and never one that has not passed its checks.</summary>
    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    ServedBook Current { get; }

    /// <summary>What the directories held when they last came to rest and was refused, while an older book serves; null when they are served, or never came to rest.</summary>
    RejectedRules? Rejected { get; }

    /// <summary>A token that fires once, when the next book begins to serve or one is refused; ask for the next one then, as <c>ChangeToken.OnChange</c> does.</summary>
    IChangeToken ReloadToken { get; }
}
