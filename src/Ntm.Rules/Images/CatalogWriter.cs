using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Images;

/// <summary>Catalogs -> image. Metrics, sources and provinces are blobs of their own.</summary>
internal sealed class CatalogWriter(ImageWriter to)
{
    public void Write(Catalog catalog)
    {
        Unit[] units = [.. catalog.Units.Values.OrderBy(unit => unit.Id, StringComparer.Ordinal)];
        to.List(units, unit =>
        {
            to.Text(unit.Id);
            to.Text(unit.SymbolVi);
            to.Text(unit.SymbolEn);
        });
        to.List(catalog.Attributes, Attribute);
        to.List(catalog.Levels, level =>
        {
            to.Text(level.Id);
            to.Localized(level.Name);
            to.Texts(level.Aliases);
        });
        to.List(catalog.Regions, region =>
        {
            to.Text(region.Id);
            to.Localized(region.Name);
            to.Texts(region.Aliases);
        });
        Metric[] metrics = [.. catalog.Table.All];
        to.List(metrics, metric =>
        {
            to.Text(metric.Id);
            to.Number(metric.Counts is { } counts ? catalog.Table.SlotOf(counts.Numerator) : -1);
            to.Blob(() => Metric(metric, units));
        });
        to.Blob(() => to.List([.. catalog.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)], Source));
        to.Blob(() => to.List(catalog.Provinces, Province));
    }

    private void Attribute(CommuneAttribute attribute)
    {
        to.Text(attribute.Id);
        to.Localized(attribute.Name);
        to.Count((int)attribute.Type);
        to.List(attribute.Values, value =>
        {
            to.Text(value.Id);
            to.Localized(value.Name);
            to.Texts(value.Aliases);
        });
        to.Flag(attribute.AbsentMeans);
        to.Texts(attribute.Aliases);
    }

    private void Metric(Metric metric, Unit[] units)
    {
        to.Localized(metric.Name);
        to.Count((int)metric.Type);
        to.Optional(metric.Unit is { } unit ? Array.IndexOf(units, unit) : null);
        to.Decimal(metric.Min);
        to.Decimal(metric.Max);
        to.Count(metric.Decimals);
        to.Text(metric.Counts?.Numerator);
        to.Text(metric.Counts?.Denominator);
        to.Text(metric.Formula?.Text);
        if (metric.Formula is { } formula)
        {
            Formula(formula.Root);
        }

        to.List(metric.Parts, part =>
        {
            to.Text(part.Id);
            to.Localized(part.Name);
            to.Texts(part.Aliases);
        });
        to.List(metric.Scale, step =>
        {
            to.Text(step.Id);
            to.Localized(step.Name);
        });
        to.Texts(metric.YesWords);
        to.Texts(metric.NoWords);
        to.Text(metric.NotLessThan);
        to.Count((int)metric.Merge.Kind);
        to.Text(metric.Merge.Weight);
        to.Localized(metric.Definition);
        to.Texts(metric.Aliases);
        to.Texts(metric.Periods);
        to.Provenance(metric.Provenance);
    }

    private void Formula(FormulaNode node)
    {
        switch (node)
        {
            case FormulaNumber number:
                to.Count(Kinds.Number);
                to.Fraction(number.Value);
                break;
            case FormulaMetric metric:
                to.Count(Kinds.Metric);
                to.Text(metric.Id);
                break;
            case FormulaOperation operation:
                to.Count(Kinds.Operation);
                to.Count((int)operation.Operator);
                to.List(operation.Operands, Formula);
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private void Source(Source source)
    {
        to.Text(source.Id);
        to.Text(source.Title);
        to.Texts(source.Urls);
        to.Text(source.Note);
    }

    private void Province(Province province)
    {
        to.Text(province.Id);
        to.Localized(province.Name);
        to.Period(province.Effective);
        to.Texts(province.Regions);
        to.Text(province.Successor);
        to.Texts(province.Aliases);
    }
}
