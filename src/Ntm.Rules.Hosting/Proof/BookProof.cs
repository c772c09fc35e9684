using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Hosting.Proof;

/// <summary>A candidate -> a book that may serve, or every reason why not. Touches no disk, so that a book is what was hashed.</summary>
internal sealed class BookProof(NtmRulesOptions options, TimeProvider time)
{
    /// <summary>Loads, checks, runs the cases, warms. Throws nothing: a failure of its own is a reason, too.</summary>
    public ProofResult Check(CandidateBook candidate)
    {
        try
        {
            return CheckSteps(candidate);
        }
#pragma warning disable CA1031 // Whatever a file makes the library throw, the last good book goes on serving.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Refused([HostingCodes.Failure.At(SourceLocation.File(""), $"{exception.GetType().Name}: {exception.Message}")]);
        }
    }

    private ProofResult CheckSteps(CandidateBook candidate)
    {
        ImmutableArray<Diagnostic> low = options.MinRevision > 0
            ? [.. candidate.Below(options.MinRevision).Select(below => HostingCodes.RevisionTooLow.At(SourceLocation.File(below.Place), Told(below.Revision), Told(options.MinRevision)))]
            : [];
        if (!low.IsEmpty)
        {
            return Refused(low);
        }

        RuleSource[] added = [.. candidate.RuleSources];
        RuleBookLoad load = RuleBook.Load(options.UseBuiltIn ? [RuleSource.BuiltIn, .. added] : added);
        ImmutableArray<Diagnostic> found = [.. load.Diagnostics.Select(candidate.InPlace)];
        if (load.Book is not { } book)
        {
            return Refused(found);
        }

        ImmutableArray<Diagnostic> trials =
        [
            .. book.Overlays.Where(overlay => overlay.Nature is OverlayNature.WhatIf or OverlayNature.Illustrative)
                .Select(overlay => HostingCodes.Trial.At(SourceLocation.File(""), overlay.Id)),
        ];
        if (!trials.IsEmpty)
        {
            return Refused(trials);
        }

        ImmutableArray<Diagnostic> cases = options.RunCases ? [.. RunCases(book, added).Select(candidate.InPlace)] : [];
        found = found.AddRange(cases);
        if (cases.Any(problem => problem.Severity == Severity.Error))
        {
            return Refused(found);
        }

        Warm(book);
        return new ProofResult(book, found);
    }

    /// <summary>Those that come with the rules. The shipped ones say what the shipped law is, which an amendment or a province may rightly change.</summary>
    private static IEnumerable<Diagnostic> RunCases(RuleBook book, RuleSource[] added)
    {
        RuleTests tests = RuleTests.Load(book, added);
        return tests.Diagnostics.Concat(
            from result in tests.Run().Results
            from failure in result.Failures
            select HostingCodes.CaseFailed.At(
                failure.Expectation.Location, result.Case.Description, Subject(failure.Expectation), failure.Actual.En));
    }

    private static string Subject(CaseExpectation expected) => expected.Id.Length > 0 ? expected.Id : expected.Subject.ToString();

    /// <summary>What the first answer would otherwise have to wait for: the hash, and the law bound for a day.</summary>
    private void Warm(RuleBook book)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        CommuneAssessment answer = book.StartRun(today).Assess(new CommuneRecord { Code = "00000", ReportingDate = today });
        _ = answer.Basis.BookHash;
    }

    private static ProofResult Refused(ImmutableArray<Diagnostic> diagnostics) => new(null, diagnostics);

    private static string Told(int? revision) => revision?.ToString(CultureInfo.InvariantCulture) ?? "(không có/none)";
}
