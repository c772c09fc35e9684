using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Books;

/// <summary>Communes drawn for <see cref="WideLaw"/>: values at its figures, one unit beside them, with many decimals, out of range and missing; places known and not.</summary>
internal sealed class WideCommunes(Catalog catalog, int seed)
{
    private static readonly decimal[] Shares =
    [
        12.5m, 12.4m, 12.6m, 33.3m, 33.4m, 33.333m, 33.3330000001m, 33.35m, 39.9m, 40m, 40.04m, 40.05m, 40.1m, 50m, 55m, 60m, 60.1m, 66.6m, 66.667m, 66.6669999m, 66.7m, 70m, 70.04m, 70.05m,
        70.1m, 71.5m, 80m, 79.9m, 84.9m, 85m, 85.5m, 85.54m, 85.55m, 85.56m, 85.6m, 90m, 95m, 100m, 0m, -0.1m, 100.01m, 4.99m, 5m, 5.005m, 5.01m, 1e20m,
    ];

    private static readonly decimal[] Counts = [0, 1, 2, 3, 5, 20, 39, 40, 49, 50, 51, 60, 90, 100, 7.5m, -1, 1e12m];
    private static readonly decimal[] Ratios = [0, 1.49m, 1.5m, 1.505m, 2, 1.99m, 1.9999999m];
    private static readonly string[] Steps = ["chua-dat", "dat", "kha", "tot", "?"];
    private static readonly string?[] Provinces = ["20", "36", "52", "64", null];
    private static readonly DateOnly?[] Days = [new(2023, 12, 31), new(2019, 12, 31), new(2022, 6, 30), new(2010, 1, 1), null];

    private readonly Random _random = new(seed);

    /// <summary>Communes of so many places, one after the other or mixed, so that their slots are others than their rows.</summary>
    public CommuneRecord[] Draw(int count, int places, bool areMixed)
    {
        CommuneRecord[] kinds = [.. Enumerable.Range(0, places).Select(Place)];
        return [.. Enumerable.Range(0, count).Select(row => Commune(kinds[areMixed ? _random.Next(places) : row * places / count], row))];
    }

    private CommuneRecord Place(int number) => new()
    {
        Code = "",
        Province = number == 0 ? "20" : One(Provinces),
        Region = number % 3 == 2 ? One(["TDMN", "TN"]) : null,
        ReportingDate = number == 0 ? Days[0] : Days[number % Days.Length],
        Attributes = new Dictionary<string, string>[]
        {
            new() { ["border"] = "true", ["poorest"] = "true", ["area"] = "valley" }, [], new() { ["border"] = "false", ["area"] = "island" }, new() { ["poorest"] = "true" },
        }[number % 4],
    };

    private CommuneRecord Commune(CommuneRecord place, int row) => new()
    {
        Code = $"{row:00000}",
        Province = place.Province,
        Region = place.Region,
        ReportingDate = place.ReportingDate,
        Attributes = place.Attributes,
        Values = Values().ToDictionary(pair => pair.Id, pair => pair.Value),
    };

    private IEnumerable<(string Id, MetricValue Value)> Values()
    {
        // Some communes tell nearly all, so that whole sets come to be met.
        int missing = _random.Next(4) == 0 ? 20 : 4;
        foreach (Metric metric in catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal))
        {
            foreach (string id in metric.Parts.Select(part => $"{metric.Id}.{part.Id}").Prepend(metric.Id).Where(_ => _random.Next(missing) != 0))
            {
                yield return (id, Value(metric));
            }
        }
    }

    private MetricValue Value(Metric metric) => metric.Type switch
    {
        MetricType.Attestation => _random.Next(3) != 0,
        MetricType.Rating => One(Steps),
        _ when _random.Next(40) == 0 => MetricValue.OfFraction(Rational.Create(100 * _random.Next(4), 3)),
        _ when metric.Unit!.Id == "percent" => One(Shares),
        _ when metric.Unit.Id == "times" => One(Ratios),
        _ => One(Counts),
    };

    private T One<T>(T[] of) => of[_random.Next(of.Length)];
}
