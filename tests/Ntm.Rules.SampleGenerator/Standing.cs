namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// Which of the 19 criteria each commune is to meet. Totals are those that the province published: 61 of 207 communes and 11.54 criteria a commune at the end of
/// 2019, 48 and 10.04 a year before. Who meets what is invented.
/// </summary>
internal sealed class Standing
{
    private const int Criteria = 19;
    private const int Fewest = 3;

    // 2389 / 207 = 11.54, 2078 / 207 = 10.04.
    private const int FullIn2019 = 61;
    private const int MetIn2019 = 2389;
    private const int FullIn2018 = 48;
    private const int MetIn2018 = 2078;

    // From the criterion that most communes meet to the one that fewest do.
    private static readonly int[] EasiestFirst = [19, 1, 8, 18, 4, 7, 12, 14, 13, 9, 16, 3, 5, 15, 2, 17, 6, 11, 10];

    // How far ahead a district is; invented.
    private static readonly Dictionary<string, int> Districts = new(StringComparer.Ordinal)
    {
        ["Lạng Sơn"] = 80,
        ["Hữu Lũng"] = 55,
        ["Bắc Sơn"] = 50,
        ["Chi Lăng"] = 48,
        ["Lộc Bình"] = 40,
        ["Cao Lộc"] = 40,
        ["Tràng Định"] = 38,
        ["Văn Lãng"] = 36,
        ["Văn Quan"] = 32,
        ["Bình Gia"] = 26,
        ["Đình Lập"] = 24,
    };

    // The two communes that were recognised as advanced by the end of 2019.
    private static readonly (string Name, string District)[] Advanced = [("Hoàng Đồng", "Lạng Sơn"), ("Chi Lăng", "Chi Lăng")];

    private readonly Dictionary<string, int[]> _met2019 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _met2018 = new(StringComparer.Ordinal);
    private readonly List<Place> _ranked;

    public Standing(IReadOnlyList<Place> places)
    {
        _ranked = [.. places.OrderByDescending(Score).ThenBy(place => place.Code, StringComparer.Ordinal)];
        int others = places.Count - FullIn2019;
        int[] counts2019 = Counts(places.Count, FullIn2019, MetIn2019, rank => Curve(others - rank, others));
        for (int rank = 0; rank < _ranked.Count; rank++)
        {
            _met2019[_ranked[rank].Code] = [.. ByEase(_ranked[rank]).Take(counts2019[rank])];
        }

        int[] counts2018 = Counts(places.Count, FullIn2018, MetIn2018, rank => InYearBefore(counts2019[rank + FullIn2018]), counts2019);
        for (int rank = 0; rank < _ranked.Count; rank++)
        {
            _met2018[_ranked[rank].Code] = _met2019[_ranked[rank].Code][..counts2018[rank]];
        }
    }

    /// <summary>Whether a commune is to meet a criterion at the end of 2018, and of 2019.</summary>
    public Course CourseOf(Place place, int criterion) => new(_met2018[place.Code].Contains(criterion), _met2019[place.Code].Contains(criterion));

    /// <summary>
    /// The recognitions of a commune by the end of a year, as the data file writes them: invented, but that two communes were advanced by the end of 2019.
    /// </summary>
    public string Recognitions(Place place, int year)
    {
        int rank = _ranked.IndexOf(place);
        if (rank >= (year == 2018 ? FullIn2018 : FullIn2019))
        {
            return "không";
        }

        int since = rank < FullIn2018 ? 2013 + (rank * 6 / FullIn2018) : 2019;
        string standard = $"standard|{since}|minh họa";
        return IsAdvanced(place) && year == 2019 ? $"{standard}; advanced|2019|minh họa" : standard;
    }

    private static bool IsAdvanced(Place place) => Advanced.Contains((place.Name, place.District));

    private static int Score(Place place) => IsAdvanced(place) ? 1000 : Districts[place.District] + new Draws("score " + place.Code).Between(0, 60);

    private static IEnumerable<int> ByEase(Place place)
    {
        var draws = new Draws("ease " + place.Code);
        return EasiestFirst.Select((criterion, index) => (criterion, weight: (index * 10) + draws.Between(0, 110))).OrderBy(pair => pair.weight).Select(pair => pair.criterion);
    }

    /// <summary>Few communes are nearly there, more are far behind: between a straight line and a parabola.</summary>
    private static int Curve(int from, int of) => Fewest + ((Criteria - 2 - Fewest) * from * (of + from) / (2 * of * of));

    /// <summary>Who has much gained much in the year; the newly recognised most.</summary>
    private static int InYearBefore(int count) => count == Criteria ? count - 4 : count - ((count + 2) / 5);

    /// <summary>Counts by rank: the first are full, the others follow a curve that is moved by ones until the total is met.</summary>
    private static int[] Counts(int places, int full, int total, Func<int, int> curve, int[]? atMost = null)
    {
        int[] counts = [.. Enumerable.Range(0, places).Select(rank => rank < full ? Criteria : Math.Clamp(curve(rank - full), Fewest, Criteria - 1))];
        for (int at = full; counts.Sum() != total; at = at + 1 < places ? at + 1 : full)
        {
            int step = Math.Sign(total - counts.Sum());
            int moved = counts[at] + step;
            counts[at] = moved >= Fewest && moved <= Math.Min(Criteria - 1, atMost?[at] ?? Criteria - 1) ? moved : counts[at];
        }

        return counts;
    }
}
