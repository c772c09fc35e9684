using System.Globalization;

namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// How large a commune is: the counts that are denominators of rates. Villages, schools and roads stay as they are from year to year; people and what
/// depends on them grow a little.
/// </summary>
internal sealed class Sizes
{
    private readonly Dictionary<string, int> _of = new(StringComparer.Ordinal);

    public Sizes(Place place, int year)
    {
        // Every year draws the same sequence, so that only what grows differs.
        var draws = new Draws("size " + place.Code);
        int growth = draws.Between(2, 12);
        int households = draws.Between(280, 1500) + (year == 2019 ? growth : 0);
        int population = households * draws.Between(40, 45) / 10;
        _of["households"] = households;
        _of["population"] = population;
        _of["villages"] = draws.Between(5, 14);
        _of["schools"] = draws.Between(2, 4);
        _of["able_working_age_population"] = population * draws.Between(52, 60) / 100;
        _of["employed_persons"] = population * draws.Between(46, 50) / 100;
        _of["lower_secondary_graduates"] = draws.Between(18, 90);
        _of["children_measured"] = population * draws.Between(6, 9) / 100;
        _of["establishments"] = draws.Between(2, 25);
        _of["livestock_households"] = households * draws.Between(40, 75) / 100;
        _of["food_safety_units"] = draws.Between(10, 80);
        _of["commune_roads_km"] = draws.Between(8, 30);
        _of["village_roads_km"] = draws.Between(15, 60);
        _of["lanes_km"] = draws.Between(10, 50);
        _of["field_roads_km"] = draws.Between(4, 25);
    }

    public int Of(string metric) => _of.TryGetValue(metric, out int size)
        ? size
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No size is known for '{metric}'."));
}
