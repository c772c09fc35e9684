using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Generators;

/// <summary>Thresholds of every kind, for a comparison and a range of figures.</summary>
internal sealed class Thresholds(Shape shape, Comparison comparison, int ranks, bool mayKeep, ImmutableArray<IndicatorReference> derivable)
{
    public static readonly decimal[] Round = [0, 5, 20, 33.3m, 50, 66.67m, 80, 95.5m, 100];

    /// <summary>Around what 62 bits hold at 0, 4 and 9 decimals, and what is greatest and smallest in a decimal.</summary>
    public static readonly decimal[] Extreme =
    [
        decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 100.0000000000000000000000001m, 1_000_000m, long.MaxValue, long.MinValue,
        .. new[] { 1m, 0.0001m, 0.000000001m }.SelectMany(step => new[] { 1L << 60, 1L << 61, -(1L << 61), 1L << 62 }.SelectMany(n => new[] { -1, 0, 1 }.Select(around => (n + around) * step))),
    ];

    private static readonly Gen<decimal> Usual = Gen.Frequency((6, Gen.Elements(Round)), (2, Gen.Choose(0, 100_000).Select(n => n / 1000m)));

    private static readonly Gen<decimal> Fine =
        from figure in Gen.Elements(Round)
        from decimals in Gen.Choose(5, 26)
        select figure + new decimal(1, 0, 0, false, (byte)decimals);

    private readonly Gen<decimal> _quantity = shape.Extremes ? Gen.Frequency((16, Usual), (1, Gen.Elements(-1m, -20m)), (1, Gen.Elements(Extreme)), (1, Fine)) : Usual;

    // A generator is worth keeping: to make one takes longer than to draw from it.
    private readonly Gen<Threshold>?[] _byDepth = new Gen<Threshold>?[3];

    public Gen<Threshold> Any => Of(2);

    public Gen<Threshold> Figure =>
        from value in ranks > 0 ? Gen.Choose(0, ranks - 1).Select(rank => (decimal)rank) : _quantity
        from provenance in Draw.Provenance()
        select (Threshold)new FigureThreshold(value, provenance);

    private Gen<Threshold> Of(int depth) => _byDepth[depth] ??= Make(depth);

    private Gen<Threshold> Make(int depth)
    {
        Gen<Threshold> unknown = Gen.Constant<Threshold>(new FigureThreshold(null, Draw.Known(null)));
        Gen<Threshold> kept = Gen.Constant<Threshold>(new KeptThreshold(Draw.Known(null)));
        Gen<Threshold> derived = from of in Gen.Elements(derivable.AsEnumerable())
                                 from times in Gen.Elements(0.5m, 1m, 1.1m, 2m)
                                 from provenance in Draw.Provenance()
                                 select (Threshold)new DerivedThreshold(of, times, provenance);
        return depth == 0
            ? Gen.Frequency((12, Figure), (1, unknown), (mayKeep ? 4 : 0, kept))
            : Gen.Frequency(
                (9, Figure), (1, unknown), (6, Table(depth)), (2, Delegated(depth)), (mayKeep ? 2 : 0, kept), (shape.Derived && !derivable.IsEmpty ? 3 : 0, derived));
    }

    private Gen<Threshold> Delegated(int depth) =>
        from loose in Draw.Maybe(70, Of(depth - 1))
        from strict in Draw.Maybe(50, Of(depth - 1))
        from provenance in Draw.Provenance()
        select (Threshold)Ordered(loose, strict, provenance);

    /// <summary>Plain limits stand in their order; others may contradict each other as no check of a file would let them.</summary>
    private DelegatedThreshold Ordered(Threshold? loose, Threshold? strict, Provenance provenance) =>
        (loose, strict) is (FigureThreshold { Value: { } low }, FigureThreshold { Value: { } high }) && comparison.IsLooser(high, low)
            ? new DelegatedThreshold(strict, loose, provenance)
            : new DelegatedThreshold(loose, strict is FigureThreshold ? strict : null, provenance);

    private Gen<Threshold> Table(int depth) =>
        from dimension in Gen.Elements("region", "region", "year", "year", "border", "hard", "group", "people")
        from keys in Keys(dimension)
        from cells in Gen.CollectToArray(keys, key => Of(depth - 1).Select(cell => Case(dimension, key, cell)))
        from otherwise in Draw.Maybe(dimension == "region" ? 10 : 50, Of(depth - 1))
        from printed in Draw.Maybe(30, Usual.Zip(Draw.Provenance(), (value, law) => new FigureThreshold(value, law)))
        from provenance in Draw.Provenance()
        select (Threshold)new TableThreshold(dimension, printed, [.. cells], otherwise, provenance);

    private static Gen<string[]> Keys(string dimension) => dimension switch
    {
        "region" => Gen.Constant(Catalogs.Regions),
        "year" => Gen.Elements<string[]>(["..2019", "2020.."], ["2018", "2019..2021", "2022.."], ["2018..2022"], ["2020"]),
        "people" => Gen.Elements<string[]>(["..9", "10.."], ["10..20", "21"]),
        "group" => Gen.Elements<string[]>(["A", "B", "C"], ["A", "B"], ["C"]),
        _ => Gen.Elements<string[]>(["true", "false"], ["true"]),
    };

    private static TableCase Case(string dimension, string key, Threshold cell)
    {
        if (dimension is not ("year" or "people"))
        {
            return new TableCase(key, null, null, cell);
        }

        string[] ends = key.Split("..");
        static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new TableCase(key, Number(ends[0]), Number(ends[^1]), cell);
    }
}
