using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>Tệp kiểm thử. Cases beside the rules that they test; no law, so that it enters no hash and decides nothing. Immutable.</summary>
public sealed class CaseFile
{
    internal CaseFile(string path, string setId, ImmutableArray<RuleCase> cases)
    {
        Path = path;
        SetId = setId;
        Cases = cases;
    }

    /// <summary>How problems name the file.</summary>
    public string Path { get; }

    /// <summary>The set whose criteria and indicators the expectations name.</summary>
    public string SetId { get; }

    /// <summary>The cases in order, at least one.</summary>
    public ImmutableArray<RuleCase> Cases { get; }
}

/// <summary>Tình huống kiểm thử. A made-up commune under the law of a day, and what is expected of the answer; what is not named may be anything. Immutable.</summary>
public sealed class RuleCase
{
    internal RuleCase()
    {
    }

    /// <summary>What the case shows, in the words of who wrote it.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Where the case stands.</summary>
    public SourceLocation Location { get; internal init; } = null!;

    /// <summary>Day and policies.</summary>
    public CaseRun Run { get; internal init; } = null!;

    /// <summary>Attributes of the commune: province, region, classes.</summary>
    public ImmutableSortedDictionary<string, string> Place { get; internal init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Recognitions that the record states; null: it states nothing.</summary>
    public ImmutableArray<CaseRecognition>? Recognitions { get; internal init; }

    /// <summary>Values by metric, or by metric and part (<c>health_insurance_pct.women</c>).</summary>
    public ImmutableSortedDictionary<string, CaseValue> Values { get; internal init; } = ImmutableSortedDictionary<string, CaseValue>.Empty;

    /// <summary>What is expected, at least one.</summary>
    public ImmutableArray<CaseExpectation> Expected { get; internal init; } = [];
}

/// <summary>Day and policies of a case.</summary>
/// <param name="AsOf">The day whose law applies.</param>
/// <param name="ReportingDate">The day that the figures are of; decides the year of year tables.</param>
/// <param name="UsesSet">Whether the file's set applies whatever its dates.</param>
/// <param name="UnverifiedCountsAsUnset">Whether unverified figures are taken as not set.</param>
/// <param name="MissingCountsAsNotMet">Whether missing values count as not met.</param>
public sealed record CaseRun(DateOnly AsOf, DateOnly ReportingDate, bool UsesSet, bool UnverifiedCountsAsUnset, bool MissingCountsAsNotMet);

/// <summary>A recognition that a case states.</summary>
/// <param name="Level">Level id.</param>
/// <param name="Date">Day of the decision; null when not told.</param>
/// <param name="Period">Period of the set; null: as the day tells.</param>
public sealed record CaseRecognition(string Level, DateOnly? Date, string? Period);

/// <summary>A value of a case: one of a number in the metric's unit, an attestation, or the id of a step.</summary>
/// <param name="Number">The number; null for the others.</param>
/// <param name="Attested">The attestation; null for the others.</param>
/// <param name="Step">The id of the step; null for the others.</param>
public readonly record struct CaseValue(decimal? Number, bool? Attested, string? Step);

/// <summary>What a case expects of one thing.</summary>
/// <param name="Subject">Of what kind of thing.</param>
/// <param name="Id">Criterion, or indicator with its part as <c>17.1/clean</c>; empty for the others.</param>
/// <param name="Outcome">Name of the outcome, as <c>NotMet</c>, of the standing that of one, as <c>AtRiskOfRevocation</c>; null for levels.</param>
/// <param name="Level">Expected level; null: none; only for levels.</param>
/// <param name="Reason">Name of the reason; null: any.</param>
/// <param name="Shortfall">The shortfall in the metric's unit; null: any.</param>
/// <param name="Counts">The shortfall in counts; null: any.</param>
/// <param name="Location">Where it stands.</param>
public sealed record CaseExpectation(
    CaseSubject Subject, string Id, string? Outcome, string? Level, string? Reason, Rational? Shortfall, int? Counts, SourceLocation Location);

/// <summary>What a <see cref="CaseExpectation"/> speaks of.</summary>
public enum CaseSubject
{
    /// <summary>An indicator or a part of one.</summary>
    Indicator,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>The whole set.</summary>
    Set,

    /// <summary>What the set requires before it.</summary>
    Prerequisite,

    /// <summary>Set, prerequisite and conditions of recognition together.</summary>
    Recognition,

    /// <summary>The highest level that is met.</summary>
    Level,

    /// <summary>The highest level that missing data could still give.</summary>
    PossibleLevel,

    /// <summary>What is found of the set beside what the record states of recognitions.</summary>
    Standing,

    /// <summary>Whether a ground of revocation holds for a recognised commune.</summary>
    Revocation,
}
