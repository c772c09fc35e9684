using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
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

    /// <summary>The explained answers for a stream of datasets, such as a reading of a file, in the order of their rows; each is made when it is asked for.</summary>
    /// <param name="datasets">The stream; it is read no further than what is asked for.</param>
    /// <param name="cancellation">Asks to stop, between communes.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public IAsyncEnumerable<CommuneAssessment> AssessAsync(IAsyncEnumerable<CommuneDataset> datasets, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(datasets);
        return AssessEachAsync(datasets, cancellation);
    }

    /// <summary>
    /// The outcomes for a stream of datasets, one matrix a dataset and in their order, whose <see cref="OutcomeMatrix.Batch"/> explains any commune on demand. Only
    /// datasets that are still in use take memory.
    /// </summary>
    /// <param name="datasets">The stream; the next one is read when the next matrix is asked for.</param>
    /// <param name="threads">At most how many judge one dataset, 1 or more; the answer is the same.</param>
    /// <param name="cancellation">Asks to stop, between blocks of communes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public IAsyncEnumerable<OutcomeMatrix> BatchAsync(IAsyncEnumerable<CommuneDataset> datasets, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(datasets);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return BatchEachAsync(datasets, threads, cancellation);
    }

    /// <summary>A dataset under this run, for outcomes of many communes at once; binds and compiles the law of each place.</summary>
    public CommuneBatch Batch(CommuneDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return _assessor.Batch(dataset);
    }

    /// <summary>Who gains or loses what between this run and another one: of another book, another day, or other policies.</summary>
    /// <param name="later">The other run.</param>
    /// <param name="communes">The communes; none is copied.</param>
    /// <param name="changed">The same communes in the same rows with other values, for the other run; null: the same values.</param>
    /// <exception cref="ArgumentException">The rows are not the same communes.</exception>
    public Impact Impact(AssessmentRun later, CommuneDataset communes, CommuneDataset? changed = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        return Changes.Impact.Between(Batch(communes).Assess(), later.Batch(changed ?? communes).Assess());
    }

    /// <summary>What the law of another run demands otherwise: that of another book, another day, with other overlays or another policy.</summary>
    /// <param name="later">The other run. Where both have a day, the sets in force on these days are compared; where neither has, every set on every day on which it is in force.</param>
    /// <exception cref="ArgumentException">Only one of the runs has a day, or one fixes another year of figures than the other.</exception>
    public BookDiff Diff(AssessmentRun later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (Options.AsOf is null != later.Options.AsOf is null || Options.AssessmentYear != later.Options.AssessmentYear)
        {
            throw new ArgumentException("Both runs must have a day or neither, and the same year of figures.", nameof(later));
        }

        return new LawComparer(new LawSide(_assessor.Law, Options), new LawSide(later._assessor.Law, later.Options)).Compare();
    }

    /// <summary>
    /// The law as it stands for communes of some province, region and classes: every level's set in force with its bound thresholds.
    /// </summary>
    /// <param name="place">A record whose identity, attributes and reporting date are looked at; its values are not.</param>
    /// <returns>Bound sets, lowest level first; levels without a set in force are left out. Empty without a day. The very same ones for all places of which the same law holds.</returns>
    public ImmutableArray<Binding.BoundSet> LawFor(CommuneRecord place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return _assessor.LawOf(place) is { } law ? [.. law.ByLevel.Select(level => level.Set).OfType<Binding.BoundSet>()] : [];
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

    private async IAsyncEnumerable<CommuneAssessment> AssessEachAsync(
        IAsyncEnumerable<CommuneDataset> datasets, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (CommuneDataset dataset in datasets.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (CommuneRecord commune in dataset)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return Assess(commune);
            }
        }
    }

    private async IAsyncEnumerable<OutcomeMatrix> BatchEachAsync(
        IAsyncEnumerable<CommuneDataset> datasets, int threads, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (CommuneDataset dataset in datasets.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            CommuneBatch batch = Batch(dataset);
            OutcomeMatrix outcomes = batch.Empty();
            batch.Assess(outcomes, threads, cancellation);
            yield return outcomes;
        }
    }
}
