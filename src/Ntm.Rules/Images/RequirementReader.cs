using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Images;

/// <summary>Image -> requirements, thresholds, conditions and scopes. Counterpart of <see cref="RequirementWriter"/>.</summary>
internal sealed class RequirementReader(ImageReader from, MetricTable metrics)
{
    public Requirement? Requirement()
    {
        int kind = from.Count();
        switch (kind)
        {
            case Kinds.None:
                return null;
            case Kinds.Kept:
                return new KeptRequirement(from.Provenance());
        }

        string? id = from.OptionalText();
        Condition? condition = Condition();
        return kind switch
        {
            Kinds.Comparison => new ComparisonRequirement(
                id, Metric(), (Comparison)from.Count(), Threshold()!, from.Texts(), from.OptionalFlag() is { } met ? new WhenNone(met, from.Provenance()) : null, condition, from.Provenance()),
            Kinds.Attestation => new AttestationRequirement(id, Metric(), condition, from.Provenance()),
            Kinds.Rating => new RatingRequirement(id, Metric(), Threshold()!, condition, from.Provenance()),
            Kinds.All => new AllRequirement(id, Parts(), from.Flag(), condition, from.Provenance()),
            Kinds.Any => new AnyRequirement(id, Parts(), from.Flag(), condition, from.Provenance()),
            Kinds.Count => new CountRequirement(id, from.Count(), Parts(), from.Flag(), condition, from.Provenance()),
            Kinds.Delegated => new DelegatedRequirement(id, Requirement(), condition, from.Provenance()),
            _ => new UnknownRequirement(id, condition, from.Provenance()),
        };
    }

    public Threshold? Threshold() => from.Count() switch
    {
        Kinds.None => null,
        Kinds.Figure => new FigureThreshold(from.Fraction(), from.Provenance()),
        Kinds.Table => new TableThreshold(from.Text(), (FigureThreshold?)Threshold(), from.Array(Case), Threshold(), from.Provenance()),
        Kinds.Delegated => new DelegatedThreshold(Threshold(), Threshold(), from.Provenance()),
        Kinds.Derived => new DerivedThreshold(Reference(), from.Fraction()!.Value, from.Provenance()),
        _ => new KeptThreshold(from.Provenance()),
    };

    public Condition? Condition() => from.Count() switch
    {
        Kinds.None => null,
        Kinds.Requirement => new RequirementCondition(Requirement()!),
        _ => new ScopeCondition(Pattern()!),
    };

    public ScopePattern? Pattern() => from.Flag() ? new ScopePattern(from.Later(alternatives => alternatives.List(() => Alternative(alternatives)))) : null;

    public IndicatorReference Reference() => new(from.Text(), from.Text(), from.OptionalText());

    private static ScopeAlternative Alternative(ImageReader from)
    {
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Builder allowed = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        for (int left = from.Count(); left > 0; left--)
        {
            allowed.Add(from.Text(), ImmutableSortedSet.Create(StringComparer.Ordinal, from.List(from.Text)));
        }

        return new ScopeAlternative(allowed.ToImmutable());
    }

    private Metric Metric() => metrics[from.Count()];

    private ImmutableArray<Requirement> Parts() => from.Array(() => Requirement()!);

    private TableCase Case()
    {
        string key = from.Text();
        int? lowest = Bound();
        return new TableCase(key, lowest, Bound(), Threshold()!);
    }

    private int? Bound()
    {
        bool isGiven = from.Flag();
        int bound = (int)from.Number();
        return isGiven ? bound : null;
    }
}
