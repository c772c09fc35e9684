using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Images;

/// <summary>Image -> catalogs. Counterpart of <see cref="CatalogWriter"/>.</summary>
internal sealed class CatalogReader(ImageReader from)
{
    public Catalog Read()
    {
        Unit[] units = from.List(() => new Unit(from.Text(), from.Text(), from.Text()));
        ImmutableArray<CommuneAttribute> attributes = from.Array(Attribute);
        ImmutableArray<Level> levels = from.Array(() => new Level(from.Text(), from.Localized(), from.Texts()));
        ImmutableArray<Region> regions = from.Array(() => new Region(from.Text(), from.Localized(), from.Texts()));
        MetricTable metrics = Table(units);
        var parts = new CatalogParts(() => units, from.Later(sources => sources.List(() => Source(sources))), from.Later(provinces => provinces.List(() => Province(provinces))))
        {
            Table = metrics,
        };
        return new Catalog(parts)
        {
            Attributes = attributes,
            Levels = levels,
            Regions = regions,
        };
    }

    private MetricTable Table(Unit[] units)
    {
        int count = from.Count();
        string[] ids = new string[count];
        int[] numerators = new int[count];
        var metrics = new Func<Metric>[count];
        for (int slot = 0; slot < count; slot++)
        {
            string id = ids[slot] = from.Text();
            numerators[slot] = (int)from.Number();
            metrics[slot] = from.Later(metric => Metric(metric, id, units));
        }

        return new MetricTable(ids, numerators, slot => metrics[slot]());
    }

    private CommuneAttribute Attribute() => new()
    {
        Id = from.Text(),
        Name = from.Localized(),
        Type = (AttributeType)from.Count(),
        Values = from.Array(() => new AttributeValue(from.Text(), from.Localized(), from.Texts())),
        AbsentMeans = from.OptionalFlag(),
        Aliases = from.Texts(),
    };

    private static Metric Metric(ImageReader from, string id, Unit[] units) => new()
    {
        Id = id,
        Name = from.Localized(),
        Type = (MetricType)from.Count(),
        Unit = from.Optional() is { } unit ? units[unit] : null,
        Min = from.Decimal(),
        Max = from.Decimal(),
        Decimals = from.Count(),
        Counts = Counts(from.OptionalText(), from.OptionalText()),
        Formula = from.OptionalText() is { } text ? new Formula(text, Formula(from)) : null,
        Parts = from.Array(() => new MetricPart(from.Text(), from.Localized(), from.Texts())),
        Scale = from.Array(() => new ScaleStep(from.Text(), from.Localized())),
        YesWords = from.Texts(),
        NoWords = from.Texts(),
        NotLessThan = from.OptionalText(),
        Merge = new MergeRule((MergeKind)from.Count(), from.OptionalText()),
        Definition = from.OptionalLocalized(),
        Aliases = from.Texts(),
        Periods = from.Texts(),
        Provenance = from.Provenance(),
    };

    private static MetricCounts? Counts(string? numerator, string? denominator) => numerator is null ? null : new MetricCounts(numerator, denominator!);

    private static FormulaNode Formula(ImageReader from) => from.Count() switch
    {
        Kinds.Number => new FormulaNumber(from.Fraction()!.Value),
        Kinds.Metric => new FormulaMetric(from.Text()),
        _ => new FormulaOperation((FormulaOperator)from.Count(), from.Array(() => Formula(from))),
    };

    private static Source Source(ImageReader from) => new(from.Text(), from.Text(), from.Texts(), from.OptionalText());

    private static Province Province(ImageReader from) => new(from.Text(), from.Localized(), from.Period(), from.Texts(), from.OptionalText(), from.Texts());
}
