using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>Records with values on, one unit of the last digit beside, and far from the figures of the law; missing, extreme and faulty ones.</summary>
internal sealed class CommuneRecords
{
    private readonly Catalog _catalog;
    private readonly Shape _shape;
    private readonly Figures _figures;
    private readonly Gen<decimal> _inside;

    private readonly Gen<decimal> _rates;

    private readonly Gen<decimal> _rates2;

    // One of some decimal, up or down.
    private readonly Gen<decimal> _units;

    // Columns in which every value is of a wrong kind.
    private readonly ImmutableHashSet<string> _spoilt;

    /// <param name="shape">What may occur.</param>
    /// <param name="catalog">The metrics.</param>
    /// <param name="figures">The figures of the law; the usual ones where there are none.</param>
    /// <param name="spoilt">Columns in which every value is of a wrong kind.</param>
    public CommuneRecords(Shape shape, Catalog catalog, Figures? figures = null, ImmutableHashSet<string>? spoilt = null)
    {
        _catalog = catalog;
        _spoilt = spoilt ?? [];
        _shape = shape;
        _figures = figures ?? Figures.Usual;
        (_rates, _rates2) = (FigureOf("rate"), FigureOf("rate2"));
        Gen<int> decimals = shape.Extremes ? Gen.Frequency((2, Gen.Choose(0, 9)), (1, Gen.Choose(0, 28))) : Gen.Choose(0, 4);
        _units = decimals.Zip(Gen.Elements(false, true), (scale, isDown) => new decimal(1, 0, 0, isDown, (byte)scale));
        _inside = Number(Gen.Elements(_figures.All)).Where(number => number is >= 0 and <= 50).Or(Gen.Choose(0, 50_000).Select(n => n / 1000m));
        Gen<ImmutableDictionary<string, MetricValue>> values = shape.FaultyData ? Values() : SoundValues();
        Any =
        from day in Gen.Frequency(
            (1, Gen.Constant<DateOnly?>(null)),
            (30, Gen.Elements<DateOnly?>(new(2015, 12, 31), new(2018, 6, 30), new(2019, 12, 31), new(2020, 12, 31), new(2021, 12, 31), new(2022, 6, 30), new(2025, 12, 31))))
        from place in Gen.Elements(("01", null), ("02", null), ("09", null), ("09", "02"), ("10", (string?)null), (null, "03"), (null, (string?)null), ("77", null))
        from region in Gen.Elements(null, null, "R1", "R2", "R3", "nowhere")
        from attributes in Attributes
        from recognitions in Recognitions
        from given in values
        select new CommuneRecord
        {
            Code = "00001",
            Province = place.Item1,
            FormerProvince = place.Item2,
            Region = region,
            ReportingDate = day,
            Attributes = attributes,
            Recognitions = recognitions,
            Values = given,
        };
    }

    public Gen<CommuneRecord> Any { get; }

    private static readonly Gen<ImmutableDictionary<string, string>> Attributes =
        from border in Gen.Elements(null, "true", "false")
        from hard in Gen.Elements(null, "true", "false", "maybe")
        from category in Gen.Elements(null, "A", "B", "C", "D")
        from people in Gen.Elements(null, "9", "10", "21", "50", "many")
        select new[] { ("border", border), ("hard", hard), ("group", category), ("people", people) }
            .Where(pair => pair.Item2 is not null)
            .ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2!);

    private static readonly Gen<ImmutableArray<RecognitionFact>?> Recognitions = Gen.Elements<ImmutableArray<RecognitionFact>?>(
        null,
        [],
        [new RecognitionFact("standard", Period: "2016-2020")],
        [new RecognitionFact("standard", new DateOnly(2022, 1, 1))],
        [new RecognitionFact("standard", new DateOnly(2014, 1, 1)), new RecognitionFact("advanced", Year: 2019)],
        [new RecognitionFact("standard", Year: 2018)],
        [new RecognitionFact("standard", Year: 2030)]);

    private Gen<ImmutableDictionary<string, MetricValue>> Values()
    {
        (string Id, Metric Metric)[] columns = [.. _catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal).SelectMany(Columns)];
        Gen<MetricValue>[] values = [.. columns.Select(column => Value(column.Metric, _spoilt.Contains(column.Id)))];
        bool[] isComputed = [.. columns.Select(column => column.Metric.Counts is not null || column.Metric.Formula is not null)];
        // Drawn column by column from generators that are there: to make one takes longer than to draw from it.
        Gen<MetricValue?[]>[] given = [.. new[] { 60, 75, 95 }.Select(percent =>
        {
            Gen<MetricValue?>[] each = [.. values.Select((value, index) => Sometimes(isComputed[index] ? 40 : percent, value))];
            return Gen.CollectToArray(each, one => one);
        })];
        return from drawn in Gen.OneOf(given)
               let all = columns.Zip(drawn).Where(pair => pair.Second is not null).ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second!.Value)
               from one in Beside(all, "count", _rates)
               from two in Beside(one, "count2", _rates2)
               select two;
    }

    private static Gen<MetricValue?> Sometimes(int percent, Gen<MetricValue> value)
    {
        Gen<MetricValue?> given = value.Select(drawn => (MetricValue?)drawn);
        Gen<MetricValue?> none = Gen.Constant<MetricValue?>(null);
        return Draw.Chance(percent).SelectMany(isGiven => isGiven ? given : none);
    }

    /// <summary>Now and then a count whose rate lies on a figure, or one unit of the count beside it.</summary>
    private static Gen<ImmutableDictionary<string, MetricValue>> Beside(ImmutableDictionary<string, MetricValue> values, string count, Gen<decimal> rates) =>
        values.GetValueOrDefault(count) is { Kind: MetricValueKind.Number } && values.GetValueOrDefault("whole") is { Kind: MetricValueKind.Number, Number: > 0 and < 1_000_000_000 } whole
            ? from figure in rates
              from step in Gen.Elements(0m, 0m, 1m, -1m, 0.0001m, -0.0001m)
              from isBeside in Draw.Chance(50)
              select isBeside && figure is >= 0 and < 1_000_000_000 ? values.SetItem(count, (whole.Number * figure / 100) + step) : values
            : Gen.Constant(values);

    public static IEnumerable<(string Id, Metric Metric)> Columns(Metric metric) =>
        metric.Parts.Select(part => ($"{metric.Id}.{part.Id}", metric)).Prepend((metric.Id, metric));

    private Gen<MetricValue> Value(Metric metric, bool isSpoilt) => isSpoilt ? Wrong(metric) : Gen.Frequency(
        (30, metric.Type switch
        {
            MetricType.Quantity => NumberOf(metric).Select(number => (MetricValue)number),
            MetricType.Attestation => Gen.Elements<MetricValue>(true, false),
            _ => Gen.Elements(metric.Scale.AsEnumerable()).Select(step => (MetricValue)step.Id),
        }),
        (1, Gen.Elements<MetricValue>(true, 1, "no such step")));

    private static Gen<MetricValue> Wrong(Metric metric) => metric.Type == MetricType.Attestation ? Gen.Elements<MetricValue>(0, 1) : Gen.Elements<MetricValue>(true, false);

    private Gen<decimal> NumberOf(Metric metric) => Number(Gen.Frequency((3, FigureOf(metric.Id)), (1, Gen.Elements(_figures.All))));

    /// <summary>One of a kind that is drawn first.</summary>
    private Gen<decimal> FigureOf(string metric) => Gen.Frequency(_figures.Of(metric).Select(kind => (kind.Weight, Gen.Elements(kind.Figures))).ToArray());

    private Gen<decimal> Number(Gen<decimal> figures) => Gen.Frequency(
        (5, figures),
        (7, from figure in figures
            from unit in _units
            select Math.Abs(figure) > 1e28m ? figure : figure + unit),
        (3, Gen.Choose(0, 100_000).Select(n => n / 1000m)),
        (3, Gen.Elements(0m, 1m, 2m, 3m, 7m)),
        (1, _shape.Extremes ? Gen.Elements(Thresholds.Extreme) : Gen.Elements(-1m, 1_000m)));

    /// <summary>In range, of the right kind; rates are exactly those of their counts, what is contained is not greater, a total is not beyond its parts.</summary>
    private Gen<ImmutableDictionary<string, MetricValue>> SoundValues() =>
        from whole in Gen.Elements(0m, 1m, 2m, 4m, 5m, 8m, 10m, 20m, 50m, 200m)
        from count in Gen.Choose(0, (int)whole)
        from count2 in Gen.Choose(0, (int)whole)
        from shares in Gen.ArrayOf(_inside, 2)
        from parts in Gen.ArrayOf(_inside, 2)
        from rest in Gen.CollectToArray(new[] { "amount", "free" }, id => _inside.Select(value => (id, (MetricValue)value)))
        from words in Gen.CollectToArray(new[] { "yes", "yes2", "grade" }, id => Word(_catalog.Metrics[id]).Select(value => (id, value)))
        let rates = whole == 0 ? [] : new[] { ("rate", (MetricValue)(count / whole * 100)), ("rate2", (MetricValue)(count2 / whole * 100)) }
        let all = rest.Concat(words).Concat(rates).Concat(
        [
            ("whole", whole), ("count", count), ("count2", count2), ("inner", shares.Min()), ("share", shares.Max()),
            ("split", (parts[0] + parts[1]) / 2), ("split.men", parts[0]), ("split.women", parts[1]),
        ])
        from present in Gen.ArrayOf(Draw.Chance(75), 20)
        select all.Zip(present).Where(pair => pair.Second).ToImmutableDictionary(pair => pair.First.Item1, pair => pair.First.Item2);

    private static Gen<MetricValue> Word(Metric metric) => metric.Type == MetricType.Attestation
        ? Gen.Elements<MetricValue>(true, false)
        : Gen.Elements(metric.Scale.AsEnumerable()).Select(step => (MetricValue)step.Id);
}
