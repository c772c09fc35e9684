using System.Collections.Immutable;
using Ntm.Rules.Changes;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules;

/// <summary>
/// Bộ quy định. Every criteria set, overlay, recognition file and catalog of a load; valid as a whole. Immutable and safe for concurrent use: a changed
/// file is a new book.
/// </summary>
/// <example><code>
/// RuleBook book = RuleBook.Load(RuleSource.BuiltIn, RuleSource.Directory("our-province")).BookOrThrow();
/// CommuneAssessment answer = book.StartRun(asOf: new DateOnly(2019, 12, 31)).Assess(commune);
/// </code></example>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> Shipped = new(() => Load(RuleSource.BuiltIn).BookOrThrow());

    private readonly BookContent _content;

    private readonly Lazy<string> _contentHash;

    internal RuleBook(BookContent content, Lazy<string> contentHash)
    {
        _content = content;
        _contentHash = contentHash;
    }

    internal BookContent Content => _content;

    /// <summary>The shipped law alone; loaded once.</summary>
    public static RuleBook BuiltIn => Shipped.Value;

    /// <summary>Metrics, attributes, levels, regions, provinces and sources.</summary>
    public Catalog Catalog => _content.Catalog;

    /// <summary>The criteria sets in the order of their files.</summary>
    public ImmutableArray<CriteriaSet> Sets => _content.Sets;

    /// <summary>Amendments, provincial and trial overlays in the order of their files.</summary>
    public ImmutableArray<Overlay> Overlays => _content.Overlays;

    /// <summary>Conditions of recognition and revocation in the order of their files.</summary>
    public ImmutableArray<RecognitionRules> Recognition => _content.Recognition;

    /// <summary>
    /// SHA-256, 64 hexadecimal digits, over names and canonical content of the files: the same law has the same hash, however it is laid out, in whatever order
    /// its keys stand, and from whatever source it comes.
    /// </summary>
    public string ContentHash => _contentHash.Value;

    /// <summary>Loads all sources together. Reports every problem, and throws only for null.</summary>
    /// <param name="sources">Where the files come from; later ones add. At least <see cref="RuleSource.BuiltIn"/>, or something that has catalogs.</param>
    public static RuleBookLoad Load(params RuleSource[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Array.ForEach(sources, source => ArgumentNullException.ThrowIfNull(source, nameof(sources)));
        return BookLoader.Load(sources);
    }

    /// <summary>The set of that id, or null.</summary>
    public CriteriaSet? Set(string id) => Sets.FirstOrDefault(set => set.Id == id);

    /// <summary>Reads a map of merged communes, by the attributes of this book. Reports every problem, and throws only for null.</summary>
    /// <param name="source">One file of kind <c>unit-map</c>.</param>
    public UnitMapLoad LoadUnitMap(RuleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return UnitMapLoad.Of(this, source);
    }

    /// <summary>Reads what a year is to reach, by the levels and attributes of this book. Reports every problem, and throws only for null.</summary>
    /// <param name="source">One file of kind <c>targets</c>.</param>
    public TargetsLoad LoadTargets(RuleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TargetsLoad.Of(this, source);
    }

    /// <summary>Who would gain or lose what if another book held: one call for a commune or for the country.</summary>
    /// <param name="later">The other book, e.g. this one with a draft laid over it.</param>
    /// <param name="communes">The communes; none is copied.</param>
    /// <param name="options">How both sides judge; null: each record by the law in force on its reporting date.</param>
    /// <exception cref="ArgumentException"><see cref="AssessmentOptions.Set"/> names a set that one of the books does not have.</exception>
    public Impact Impact(RuleBook later, CommuneDataset communes, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        return StartRun(options).Impact(later.StartRun(options), communes);
    }

    /// <summary>What another book demands otherwise, set by set on every day on which it is in force, or on one day.</summary>
    /// <param name="later">The other book, e.g. this one with a draft laid over it.</param>
    /// <param name="asOf">The day whose law is compared; null: every day.</param>
    public BookDiff Diff(RuleBook later, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        AssessmentOptions options = new() { AsOf = asOf };
        return StartRun(options).Diff(later.StartRun(options));
    }

    /// <summary>Begins a run by the law in force on a day.</summary>
    /// <param name="asOf">The day.</param>
    public AssessmentRun StartRun(DateOnly asOf) => StartRun(new AssessmentOptions { AsOf = asOf });

    /// <summary>Begins a run.</summary>
    /// <param name="options">Day, year and policies; null: each record by the law in force on its reporting date.</param>
    /// <exception cref="ArgumentException"><see cref="AssessmentOptions.Set"/> names a set that the book does not have.</exception>
    public AssessmentRun StartRun(AssessmentOptions? options = null)
    {
        AssessmentOptions chosen = options ?? new AssessmentOptions();
        if (chosen.Set is { } set && Set(set) is null)
        {
            throw new ArgumentException($"The book has no criteria set '{set}'.", nameof(options));
        }

        return new AssessmentRun(new Assessor(Catalog, Sets, Overlays, Recognition, _contentHash, chosen), chosen);
    }
}
