using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules;

/// <summary>Kết quả nạp. What loading gave: a valid book, or every problem at once; warnings may stand beside a book. Immutable.</summary>
public sealed class RuleBookLoad
{
    internal RuleBookLoad(RuleBook? book, ImmutableArray<Diagnostic> diagnostics)
    {
        Book = book;
        Diagnostics = diagnostics;
    }

    /// <summary>The book; null when a diagnostic is an error.</summary>
    public RuleBook? Book { get; }

    /// <summary>All problems in the order of files and places; empty when there is none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The book, for hosts that cannot go on without it.</summary>
    /// <exception cref="RuleBookException">A diagnostic is an error.</exception>
    public RuleBook BookOrThrow() => Book ?? throw new RuleBookException(Diagnostics);
}
