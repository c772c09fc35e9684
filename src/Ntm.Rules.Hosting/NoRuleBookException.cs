using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting;

/// <summary>Không có bộ quy định nào dùng được. Thrown by the start of a host that finds no good book, neither in its sources nor kept.</summary>
public sealed class NoRuleBookException : InvalidOperationException
{
    private const int Shown = 10;

    /// <summary>Without problems; exists for serializers and tests of hosts.</summary>
    public NoRuleBookException()
        : this("There is no good rule book to serve.")
    {
    }

    /// <summary>With a message of the host's own.</summary>
    public NoRuleBookException(string message)
        : base(message)
    {
    }

    /// <summary>With a message of the host's own, and what caused it.</summary>
    public NoRuleBookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal NoRuleBookException(string message, ImmutableArray<Diagnostic> diagnostics)
        : base(message + string.Concat(diagnostics.Take(Shown).Select(problem => Environment.NewLine + problem))
            + (diagnostics.Length > Shown ? $"{Environment.NewLine}… and {diagnostics.Length - Shown} more" : "")) => Diagnostics = diagnostics;

    /// <summary>All problems of the book that the sources hold; empty where they hold none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];
}
