using System.Collections.Immutable;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Files;
using Ntm.Rules.Model;

namespace Ntm.Rules.Hosting;

/// <summary>A snapshot -> a book that may serve, or why not: loads, runs the cases, warms.</summary>
internal sealed class BookProof(NtmRulesOptions options, TimeProvider time)
{
    public (RuleBook? Book, RejectedRules? Rejected) Prove(RuleSnapshot snapshot)
    {
        if (options.MinRevision > 0 && (snapshot.Revision ?? 0) < options.MinRevision)
        {
            return (null, Reject($"The revision {snapshot.Revision?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(none)"} is below {options.MinRevision}."));
        }

        RuleSource[] files = snapshot.Sources(options.Packs);
        RuleBookLoad load = RuleBook.Load(options.UseBuiltIn ? [RuleSource.BuiltIn, .. files] : files);
        if (load.Book is not { } book)
        {
            ImmutableArray<Diagnostic> errors = [.. load.Diagnostics.Where(problem => problem.Severity == Severity.Error)];
            return (null, Reject($"The files have {errors.Length} errors; the first: {errors[0]}", load.Diagnostics));
        }

        if (book.Overlays.FirstOrDefault(overlay => overlay.Nature is OverlayNature.WhatIf or OverlayNature.Illustrative) is { } trial)
        {
            return (null, Reject($"The overlay '{trial.Id}' is no law (what-if or illustrative)."));
        }

        if (options.RunCases && CasesOf(book, files) is { } failed)
        {
            return (null, failed);
        }

        Warm(book);
        return (book, null);
    }

    private RejectedRules? CasesOf(RuleBook book, RuleSource[] files)
    {
        var tests = RuleTests.Load(book, files);
        if (tests.Diagnostics.Any(problem => problem.Severity == Severity.Error))
        {
            return Reject($"The files of cases have errors; the first: {tests.Diagnostics.First(problem => problem.Severity == Severity.Error)}", tests.Diagnostics);
        }

        ImmutableArray<string> failed = [.. tests.Run().Results.Where(result => !result.Failures.IsEmpty).Select(result => $"{result.File.Path}: {result.Case.Description}")];
        return failed.IsEmpty ? null : new RejectedRules(time.GetUtcNow(), $"{failed.Length} cases do not hold; the first: {failed[0]}", [], failed);
    }

    /// <summary>Each set is bound and judged once, and the content hash made, before the first request needs them.</summary>
    private static void Warm(RuleBook book)
    {
        _ = book.ContentHash;
        var commune = new CommuneRecord { Code = "" };
        foreach (DateOnly day in book.Sets.Select(set => set.Effective.From).OfType<DateOnly>().Distinct())
        {
            book.StartRun(day).Assess(commune);
        }
    }

    private RejectedRules Reject(string reason, ImmutableArray<Diagnostic>? problems = null) => new(time.GetUtcNow(), reason, problems ?? [], []);
}
