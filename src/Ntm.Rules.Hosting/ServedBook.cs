using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting;

/// <summary>
/// Bộ quy định đang dùng. A book that has passed every check, and how it came to serve. Immutable and safe for concurrent use: whoever holds one keeps the
/// same law to the end, whatever is served meanwhile.
/// </summary>
/// <param name="Book">The book; <see cref="RuleBook.StartRun(DateOnly)"/> begins a run that holds it.</param>
/// <param name="Revision">The highest revision that a manifest of the directories tells; null where none has a manifest.</param>
/// <param name="Since">When it began to serve, by the clock of the host.</param>
/// <param name="IsKept">Whether it is the copy kept from before, since the directories gave no good book when the host started.</param>
public sealed record ServedBook(RuleBook Book, int? Revision, DateTimeOffset Since, bool IsKept)
{
    /// <summary><see cref="RuleBook.ContentHash"/>, 64 hexadecimal digits: what every assessment by this book says in its basis.</summary>
    public string ContentHash => Book.ContentHash;

    /// <summary>The directories, parted by <c>"; "</c>; the folder of the kept copy; or <c>built-in</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>Warnings of its load; a book with an error never serves.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];
}
