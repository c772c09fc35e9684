using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Portfolios;

/// <summary>Một xã trong tổng hợp. What a portfolio keeps of one assessment: who, where, which levels, which criteria and indicators. Immutable.</summary>
public sealed class PortfolioEntry
{
    private readonly Catalog _catalog;
    private readonly Scope _scope;
    private readonly IReadOnlyDictionary<string, string> _attributes;

    internal PortfolioEntry(Catalog catalog, CommuneAssessment assessment)
    {
        _catalog = catalog;
        CommuneRecord record = assessment.Commune;
        Unit = new LegalUnit(record.Code, record.Name, record.ValidFrom);
        Province = record.Province;
        District = record.District;
        Nature = record.Nature;
        Level = assessment.Level?.Id;
        PossibleLevel = assessment.PossibleLevel?.Id;
        Recognitions = record.Recognitions;
        Sets = [.. assessment.Sets.Select(set => new SetEntry(set))];
        _scope = assessment.Scope;
        _attributes = record.Attributes;
    }

    /// <summary>Takes what a portfolio needs of an assessment; the assessment is not kept.</summary>
    /// <param name="catalog">The catalog of the book that gave it.</param>
    /// <param name="assessment">The answer for one commune.</param>
    public static PortfolioEntry Of(Catalog catalog, CommuneAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(assessment);
        return new PortfolioEntry(catalog, assessment);
    }

    /// <summary>Code, name and first day.</summary>
    public LegalUnit Unit { get; }

    /// <summary>Code of the province; null when not told.</summary>
    public string? Province { get; }

    /// <summary>Name of the district; null when not told.</summary>
    public string? District { get; }

    /// <summary>Whether the figures are real or illustrative.</summary>
    public DataNature Nature { get; }

    /// <summary>The day by whose law it was judged; null when neither run nor record names one.</summary>
    public DateOnly? AsOf => _scope.AsOf;

    /// <summary>Id of the highest level that is met; null: none.</summary>
    public string? Level { get; }

    /// <summary>Id of the highest level that missing data could still give.</summary>
    public string? PossibleLevel { get; }

    /// <summary>Recognitions that the record states; null: not told.</summary>
    public ImmutableArray<RecognitionFact>? Recognitions { get; }

    /// <summary>An answer for each level of the catalog, lowest first.</summary>
    public ImmutableArray<SetEntry> Sets { get; }

    /// <summary>What identity, scope or record say of an attribute, e.g. <c>district</c>, <c>region</c>, <c>border_commune</c>; null: not told. Yes and no are "true" and "false"; where the catalog says what absence means, that.</summary>
    public string? this[string attribute] => attribute switch
    {
        "code" => Unit.Code,
        "name" => Unit.Name,
        "district" => District,
        "province" => Province,
        _ => CommuneAttributes.Of(_catalog, _scope, _attributes, attribute),
    };

    /// <summary>Recognitions up to the day by whose law the commune is judged; those that tell no day are taken as before it.</summary>
    internal IEnumerable<RecognitionFact> RecognitionsUntilDay() =>
        (Recognitions ?? []).Where(fact => AsOf is not { } day || (fact.Date is { } known ? known <= day : fact.Year is not { } year || year <= day.Year));

    /// <summary>Whether the commune counts for a target; null where that is not told.</summary>
    internal bool? Counts(Target target)
    {
        bool isNamed = target.Communes.IsEmpty || target.Communes.Any(unit => FormerEntries.IsSame(unit, Unit));
        return isNamed ? target.Where is { } where ? where.Matches(where.Attributes.Aggregate(_scope, (scope, attribute) => scope.With(attribute, this[attribute]))) : true : false;
    }

    /// <summary>Whether a recognition at the level or a higher one is recorded, up to the day by whose law the commune is judged.</summary>
    /// <param name="level">Level id.</param>
    public bool IsRecognisedAt(string level)
    {
        int rank = RankOf(level);
        return RecognitionsUntilDay().Any(fact => RankOf(fact.Level) >= rank);
    }

    /// <summary>Whether the first recognition at the level or a higher one is of the period, for sure: one that tells no day may have been before.</summary>
    /// <param name="level">Level id.</param>
    /// <param name="settings">Names the period.</param>
    public bool IsNewlyRecognisedAt(string level, PortfolioSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        int rank = RankOf(level);
        RecognitionFact[] facts = [.. RecognitionsUntilDay().Where(fact => RankOf(fact.Level) >= rank)];
        return facts.Length > 0 && (settings.NewSince ?? FirstOfYear(AsOf)) is { } since && !facts.Any(HasNoDay)
            && facts.All(fact => FirstDay(fact) >= since) && facts.Any(fact => settings.NewUntil is not { } until || LastDay(fact) <= until);
    }

    /// <summary>Whether a recognition tells neither a day nor a year.</summary>
    internal static bool HasNoDay(RecognitionFact fact) => fact is { Date: null, Year: null };

    private static DateOnly FirstDay(RecognitionFact fact) => fact.Date ?? new DateOnly(fact.Year!.Value, 1, 1);

    private static DateOnly LastDay(RecognitionFact fact) => fact.Date ?? new DateOnly(fact.Year!.Value, 12, 31);

    private static DateOnly? FirstOfYear(DateOnly? day) => day is { } known ? new DateOnly(known.Year, 1, 1) : null;

    /// <summary>The place of a level in the catalog; -1 where it has none such.</summary>
    internal int RankOf(string? level)
    {
        for (int rank = 0; rank < Sets.Length; rank++)
        {
            if (Sets[rank].Level == level)
            {
                return rank;
            }
        }

        return -1;
    }

    /// <summary>Whether it is so few criteria short of a level's set, and does not meet it; what cannot be told is not among the criteria that it is short of.</summary>
    /// <param name="level">Level id.</param>
    /// <param name="criteria">How many criteria at most are not met.</param>
    public bool IsNear(string level, int criteria) => At(level) is { Criteria.IsEmpty: false, Outcome: not Outcome.Met } answer && answer.Met.NotMet <= criteria;

    /// <summary>The answer for a level; null where the catalog has no such level.</summary>
    public SetEntry? At(string level) => Sets.FirstOrDefault(set => set.Level == level);
}
