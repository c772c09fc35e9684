using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Reference;

/// <summary>The loosest and the strictest figure still possible; null is open. The gap is the reason code it would give.</summary>
internal sealed record Figure(Fraction? Loosest, Fraction? Strictest, ReasonCode? Gap, string Dimension, Verification? Weakest)
{
    public bool IsKnown => Loosest is not null && Loosest == Strictest;

    public bool IsOpen => Loosest is null && Strictest is null;
}

/// <summary>
/// docs/semantics.md, section 2, by brute force: where dimensions are missing every combination of their values is tried. A province's threshold
/// has the national one under which it may not fall in <paramref name="floors"/>.
/// </summary>
internal sealed class ReferenceFigures(
    bool unverifiedIsUnset, Dictionary<Threshold, Threshold> floors, Func<IndicatorReference, (Comparison Comparison, Figure Figure)?> derive)
{
    public Figure Bind(Threshold threshold, Comparison comparison, Func<string, string?> place)
    {
        TableThreshold[] tables = [.. Tables(threshold)];
        string[] missing = [.. tables.Select(table => table.Dimension).Distinct().Where(dimension => place(dimension) is null)];
        IEnumerable<Dictionary<string, string>> choices = missing.Aggregate(
            (IEnumerable<Dictionary<string, string>>)[[]],
            (soFar, dimension) => soFar.SelectMany(choice => Candidates(tables, dimension).Select(
                value => new Dictionary<string, string>(choice) { [dimension] = value })));
        (Dictionary<string, string> Choice, Figure Figure)[] all =
            [.. choices.Select(choice => (choice, Resolve(threshold, comparison, dimension => choice.GetValueOrDefault(dimension) ?? place(dimension))))];
        (Dictionary<string, string> Choice, Figure Figure)[] possible = [.. all.Where(pair => pair.Figure.Gap != ReasonCode.NoCase || !missing.Contains(pair.Figure.Dimension))];
        return possible.Length == 0
            ? new Figure(null, null, ReasonCode.DimensionMissing, Deciding(all, missing), null)
            : Unite([.. possible.Select(pair => pair.Figure)], comparison, Deciding(possible, missing));
    }

    /// <summary>The first missing dimension, by id, of which another value alone gives another figure.</summary>
    private static string Deciding((Dictionary<string, string> Choice, Figure Figure)[] all, string[] missing)
    {
        string[] inOrder = [.. missing.Order(StringComparer.Ordinal)];
        return inOrder.FirstOrDefault(dimension => all
            .GroupBy(pair => string.Join(' ', inOrder.Where(other => other != dimension).Select(other => pair.Choice[other])))
            .Any(group => group.Select(pair => pair.Figure with { Weakest = null }).Distinct().Count() > 1)) ?? inOrder.FirstOrDefault("");
    }

    private static Figure Unite(Figure[] possible, Comparison comparison, string missing)
    {
        Verification? weakest = Least([.. possible.Select(figure => figure.Weakest)]);
        Figure first = possible[0] with { Weakest = weakest };
        if (possible.All(figure => (figure.Loosest, figure.Strictest, figure.Gap, figure.Dimension) == (first.Loosest, first.Strictest, first.Gap, first.Dimension)))
        {
            return first;
        }

        bool floor = comparison is Comparison.AtLeast or Comparison.MoreThan;
        Fraction?[] loosest = [.. possible.Select(figure => figure.Loosest)];
        Fraction?[] strictest = [.. possible.Select(figure => figure.Strictest)];
        return new Figure(
            loosest.Contains(null) ? null : floor ? loosest.Min() : loosest.Max(),
            strictest.Contains(null) ? null : floor ? strictest.Max() : strictest.Min(),
            ReasonCode.DimensionMissing,
            missing,
            weakest);
    }

    private static IEnumerable<string> Candidates(TableThreshold[] tables, string dimension)
    {
        TableCase[] cases = [.. tables.Where(table => table.Dimension == dimension).SelectMany(table => table.Cases)];
        int[] numbers = [.. cases.SelectMany(c => new[] { c.From, c.To }).OfType<int>()];
        return numbers.Length == 0
            ? cases.Select(c => c.Key).Distinct().Append("any other")
            : Enumerable.Range(numbers.Min() - 1, numbers.Max() - numbers.Min() + 3).Select(number => number.ToString(CultureInfo.InvariantCulture));
    }

    private Figure Resolve(Threshold threshold, Comparison comparison, Func<string, string?> place)
    {
        Figure own = threshold switch
        {
            FigureThreshold figure => Plain(figure),
            TableThreshold table => Cell(table, place) is { } cell
                ? Resolve(cell, comparison, place)
                : new Figure(null, null, ReasonCode.NoCase, table.Dimension, table.Provenance.Verification),
            DelegatedThreshold delegated => Delegated(delegated, comparison, place),
            DerivedThreshold derived => Derived(derived, comparison),
            _ => new Figure(null, null, ReasonCode.FigureUnknown, "", threshold.Provenance.Verification),
        };
        return floors.TryGetValue(threshold, out Threshold? national) ? NoLooser(own, Resolve(national, comparison, place), comparison) : own;
    }

    private Figure Plain(FigureThreshold figure)
    {
        Verification? verification = figure.Provenance.Verification;
        ReasonCode? gap = figure.Value is null ? ReasonCode.FigureUnknown
            : unverifiedIsUnset && verification == Verification.Unverified ? ReasonCode.FigureUnverified
            : null;
        Fraction? value = gap is null ? Fraction.Of(figure.Value!.Value) : null;
        return new Figure(value, value, gap, "", verification);
    }

    private static Threshold? Cell(TableThreshold table, Func<string, string?> place)
    {
        string value = place(table.Dimension)!;
        bool Names(TableCase c) => (c.From, c.To) == (null, null)
            ? c.Key == value
            : int.TryParse(value, CultureInfo.InvariantCulture, out int number) && number >= (c.From ?? int.MinValue) && number <= (c.To ?? int.MaxValue);
        return table.Cases.Where(Names).Select(c => c.Threshold).FirstOrDefault() ?? table.Otherwise;
    }

    private Figure Delegated(DelegatedThreshold delegated, Comparison comparison, Func<string, string?> place)
    {
        Figure? loose = delegated.NoLooserThan is { } low ? Resolve(low, comparison, place) : null;
        Figure? strict = delegated.NoStricterThan is { } high ? Resolve(high, comparison, place) : null;
        Verification? weakest = Least(loose?.Weakest, strict?.Weakest, delegated.Provenance.Verification);
        return new Figure(loose?.Loosest, strict?.Strictest, ReasonCode.FigureDelegated, "", weakest);
    }

    private Figure Derived(DerivedThreshold derived, Comparison comparison)
    {
        if (unverifiedIsUnset && derived.Provenance.Verification == Verification.Unverified)
        {
            return new Figure(null, null, ReasonCode.FigureUnverified, "", derived.Provenance.Verification);
        }

        if (derive(derived.Of) is not var (direction, of))
        {
            return new Figure(null, null, ReasonCode.FigureUnknown, "", derived.Provenance.Verification);
        }

        static bool Floor(Comparison c) => c is Comparison.AtLeast or Comparison.MoreThan;
        Fraction times = Fraction.Of(derived.Times);
        Figure product = of with { Loosest = of.Loosest * times, Strictest = of.Strictest * times, Weakest = Least(of.Weakest, derived.Provenance.Verification) };
        return Floor(direction) == Floor(comparison) ? product : product with { Loosest = product.Strictest, Strictest = product.Loosest };
    }

    private static Figure NoLooser(Figure own, Figure national, Comparison comparison) =>
        own.IsKnown && national.Loosest is { } limit && national.Weakest != Verification.Unverified && own.Loosest != limit
            && !own.Loosest!.Value.Satisfies(comparison, limit)
            ? new Figure(limit, limit, null, "", national.Weakest)
            : own;

    private static Verification? Least(params Verification?[] all) => all.Min();

    private IEnumerable<TableThreshold> Tables(Threshold threshold)
    {
        IEnumerable<Threshold?> below = threshold switch
        {
            TableThreshold table => table.Cases.Select(c => (Threshold?)c.Threshold).Append(table.Otherwise),
            DelegatedThreshold delegated => [delegated.NoLooserThan, delegated.NoStricterThan],
            _ => [],
        };
        IEnumerable<TableThreshold> self = threshold is TableThreshold own ? [own] : [];
        return self.Concat(below.Append(floors.GetValueOrDefault(threshold)).OfType<Threshold>().SelectMany(Tables));
    }
}
