using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Images;

/// <summary>Image -> criteria sets, overlays and recognition rules. Counterpart of <see cref="LawWriter"/>.</summary>
internal sealed class LawReader(ImageReader from, MetricTable metrics)
{
    private readonly RequirementReader _requirements = new(from, metrics);

    public CriteriaSet Set() => new()
    {
        Id = from.Text(),
        Level = from.Text(),
        Title = from.Localized(),
        Period = from.Text(),
        Effective = from.Period(),
        IndicatorCount = from.Optional(),
        CriteriaCount = from.Optional(),
        GroupsLater = new Lazy<ImmutableSortedDictionary<string, LocalizedText>>(from.Later(Groups)),
        Requires = Requires(from.OptionalText(), (PrerequisiteKind)from.Count()),
        Ends = from.Texts(),
        Fills = from.OptionalText(),
        Scope = _requirements.Pattern(),
        ReadAs = from.Array(ReadAs),
        KnownAttributes = from.Texts(),
        CriteriaLater = new Lazy<Criterion[]?>(from.Later(criteria => criteria.OptionalList(new LawReader(criteria, metrics).Criterion))),
        DelegatedToProvince = from.Flag(),
        Provenance = from.Provenance(),
    };

    public Overlay Overlay() => new()
    {
        Id = from.Text(),
        Nature = (OverlayNature)from.Count(),
        Title = from.OptionalLocalized(),
        Effective = from.Period(),
        Scope = _requirements.Pattern(),
        Replaces = from.OptionalText(),
        ReadAs = from.Array(ReadAs),
        KnownAttributes = from.Texts(),
        ChangesLater = new Lazy<OverlayChange[]>(from.Later(changes => changes.List(new LawReader(changes, metrics).Change))),
        Provenance = from.Provenance(),
    };

    public RecognitionRules Recognition() => new()
    {
        Id = from.Text(),
        Effective = from.Period(),
        For = from.Texts(),
        KnownAttributes = from.Texts(),
        ConditionsLater = new Lazy<RecognitionCondition[]?>(from.Later(conditions => conditions.OptionalList(new LawReader(conditions, metrics).Condition))),
        RevocationLater = new Lazy<RevocationGround[]?>(from.Later(grounds => grounds.OptionalList(new LawReader(grounds, metrics).Ground))),
        Provenance = from.Provenance(),
    };

    private static ImmutableSortedDictionary<string, LocalizedText> Groups(ImageReader from)
    {
        int count = from.Count();
        ImmutableSortedDictionary<string, LocalizedText>.Builder groups = ImmutableSortedDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        for (int number = 0; number < count; number++)
        {
            groups.Add(from.Text(), from.Localized());
        }

        return groups.ToImmutable();
    }

    private static Prerequisite? Requires(string? set, PrerequisiteKind by) => set is null ? null : new Prerequisite(set, by);

    private RecognitionCondition Condition() => new(from.Text(), from.Localized(), _requirements.Requirement()!, from.Provenance());

    private RevocationGround Ground() => new(
        from.Fraction()!.Value,
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, from.List(() => KeyValuePair.Create(from.Text(), from.Texts()))),
        from.Provenance());

    private ReadAs ReadAs() => new(_requirements.Pattern()!, from.OptionalText(), from.Period(), from.Provenance());

    private Criterion Criterion() => new()
    {
        Id = from.Text(),
        Printed = from.OptionalText(),
        Group = from.OptionalText(),
        Name = from.Localized(),
        Indicators = from.OptionalArray(Indicator),
        AppliesWhen = _requirements.Condition(),
        Provenance = from.Provenance(),
    };

    private Indicator Indicator() => new()
    {
        Id = from.Text(),
        Printed = from.OptionalText(),
        Name = from.Localized(),
        Requirement = _requirements.Requirement()!,
        AppliesWhen = _requirements.Condition(),
        Authority = from.OptionalLocalized(),
        Guidance = from.Array(from.Legal),
        Provenance = from.Provenance(),
    };

    private OverlayChange Change() => new()
    {
        Target = _requirements.Reference(),
        Name = from.OptionalLocalized(),
        Threshold = _requirements.Threshold(),
        Requirement = _requirements.Requirement(),
        AppliesWhen = _requirements.Condition(),
        Added = from.Flag(),
        Criterion = from.OptionalText(),
        Withdrawn = from.Flag(),
        Provenance = from.Provenance(),
    };
}
