using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules;

/// <summary>Thrown by <see cref="RuleBookLoad.BookOrThrow"/>; the message lists the first problems in English.</summary>
public sealed class RuleBookException : Exception
{
    private const int Shown = 10;

    /// <summary>Without problems; exists for serializers and tests of hosts.</summary>
    public RuleBookException()
        : this([])
    {
    }

    /// <summary>With a message of the host's own.</summary>
    public RuleBookException(string message)
        : base(message)
    {
    }

    /// <summary>With a message of the host's own, and what caused it.</summary>
    public RuleBookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal RuleBookException(ImmutableArray<Diagnostic> diagnostics)
        : base(Text(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All problems; empty where the host made the exception.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    private static string Text(ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        string more = errors.Length > Shown ? $"{Environment.NewLine}… and {errors.Length - Shown} more" : "";
        return $"The rule book was not loaded: {errors.Length} errors.{Environment.NewLine}"
            + string.Join(Environment.NewLine, errors.Take(Shown).Select(error => error.ToString())) + more;
    }
}
