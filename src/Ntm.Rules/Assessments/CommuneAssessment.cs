using System.Collections.Immutable;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Kết quả đánh giá xã. The explained answer for one commune: what is met, and beside it what is recorded. Immutable.
/// </summary>
public sealed class CommuneAssessment
{
    [Memo]
    private ImmutableArray<Disagreement> _disagreements;

    [Memo]
    private ImmutableArray<DataWarning> _warnings;

    internal CommuneAssessment(CommuneRecord commune, Scope scope, ImmutableArray<SetAssessment> sets)
    {
        Commune = commune;
        Scope = scope;
        Sets = sets;
    }

    /// <summary>The record that was assessed.</summary>
    public CommuneRecord Commune { get; }

    /// <summary>Day, year and place for which the law was bound.</summary>
    public Scope Scope { get; }

    /// <summary>An answer for each level of the catalog, lowest first.</summary>
    public ImmutableArray<SetAssessment> Sets { get; }

    /// <summary>The highest level whose set and prerequisites are known to hold; null: none.</summary>
    public Level? Level { get; internal init; }

    /// <summary>The highest level that missing data could still give; equal to <see cref="Level"/> when nothing is open. While they differ the words are "chưa đủ căn cứ", never "không đạt".</summary>
    public Level? PossibleLevel { get; internal init; }

    /// <summary>Recognitions that the record states, beside the findings; null: not told.</summary>
    public ImmutableArray<RecognitionFact>? Recognitions => Commune.Recognitions;

    /// <summary>Declared outcomes that differ from the computed ones.</summary>
    public ImmutableArray<Disagreement> Disagreements
    {
        get
        {
            if (_disagreements.IsDefault)
            {
                _disagreements = DisagreementsOf(this);
            }

            return _disagreements;
        }
    }

    /// <summary>What does not fit together in the record.</summary>
    public ImmutableArray<DataWarning> Warnings
    {
        get
        {
            if (_warnings.IsDefault)
            {
                _warnings = WarningsOf(this);
            }

            return _warnings;
        }
    }

    /// <summary>Tells <see cref="Disagreements"/>, when they are first asked for.</summary>
    internal Func<CommuneAssessment, ImmutableArray<Disagreement>> DisagreementsOf { get; init; } = _ => [];

    /// <summary>Tells <see cref="Warnings"/>, when they are first asked for.</summary>
    internal Func<CommuneAssessment, ImmutableArray<DataWarning>> WarningsOf { get; init; } = _ => [];

    /// <summary>Where the answer comes from: book, overlays and policies.</summary>
    public AssessmentBasis Basis { get; internal init; } = null!;

    /// <summary>How many of the figures and attestations that were looked at are unverified, over all sets.</summary>
    public int UnverifiedFigures => Sets.Sum(set => set.UnverifiedFigures);

    /// <summary>The answer for a level, e.g. <c>standard</c>.</summary>
    /// <exception cref="KeyNotFoundException">The catalog has no such level.</exception>
    public SetAssessment this[string level] =>
        Sets.FirstOrDefault(set => set.Level == level) ?? throw new KeyNotFoundException(level);
}

/// <summary>A declared outcome that differs from the computed one.</summary>
/// <param name="Declared">What was declared.</param>
/// <param name="SetId">The set in which it was looked up.</param>
/// <param name="Computed">What was computed.</param>
/// <param name="Reason">Why that was computed.</param>
public sealed record Disagreement(DeclaredOutcome Declared, string SetId, Outcome Computed, Reason Reason);
