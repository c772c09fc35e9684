using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>One file that stands beside the law -> what it says, or every problem of it.</summary>
internal static class FileBesideLaw
{
    /// <param name="source">Where it comes from; a second file there is a problem.</param>
    /// <param name="read">What a sound file says; null where nothing could be read.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="second">The problem of a second file.</param>
    public static (T? Content, ImmutableArray<Diagnostic> Problems) Read<T>(
        RuleSource source, Func<RuleFile, DiagnosticBag, T?> read, Func<T, Provenance> origin, DiagnosticDescriptor second)
        where T : class
    {
        var problems = new DiagnosticBag();
        SourceFile[] files = [.. source.ReadBeside()];
        RuleFile[] sound = [.. files.Select(file => BookLoader.Parse(file, problems)).OfType<RuleFile>()];
        T[] found = [.. sound.Select(file => read(file, problems)).OfType<T>()];
        foreach (T further in found.Skip(1))
        {
            problems.Add(second.At(origin(further).Location).With(origin(found[0]).Location));
        }

        return (problems.HasErrors ? null : found.FirstOrDefault(), problems.InFileOrder([.. files.Select(file => file.Path)]));
    }
}
