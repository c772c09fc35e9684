using System.Collections.Concurrent;
using System.Numerics;
using Ntm.Rules.Communes;
using Ntm.Rules.Compilation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// The readings of a dataset by column, worked out once for a catalog whatever the runs, by the same rules as <see cref="MetricReader"/>. Safe for concurrent use.
/// </summary>
internal sealed class ReadingColumns
{
    private readonly CommuneDataset _dataset;
    private readonly Catalog _catalog;
    private readonly RateIndex _rates;
    private readonly ConcurrentDictionary<string, ReadingColumn> _columns = new(StringComparer.Ordinal);
    private readonly int _words;

    // The numbers of every column that has none; not to be written to.
    private readonly long[] _nothing;

    // Bits of the slots that there are.
    private readonly ulong[] _all;
    private readonly int[] _rows;

    private ReadingColumns(CommuneDataset dataset, Catalog catalog, RateIndex rates)
    {
        _dataset = dataset;
        _catalog = catalog;
        _rates = rates;
        _words = (dataset.Count + 63) >> 6;
        _nothing = new long[_words * 64];
        _all = new ulong[_words];
        _rows = new int[dataset.Count];
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadingColumn.Set(_all, dataset.Slots[row]);
            _rows[dataset.Slots[row]] = row;
        }
    }

    public static ReadingColumns Of(CommuneDataset dataset, Catalog catalog, RateIndex rates) =>
        dataset.Derived.Of(catalog, () => new ReadingColumns(dataset, catalog, rates));

    public ReadingColumn Of(PlanColumn column) => _columns.GetOrAdd(column.Id, _ => column.IsPart ? Given(column.Metric, column.Id) : Work(column.Metric));

    /// <summary>The commune of a slot.</summary>
    public CommuneRecord At(int slot) => _dataset[_rows[slot]];

    /// <summary>The exact value in a slot where one is known.</summary>
    public Rational Exact(PlanColumn column, int slot)
    {
        var reader = new MetricReader(_rates, At(slot));
        return (column.IsPart ? reader.ReadPart(column.Metric, column.Id[(column.Metric.Id.Length + 1)..]) : reader.Read(column.Metric)).Value;
    }

    private ReadingColumn Of(string metric) => _columns.GetOrAdd(metric, _ => Work(_catalog.Metrics[metric]));

    private ReadingColumn Work(Metric metric) => metric switch
    {
        { Counts: { } counts } => FromCounts(metric, counts),
        { Formula: { } formula } => FromFormula(metric, formula),
        _ => Measured(metric),
    };

    private ReadingColumn Given(Metric metric, string id)
    {
        ulong[] known = new ulong[_words];
        ulong[] missing = [.. _all];
        MetricColumn? column = _dataset.Column(id);
        long[] numbers = [];
        ulong[] yes = metric.Type == MetricType.Attestation ? new ulong[_words] : [];
        if (column is null)
        {
            return new ReadingColumn(metric.Type == MetricType.Attestation ? [] : _nothing, yes, known, missing, []);
        }

        for (int word = 0; word < Math.Min(_words, column.Given.Length); word++)
        {
            missing[word] &= ~column.Given[word];
        }

        switch (metric.Type, column.Kind)
        {
            case (MetricType.Quantity, MetricValueKind.Number):
                numbers = Numbers(metric, column, known);
                break;
            case (MetricType.Attestation, MetricValueKind.Attestation):
                for (int word = 0; word < Math.Min(_words, column.Given.Length); word++)
                {
                    known[word] = column.Given[word] & _all[word];
                    yes[word] = column.Attested[word] & known[word];
                }

                break;
            case (MetricType.Rating, MetricValueKind.Rating):
                numbers = Ranks(metric, column, known);
                break;
            case (not MetricType.Attestation, _):
                numbers = _nothing;
                break;
        }

        return new ReadingColumn(numbers, yes, known, missing, []);
    }

    /// <summary>The numbers at the metric's scale; those of the dataset themselves where they have it.</summary>
    private long[] Numbers(Metric metric, MetricColumn column, ulong[] known)
    {
        bool isSame = column.Scale == metric.Decimals && column.Numbers.Length >= _words * 64;
        long[] numbers = isSame ? column.All : new long[_words * 64];
        ScaledLimit least = metric.Min is { } min ? ScaledLimit.Of(min, metric.Decimals, false) : new ScaledLimit(long.MinValue, ScaledLimit.None);
        ScaledLimit past = metric.Max is { } max ? ScaledLimit.Of(max, metric.Decimals, true) : new ScaledLimit(long.MaxValue, ScaledLimit.None);
        if (isSame && !least.IsDoubtfulSomewhere && !past.IsDoubtfulSomewhere)
        {
            for (int word = 0; word < _words; word++)
            {
                known[word] = column.Given[word] & _all[word] & LaneCompare.AtLeast(numbers, word * 64, least.Cut) & ~LaneCompare.AtLeast(numbers, word * 64, past.Cut);
            }

            return numbers;
        }

        for (int slot = 0; slot < Math.Min(_dataset.Count, column.Numbers.Length); slot++)
        {
            if (!column.Has(slot))
            {
                continue;
            }

            long number = isSame ? numbers[slot] : column.At(slot, metric.Decimals);
            bool isDoubtful = number == least.Doubtful || number == past.Doubtful;
            if (isDoubtful ? ValueRules.IsInRange(metric, column.Number(slot).Exact) : number >= least.Cut && number < past.Cut)
            {
                ReadingColumn.Set(known, slot);
                numbers[slot] = number;
            }
        }

        return numbers;
    }

    private long[] Ranks(Metric metric, MetricColumn column, ulong[] known)
    {
        long[] numbers = new long[_words * 64];
        for (int slot = 0; slot < _dataset.Count; slot++)
        {
            if (column.TryGet(slot, out MetricValue value) && ValueRules.TryNumber(metric, value, out Rational rank))
            {
                ReadingColumn.Set(known, slot);
                numbers[slot] = ScaledNumber.Of(rank, 0);
            }
        }

        return numbers;
    }

    /// <summary>A count is 0 where a rate of which it is the numerator is.</summary>
    private ReadingColumn Measured(Metric metric)
    {
        ReadingColumn given = Given(metric, metric.Id);
        foreach (Metric rate in _rates[metric].Rates.Select(links => links.Metric).Where(rate => _dataset.Column(rate.Id) is not null))
        {
            ReadingColumn of = Given(rate, rate.Id);
            for (int word = 0; word < _words; word++)
            {
                for (ulong open = given.Missing[word] & of.Known[word]; open != 0; open &= open - 1)
                {
                    int slot = (word << 6) + BitOperations.TrailingZeroCount(open);
                    if (of.Numbers[slot] == 0)
                    {
                        ReadingColumn.Set(given.Known, slot);
                        given.Missing[word] &= ~(1UL << slot);
                    }
                }
            }
        }

        return given;
    }

    private ReadingColumn FromCounts(Metric metric, MetricCounts counts)
    {
        ReadingColumn part = Of(counts.Numerator);
        ReadingColumn whole = Of(counts.Denominator);
        ReadingColumn given = Given(metric, metric.Id);
        if (whole.Known.All(word => word == 0))
        {
            return given;
        }

        (long[] numbers, ulong[] known, ulong[] missing, ulong[] nothing) = ([.. given.Numbers], given.Known, given.Missing, new ulong[_words]);
        bool isSameScale = _catalog.Metrics[counts.Numerator].Decimals == _catalog.Metrics[counts.Denominator].Decimals;
        for (int slot = 0; slot < _dataset.Count; slot++)
        {
            if (!ReadingColumn.Has(whole.Known, slot))
            {
                continue;
            }

            bool isNothing = whole.Numbers[slot] == 0;
            if (!isNothing && !ReadingColumn.Has(part.Known, slot))
            {
                continue;
            }

            ulong bit = 1UL << slot;
            known[slot >> 6] &= ~bit;
            missing[slot >> 6] &= ~bit;
            numbers[slot] = 0;
            if (isNothing)
            {
                ReadingColumn.Set(nothing, slot);
            }
            else if (Rate(metric, part.Numbers[slot], whole.Numbers[slot], isSameScale, slot) is { } rate)
            {
                numbers[slot] = rate;
                ReadingColumn.Set(known, slot);
            }
        }

        return new ReadingColumn(numbers, [], known, missing, nothing);
    }

    /// <summary>The rate, null where it is out of range.</summary>
    private long? Rate(Metric metric, long part, long whole, bool isSameScale, int slot)
    {
        bool isWithin = isSameScale && ScaledNumber.IsExact(part) && ScaledNumber.IsExact(whole) && part >= 0 && part <= whole;
        if (isWithin && metric is { Min: 0, Max: 100 } && ScaledNumber.TryRate(part, whole, metric.Decimals, out long scaled))
        {
            return scaled;
        }

        Reading reading = new MetricReader(_rates, At(slot)).Read(metric);
        return reading.IsKnown ? ScaledNumber.Of(reading.Value, metric.Decimals) : null;
    }

    private ReadingColumn FromFormula(Metric metric, Formula formula)
    {
        ReadingColumn given = Given(metric, metric.Id);
        ReadingColumn[] inputs = [.. formula.Metrics.Select(Of)];
        (long[] numbers, ulong[] known, ulong[] missing, ulong[] nothing) = ([.. given.Numbers], given.Known, given.Missing, new ulong[_words]);
        if (inputs.Any(input => input.Known.All(word => word == 0)))
        {
            return given;
        }

        for (int slot = 0; slot < _dataset.Count; slot++)
        {
            if (!inputs.All(input => ReadingColumn.Has(input.Known, slot)))
            {
                continue;
            }

            ulong bit = 1UL << slot;
            known[slot >> 6] &= ~bit;
            missing[slot >> 6] &= ~bit;
            numbers[slot] = 0;
            Reading reading = new MetricReader(_rates, At(slot)).Read(metric);
            if (reading.IsKnown)
            {
                numbers[slot] = ScaledNumber.Of(reading.Value, metric.Decimals);
                ReadingColumn.Set(known, slot);
            }
            else if (reading.State == ReadingState.NothingToCount)
            {
                ReadingColumn.Set(nothing, slot);
            }
        }

        return new ReadingColumn(numbers, [], known, missing, nothing);
    }
}
