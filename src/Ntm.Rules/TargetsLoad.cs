using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
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
        var problems = new DiagnosticBag();
        SourceFile[] files = [.. source.ReadBeside()];
        RuleFile[] sound = [.. files.Select(file => BookLoader.Parse(file, problems)).OfType<RuleFile>()];
        Targets[] found = [.. sound.Select(file => TargetsValidator.Read(file, book.Catalog, problems)).OfType<Targets>()];
        foreach (Targets second in found.Skip(1))
        {
            problems.Add(TargetCodes.SecondFile.At(second.Provenance.Location).With(found[0].Provenance.Location));
        }

        return new TargetsLoad(problems.HasErrors ? null : found.FirstOrDefault(), problems.InFileOrder([.. files.Select(file => file.Path)]));
    }
}
