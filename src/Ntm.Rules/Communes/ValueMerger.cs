using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Communes;

/// <summary>One metric of all parts of a new commune -> its value there, by the metric's own rule.</summary>
/// <param name="catalog">The metrics.</param>
/// <param name="parts">Records of the parts; null where there is none.</param>
internal sealed class ValueMerger(Catalog catalog, IReadOnlyList<CommuneRecord?> parts)
{
    private static readonly (MetricValue?, MergeNoteKind?) Derived = (null, null);

    /// <summary>Numerators of the rates that parts give.</summary>
    public IEnumerable<string> CountsOfRates => parts.OfType<CommuneRecord>()
        .SelectMany(part => part.Values.Keys)
        .Select(id => catalog.Metrics.GetValueOrDefault(id)?.Counts?.Numerator)
        .OfType<string>()
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The value, or why there is none; neither where it follows from other values.</summary>
    /// <param name="id">A metric, or a part of one as <c>metric.part</c>.</param>
    public (MetricValue? Value, MergeNoteKind? Problem) Merge(string id)
    {
        string[] path = id.Split('.');
        if (!catalog.Metrics.TryGetValue(path[0], out Metric? metric))
        {
            return (null, MergeNoteKind.NotMergeable);
        }

        if (path.Length == 1 && IsDerived(metric))
        {
            return Derived;
        }

        if (parts.OfType<CommuneRecord>().Any(part => part.Values.TryGetValue(id, out MetricValue value) && value.Kind == MetricValueKind.Number && !IsPossible(metric, value)))
        {
            return (null, MergeNoteKind.ValueOutOfRange);
        }

        return metric.Merge.Kind switch
        {
            MergeKind.Sum => Numbers(id) is { } numbers ? Merged(Sum(numbers)) : Incomplete,
            // What weighs a part such as women is not known.
            MergeKind.WeightedMean when path.Length == 1 => Mean(id, metric.Merge.Weight!),
            MergeKind.All => Attested(id, decides: false),
            MergeKind.Any => Attested(id, decides: true),
            MergeKind.Lowest => Lowest(id, metric),
            _ => (null, MergeNoteKind.NotMergeable),
        };
    }

    /// <summary>A sum of very great numbers may be beyond every decimal.</summary>
    private static (MetricValue?, MergeNoteKind?) Merged(Rational value) => Rational.Max(value, -value) > decimal.MaxValue
        ? (null, MergeNoteKind.ValueOutOfRange)
        : (MetricValue.OfFraction(value), null);

    private static (MetricValue?, MergeNoteKind?) Incomplete => (null, MergeNoteKind.ValueIncomplete);

    /// <summary>Whether the value follows from others that all parts have.</summary>
    private bool IsDerived(Metric metric) => metric switch
    {
        { Counts: { } counts } => HaveAll(counts.Numerator) && HaveAll(counts.Denominator),
        { Formula: { } formula } => formula.Metrics.All(HaveAll),
        _ => false,
    };

    private bool HaveAll(string id) => catalog.Metrics[id] is { } metric && (Numbers(id) is not null || IsDerived(metric));

    /// <summary>The numbers of all parts; null where one has none that can be used.</summary>
    private Rational[]? Numbers(string id)
    {
        Rational?[] numbers = [.. parts.Select(part => Number(part, id))];
        return numbers.Contains(null) ? null : [.. numbers.Select(number => number!.Value)];
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);

    private Rational? Number(CommuneRecord? part, string id)
    {
        if (part is null)
        {
            return null;
        }

        if (part.Values.TryGetValue(id, out MetricValue value) && value.Kind == MetricValueKind.Number)
        {
            return IsPossible(catalog.Metrics[id.Split('.')[0]], value) ? value.Exact : null;
        }

        bool isNought = catalog.Metrics.Values.Any(rate =>
            rate.Counts?.Numerator == id && part.Values.TryGetValue(rate.Id, out MetricValue given) && given is { Kind: MetricValueKind.Number, Exact.Sign: 0 });
        return isNought ? Rational.Zero : null;
    }

    private static bool IsPossible(Metric metric, MetricValue value) => !(value.Exact < metric.Min || value.Exact > metric.Max);

    private (MetricValue?, MergeNoteKind?) Mean(string id, string weight)
    {
        if (Numbers(id) is not { } values)
        {
            return Incomplete;
        }

        bool isWeighted = Numbers(weight) is { } known && known.All(one => one.Sign >= 0) && Sum(known).Sign > 0;
        return isWeighted
            ? Merged(Sum(values.Zip(Numbers(weight)!, (value, one) => value * one)) / Sum(Numbers(weight)!))
            : (null, MergeNoteKind.NotMergeable);
    }

    /// <summary>For "every part must hold" one refusal decides, for "one part must hold" one attestation does; else all parts must tell.</summary>
    private (MetricValue?, MergeNoteKind?) Attested(string id, bool decides)
    {
        bool?[] answers = [.. parts.Select(part => part?.Values.TryGetValue(id, out MetricValue value) == true && value.Kind == MetricValueKind.Attestation ? value.Attested : (bool?)null)];
        return answers.Contains(decides) ? (MetricValue.OfAttestation(decides), null)
            : answers.Contains(null) ? Incomplete
            : (MetricValue.OfAttestation(!decides), null);
    }

    private (MetricValue?, MergeNoteKind?) Lowest(string id, Metric metric)
    {
        int?[] ranks = [.. parts.Select(part => part?.Values.TryGetValue(id, out MetricValue value) == true && value.Kind == MetricValueKind.Rating ? Rank(metric, value.Rating) : null)];
        int? lowest = ranks.Contains(0) ? 0 : ranks.Contains(null) ? null : ranks.Min();
        return lowest is { } rank ? (MetricValue.OfRating(metric.Scale[rank].Id), null) : Incomplete;
    }

    private static int? Rank(Metric metric, string step) => metric.Scale.Index().Where(pair => pair.Item.Id == step).Select(pair => (int?)pair.Index).FirstOrDefault();
}
