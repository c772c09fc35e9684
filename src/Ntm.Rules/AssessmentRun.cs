using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules;

/// <summary>
/// Đợt đánh giá. A rule book bound to a day, policies and overlays, for many communes: the law is bound once for each scope that occurs. Immutable as
/// seen from outside and safe for concurrent use; equal records always get equal answers.
/// </summary>
public sealed class AssessmentRun
{
    private readonly Assessor _assessor;

    internal AssessmentRun(Assessor assessor, AssessmentOptions options)
    {
        _assessor = assessor;
        Options = options;
    }

    /// <summary>What the run fixes for all its communes.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>The explained answer for one commune. Never throws for what a record holds: unusable values are warnings.</summary>
    public CommuneAssessment Assess(CommuneRecord commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        return _assessor.Assess(commune);
    }

    /// <summary>The answers for many communes, in their order, each made when it is asked for.</summary>
    public IEnumerable<CommuneAssessment> Assess(IEnumerable<CommuneRecord> communes)
    {
        ArgumentNullException.ThrowIfNull(communes);
        return communes.Select(Assess);
    }

    /// <summary>A dataset under this run, for outcomes of many communes at once; binds and compiles the law of each place.</summary>
    public CommuneBatch Batch(CommuneDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return _assessor.Batch(dataset);
    }

    /// <summary>
    /// The law as it stands for communes of some province, region and classes: every level's set in force with its bound thresholds.
    /// </summary>
    /// <param name="place">A record whose identity, attributes and reporting date are looked at; its values are not.</param>
    /// <returns>Bound sets, lowest level first; levels without a set in force are left out. Empty without a day.</returns>
    public ImmutableArray<Binding.BoundSet> LawFor(CommuneRecord place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Model.Scope scope = _assessor.ScopeOf(place);
        return scope.AsOf is null ? [] : [.. _assessor.Bind(scope).ByLevel.Select(pair => pair.Set).OfType<Binding.BoundSet>()];
    }

    /// <summary>What a set is compiled to for communes of some province, region and classes, to be checked by people; batches run by it.</summary>
    /// <param name="place">A record whose identity, attributes and reporting date are looked at; its values are not.</param>
    /// <param name="setId">Id of the set.</param>
    /// <returns>Null without a day, and where the set is not in force there.</returns>
    public PlanListing? PlanFor(CommuneRecord place, string setId)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(setId);
        return _assessor.ListingOf(place, setId);
    }
}
