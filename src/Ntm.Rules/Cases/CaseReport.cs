using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>Kết quả kiểm thử. What came of running files of cases over a book, and how much of the law they touch. Immutable.</summary>
public sealed class CaseReport
{
    internal CaseReport(ImmutableArray<CaseResult> results, ImmutableArray<SetCoverage> coverage)
    {
        Results = results;
        Coverage = coverage;
    }

    /// <summary>A result for each case, in the order of files and cases.</summary>
    public ImmutableArray<CaseResult> Results { get; }

    /// <summary>How much of each set the cases touch together, in the order of the book; sets that no case is about are in it.</summary>
    public ImmutableArray<SetCoverage> Coverage { get; }

    /// <summary>Whether every expectation held; true of no case at all.</summary>
    public bool Passed => Results.All(result => result.Failures.IsEmpty);
}

/// <summary>What came of one case.</summary>
/// <param name="File">The file.</param>
/// <param name="Case">The case.</param>
/// <param name="Failures">Expectations that did not hold, in their order; empty: passed.</param>
public sealed record CaseResult(CaseFile File, RuleCase Case, ImmutableArray<CaseFailure> Failures);

/// <summary>An expectation that did not hold.</summary>
/// <param name="Expectation">What was expected, with its place.</param>
/// <param name="Actual">What is so instead.</param>
public sealed record CaseFailure(CaseExpectation Expectation, Diagnostics.LocalizedText Actual);
