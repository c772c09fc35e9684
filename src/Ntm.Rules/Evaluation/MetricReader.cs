using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Values of metrics in one record: given, from counts, by formula, or inferred. Asks the record itself, and keeps nothing, so that any number of threads may read; only
/// between <see cref="Open"/> and <see cref="Close"/>, on one thread, the values lie at hand.
/// </summary>
internal sealed class MetricReader(RateIndex index, CommuneRecord record)
{
    private readonly IReadOnlyDictionary<string, MetricValue> _values = record.Values;
    private SlotValues? _slots;

    /// <summary>Goes through the record once, for someone who is going to ask for most of it.</summary>
    public void Open() => _slots = SlotValues.Of(record, index.Order);

    /// <summary>Must follow <see cref="Open"/> before the reader is handed to anyone.</summary>
    public void Close()
    {
        _slots?.Free();
        _slots = null;
    }

    public Reading Read(Metric metric) => Read(LinksOf(metric));

    public MetricLinks LinksOf(Metric metric) => index[metric];

    /// <summary>A number that is given and that nothing else decides; false where it must be looked at in full.</summary>
    public bool TryPlain(MetricLinks metric, out decimal number)
    {
        // Looked at where it lies, not copied: it is asked for nearly every comparison.
        if (_slots is { } slots)
        {
            number = 0;
            return slots.Has(metric.Slot) && slots[metric.Slot].IsPlain(out number) && !MayCompute(metric);
        }

        // What is not given is the value that says nothing.
        TryGet(metric.Metric.Id, out MetricValue value);
        return value.IsPlain(out number) && !MayCompute(metric);
    }

    /// <summary>Whether others may give the value of a metric; false where it is not computed, or certainly cannot be.</summary>
    public bool MayCompute(MetricLinks metric) => metric.IsComputed && !LacksInput(metric);

    /// <summary>Whether a metric that is computed from others certainly cannot be, since one of them is not given and nothing else tells it.</summary>
    private bool LacksInput(MetricLinks metric)
    {
        foreach (MetricLinks input in metric.Inputs)
        {
            // Never a numerator, which a rate may tell: it does not matter where there is nothing to count.
            if (input.IsMeasured && !IsGiven(input))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attestation, which nothing is derived from; null where none is given that can be used.</summary>
    /// <param name="metric">The attestation.</param>
    /// <param name="isMissing">Whether nothing is given at all.</param>
    public bool? Attested(MetricLinks metric, out bool isMissing)
    {
        if (_slots is { } slots)
        {
            isMissing = !slots.Has(metric.Slot);
            return isMissing ? null : Answer(slots[metric.Slot]);
        }

        isMissing = !TryGet(metric.Metric.Id, out MetricValue value);
        return Answer(value);
    }

    private static bool? Answer(in MetricValue value) => value.Kind == MetricValueKind.Attestation ? value.IsYes : null;

    /// <summary>The value of a part such as women; parts are never derived.</summary>
    public Reading ReadPart(Metric metric, string part)
    {
        string id = $"{metric.Id}.{part}";
        return !TryGet(id, out MetricValue value) ? Reading.MissingOf(id) : Of(metric, id, value);
    }

    /// <summary>What the metric cannot be below; null when nothing is known of it.</summary>
    public Rational? LowerBound(Metric metric) => LowerBound(LinksOf(metric));

    /// <inheritdoc cref="LowerBound(Metric)"/>
    public Rational? LowerBound(MetricLinks metric) => metric.Contained is { } contained && (!contained.IsMeasured || IsGiven(contained)) && Read(contained) is { IsKnown: true } reading ? reading.Value : null;

    public Reading Read(MetricLinks links) => links.Denominator is not null ? FromCounts(links) : links.Metric.Formula is { } formula ? FromFormula(links, formula) : Measured(links);

    private Reading Measured(MetricLinks links)
    {
        if (Given(links, out Reading given))
        {
            return given;
        }

        foreach (MetricLinks rate in links.Rates)
        {
            if (Given(rate, out Reading share) && share is { IsKnown: true, Value.Sign: 0 })
            {
                return Reading.Known(Rational.Zero, MeasurementBasis.ZeroRate);
            }
        }

        return links.Missing;
    }

    private Reading FromCounts(MetricLinks links)
    {
        if (LacksInput(links))
        {
            return GivenOrMissing(links);
        }

        Reading denominator = Read(links.Denominator!);
        if (denominator is { IsKnown: true, Value.Sign: 0 })
        {
            return Reading.NothingToCount;
        }

        return denominator.IsKnown && Read(links.Numerator!) is { IsKnown: true } numerator
            ? InRange(links.Metric, numerator.Value / denominator.Value * 100m, MeasurementBasis.Counts)
            : GivenOrMissing(links);
    }

    private Reading FromFormula(MetricLinks links, Formula formula)
    {
        ImmutableArray<string> missing = [];
        var values = new Rational[links.Inputs.Length];
        for (int input = 0; input < values.Length; input++)
        {
            Reading reading = Read(links.Inputs[input]);
            values[input] = reading.Value;
            missing = reading.IsKnown ? missing : missing.Add(links.Inputs[input].Metric.Id);
        }

        if (missing.Length == 0)
        {
            Rational? value = FormulaEvaluator.Evaluate(formula.Root, id => values[formula.Metrics.IndexOf(id)], out bool isTooLong);
            return value is { } computed
                ? InRange(links.Metric, computed, MeasurementBasis.Formula)
                : isTooLong ? Reading.Unusable(links.Metric.Id) : Reading.NothingToCount;
        }

        return Given(links, out Reading given) ? given : Reading.MissingOf(missing);
    }

    private Reading GivenOrMissing(MetricLinks links) => Given(links, out Reading given) ? given : links.Missing;

    /// <summary>What the record gives, usable or not; false where it gives nothing.</summary>
    private bool Given(MetricLinks links, out Reading given)
    {
        bool isGiven = TryGet(links, out MetricValue value);
        given = isGiven ? Of(links.Metric, links.Metric.Id, value) : default;
        return isGiven;
    }

    private static Reading Of(Metric metric, string id, in MetricValue value) =>
        ValueRules.TryNumber(metric, value, out Rational number) ? Reading.Known(number, MeasurementBasis.Given) : Reading.Unusable(id);

    private bool IsGiven(MetricLinks links) => _slots is { } slots ? slots.Has(links.Slot) : TryGet(links.Metric.Id, out _);

    private bool TryGet(MetricLinks links, out MetricValue value) => _slots is { } slots ? slots.TryGet(links.Slot, out value) : TryGet(links.Metric.Id, out value);

    private bool TryGet(string id, out MetricValue value) => _values.TryGetValue(id, out value) && value.Kind != MetricValueKind.None;

    private static Reading InRange(Metric metric, Rational value, MeasurementBasis basis) =>
        ValueRules.IsInRange(metric, value) ? Reading.Known(value, basis) : new Reading(ReadingState.Unusable, value, basis, [metric.Id]);
}
