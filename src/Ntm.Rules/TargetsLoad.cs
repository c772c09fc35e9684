using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>
/// Kết quả nạp chỉ tiêu kế hoạch. What a year is to reach (<c>*.targets.json</c>), or every problem of its file at once. Immutable.
/// </summary>
public sealed class TargetsLoad
{
    private TargetsLoad(Targets? targets, ImmutableArray<Diagnostic> diagnostics)
    {
        Targets = targets;
        Diagnostics = diagnostics;
    }

    /// <summary>The targets; null when a diagnostic is an error.</summary>
    public Targets? Targets { get; }

    /// <summary>All problems in the order of their places; empty when there is none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The targets, for hosts that cannot go on without them.</summary>
    /// <exception cref="RuleBookException">A diagnostic is an error.</exception>
    public Targets TargetsOrThrow() => Targets ?? throw new RuleBookException(Diagnostics);

    internal static TargetsLoad Of(RuleBook book, RuleSource source)
    {
        (Targets? content, ImmutableArray<Diagnostic> problems) = FileBesideLaw.Read(
            source, (file, found) => TargetsValidator.Read(file, book.Catalog, found), read => read.Provenance, TargetCodes.SecondFile);
        return new TargetsLoad(content, problems);
    }
}
