using System.Globalization;
using System.Numerics;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// Rates of one commune and year. They agree with the counts beside them; one rate in four comes without counts. A rate of nothing has a denominator of
/// 0 alone.
/// </summary>
internal sealed class RateFigures(Place place, int year, Catalog catalog, Dictionary<string, string> values)
{
    private readonly Sizes _sizes = new(place, year);

    public void Write(BoundComparison comparison, Rational figure, Course course)
    {
        Metric metric = comparison.Metric;
        MetricCounts counts = metric.Counts!;
        var draws = new Draws($"rate {place.Code} {metric.Id}");
        if (draws.Chance(8) && comparison.WhenNone is not null && course.IsAlways)
        {
            values[counts.Denominator] = "0";
            return;
        }

        int of = Given(counts.Denominator) ?? _sizes.Of(counts.Denominator);
        int count = Count(comparison, figure, of, course, draws);
        Rational rate = Rational.Create(count, of) * 100m;
        if (draws.Chance(75) || IsWithinAnother(metric))
        {
            values[counts.Denominator] = Text(of);
            values[counts.Numerator] = Text(count);
            values[metric.Id] = rate.Round(metric.Decimals).ToString(metric.Decimals);
        }
        else
        {
            values[metric.Id] = Alone(rate, figure, metric.Decimals);
        }
    }

    private int Count(BoundComparison comparison, Rational figure, int of, Course course, Draws draws)
    {
        bool isMet = course.In(year);
        bool isFloor = comparison.Comparison.IsFloor();
        Rational exact = figure * of / 100m;
        int limit = (int)(isFloor ? exact.Ceiling() : exact.Floor());
        int distance = of * Distance.Of(draws, course, year, Tenths(figure, isFloor, isMet)) / 1000;
        int whole = Contained(comparison.Metric) ?? of;
        return (isFloor, isMet) switch
        {
            (true, true) => Math.Min(limit + distance, Math.Max(limit, whole)),
            (true, false) => Math.Max(limit - 1 - distance, 0),
            (false, true) => Math.Max(limit - distance, 0),
            (false, false) => Math.Min(limit + 1 + distance, of),
        };
    }

    /// <summary>The furthest that a rate lies from its limit, in tenths of a point: some reach 100 %, few come near to 0.</summary>
    private static int Tenths(Rational figure, bool isFloor, bool isMet)
    {
        int limit = (int)(figure * 10m).Floor();
        return (isFloor, isMet) switch
        {
            (true, true) => Math.Min(180, (1000 - limit) * 5 / 4),
            (false, true) => limit * 4 / 5,
            _ => 180,
        };
    }

    private bool IsWithinAnother(Metric metric) => metric.NotLessThan is not null || catalog.Metrics.Values.Any(other => other.NotLessThan == metric.Id);

    /// <summary>What a part can be at most, where the whole that contains it is written already.</summary>
    private int? Contained(Metric part) => catalog.Metrics.Values
        .Where(whole => whole.NotLessThan == part.Id && whole.Counts is not null)
        .Select(whole => Given(whole.Counts!.Numerator))
        .FirstOrDefault();

    private int? Given(string metric) => values.TryGetValue(metric, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A rate without counts must say the same as the counts did, so it is not rounded onto the limit.</summary>
    private static string Alone(Rational rate, Rational figure, int decimals)
    {
        Rational rounded = rate.Round(decimals);
        Rational unit = Rational.Create(1, BigInteger.Pow(10, decimals));
        bool moved = rounded == figure && rate != figure;
        return (moved ? (rate < figure ? figure - unit : figure + unit) : rounded).ToString(decimals);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
